package io.fluxer.embedded.core;

import java.util.List;

/**
 * The parts of an upload as one content.
 *
 * @param pieces the parts in their order
 */
record JoinedContent(List<FileContent> pieces) implements FileContent {

	@Override
	public long size() {
		return this.pieces.stream().mapToLong(FileContent::size).sum();
	}

	@Override
	public boolean inMemory() {
		return this.pieces.stream().allMatch(FileContent::inMemory);
	}

	@Override
	public byte[] bytes() {
		byte[] bytes = new byte[Math.toIntExact(size())];
		int position = 0;
		for (FileContent piece : this.pieces) {
			byte[] part = piece.bytes();
			System.arraycopy(part, 0, bytes, position, part.length);
			position += part.length;
		}
		return bytes;
	}

	@Override
	public void discard() {
		this.pieces.forEach(FileContent::discard);
	}

}

package io.fluxer.embedded.core;

/**
 * A content on the heap.
 *
 * @param bytes the bytes
 */
record MemoryContent(byte[] bytes) implements FileContent {

	@Override
	public long size() {
		return this.bytes.length;
	}

	@Override
	public boolean inMemory() {
		return true;
	}

	@Override
	public void discard() {
		// The garbage collector does it.
	}

}

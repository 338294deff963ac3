package io.fluxer.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Random;
import java.util.zip.CRC32;

/**
 * Content that both processes can make without holding it: each chunk names its file and
 * its place, so that nothing can be lost, doubled or swapped unseen.
 */
final class TransferContent extends InputStream {

	/** 50 MiB, the most that a bot may send. */
	static final int SIZE = 50 * 1024 * 1024;

	static final int CHUNK = 64 * 1024;

	private static final byte[] NOISE = new byte[CHUNK];

	static {
		new Random(1).nextBytes(NOISE);
	}

	private final int file;

	private byte[] chunk = new byte[0];

	private long position;

	TransferContent(int file) {
		this.file = file;
	}

	static byte[] chunk(int file, int index) {
		byte[] chunk = NOISE.clone();
		ByteBuffer.wrap(chunk).putInt(file).putInt(index);
		return chunk;
	}

	/** The checksum of a part of a file. */
	static long checksum(int file, long offset, long length) {
		CRC32 checksum = new CRC32();
		try (InputStream content = new TransferContent(file)) {
			content.skipNBytes(offset);
			byte[] buffer = new byte[CHUNK];
			for (long left = length; left > 0;) {
				int read = content.read(buffer, 0, (int) Math.min(buffer.length, left));
				checksum.update(buffer, 0, read);
				left -= read;
			}
			return checksum.getValue();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public int read() {
		byte[] one = new byte[1];
		return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xff;
	}

	@Override
	public int read(byte[] buffer, int offset, int length) {
		if (this.position == SIZE) {
			return -1;
		}
		int place = (int) (this.position % CHUNK);
		if (place == 0 || this.chunk.length == 0) {
			this.chunk = chunk(this.file, (int) (this.position / CHUNK));
		}
		int count = Math.min(length, CHUNK - place);
		System.arraycopy(this.chunk, place, buffer, offset, count);
		this.position += count;
		return count;
	}

	@Override
	public long skip(long count) {
		long skipped = Math.min(count, SIZE - this.position);
		this.position += skipped;
		this.chunk = new byte[0];
		return skipped;
	}

}

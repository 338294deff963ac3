package io.fluxer.rest;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A part of a stream. Fails where the stream ends too early: the receiver was promised
 * the length.
 */
final class SliceStream extends FilterInputStream {

	private final long length;

	private long left;

	private SliceStream(InputStream stream, long length) {
		super(stream);
		this.length = length;
		this.left = length;
	}

	/** Takes over the stream, and closes it if the part cannot be reached. */
	static InputStream of(InputStream stream, long offset, long length) throws IOException {
		try {
			stream.skipNBytes(offset);
		}
		catch (IOException ex) {
			stream.close();
			throw ex;
		}
		return new SliceStream(stream, length);
	}

	@Override
	public int read() throws IOException {
		if (this.left == 0) {
			return -1;
		}
		int value = super.read();
		took((value < 0) ? -1 : 1);
		return value;
	}

	@Override
	public int read(byte[] buffer, int offset, int count) throws IOException {
		if (count == 0 || this.left == 0) {
			return (count == 0) ? 0 : -1;
		}
		int read = super.read(buffer, offset, (int) Math.min(count, this.left));
		took(read);
		return read;
	}

	@Override
	public long skip(long count) throws IOException {
		long skipped = super.skip(Math.min(count, this.left));
		this.left -= skipped;
		return skipped;
	}

	@Override
	public int available() throws IOException {
		return (int) Math.min(super.available(), this.left);
	}

	@Override
	public boolean markSupported() {
		return false;
	}

	private void took(int read) throws EOFException {
		if (read < 0) {
			throw new EOFException(
					"The content ended " + this.left + " bytes before the " + this.length + " that it was to have");
		}
		this.left -= read;
	}

}

package io.fluxer.embedded;

import java.util.function.Consumer;

import io.netty.buffer.ByteBuf;

/**
 * Ends the reading of a body that is larger than this server takes.
 */
final class BodyLimit implements Consumer<ByteBuf> {

	private final long maxBytes;

	private long bytes;

	BodyLimit(long maxBytes) {
		this.maxBytes = maxBytes;
	}

	@Override
	public void accept(ByteBuf part) {
		this.bytes += part.readableBytes();
		if (this.bytes > this.maxBytes) {
			throw new ExceededException(this.maxBytes);
		}
	}

	/**
	 * The body is too large.
	 */
	static final class ExceededException extends RuntimeException {

		ExceededException(long maxBytes) {
			super("The body is larger than " + maxBytes + " bytes", null, false, false);
		}

	}

}

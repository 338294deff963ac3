package io.fluxer.embedded;

import java.util.function.Consumer;

import io.netty.buffer.ByteBuf;

/**
 * Ends the reading of a body that is larger than this server keeps in memory.
 */
final class BodyLimit implements Consumer<ByteBuf> {

	private static final long MAX_BYTES = 128L * 1024 * 1024;

	private long bytes;

	@Override
	public void accept(ByteBuf part) {
		this.bytes += part.readableBytes();
		if (this.bytes > MAX_BYTES) {
			throw new ExceededException();
		}
	}

	/**
	 * The body is too large.
	 */
	static final class ExceededException extends RuntimeException {

		ExceededException() {
			super("The body is larger than " + MAX_BYTES + " bytes", null, false, false);
		}

	}

}

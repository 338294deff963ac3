package io.fluxer.embedded;

import io.netty.buffer.ByteBuf;

/**
 * Follows a stream of unmasked WebSocket frames byte by byte and knows whether it stands
 * between two of them (RFC 6455, base framing).
 */
final class FrameTracker {

	private static final int HEADER_LENGTH = 2;

	private static final int LENGTH_MASK = 0x7F;

	private static final int TWO_BYTE_LENGTH = 126;

	private static final int EIGHT_BYTE_LENGTH = 127;

	private int headerRead;

	private int headerLength = HEADER_LENGTH;

	private long payload;

	/**
	 * Takes the given part of the buffer, whose reader index stays where it is.
	 */
	void accept(ByteBuf bytes, int from, int length) {
		int end = from + length;
		int at = from;
		while (at < end) {
			if (this.headerRead == this.headerLength && this.payload > 0) {
				int step = (int) Math.min(this.payload, end - at);
				this.payload -= step;
				at += step;
			}
			else {
				header(bytes.getByte(at++) & 0xFF);
			}
			if (this.headerRead == this.headerLength && this.payload == 0) {
				this.headerRead = 0;
				this.headerLength = HEADER_LENGTH;
			}
		}
	}

	boolean isInsideFrame() {
		return this.headerRead > 0;
	}

	private void header(int value) {
		if (this.headerRead == 1) {
			int length = value & LENGTH_MASK;
			this.headerLength = switch (length) {
				case TWO_BYTE_LENGTH -> HEADER_LENGTH + 2;
				case EIGHT_BYTE_LENGTH -> HEADER_LENGTH + 8;
				default -> HEADER_LENGTH;
			};
			this.payload = (this.headerLength == HEADER_LENGTH) ? length : 0;
		}
		else if (this.headerRead >= HEADER_LENGTH) {
			this.payload = (this.payload << 8) | value;
		}
		this.headerRead++;
	}

}

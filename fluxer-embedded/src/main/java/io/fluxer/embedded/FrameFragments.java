package io.fluxer.embedded;

import java.util.ArrayList;
import java.util.List;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;

/**
 * Splits a message into WebSocket fragments (RFC 6455, fragmentation).
 */
final class FrameFragments {

	private static final int NO_EXTENSION = 0;

	private FrameFragments() {
	}

	/**
	 * Splits a message.
	 * @param first makes the first frame from what is no last fragment
	 * @param content the message, which is released
	 * @param size how many bytes a fragment has at most, positive
	 * @return the fragments, two at least
	 */
	static List<WebSocketFrame> split(First first, ByteBuf content, int size) {
		List<WebSocketFrame> fragments = new ArrayList<>();
		fragments.add(first.create(false, NO_EXTENSION, next(content, size)));
		while (content.readableBytes() > size) {
			fragments.add(new ContinuationWebSocketFrame(false, NO_EXTENSION, next(content, size)));
		}
		fragments.add(new ContinuationWebSocketFrame(true, NO_EXTENSION, next(content, size)));
		content.release();
		return fragments;
	}

	private static ByteBuf next(ByteBuf content, int size) {
		return content.readRetainedSlice(Math.min(size, content.readableBytes()));
	}

	/**
	 * Makes the frame that says what kind of message it begins.
	 */
	@FunctionalInterface
	interface First {

		WebSocketFrame create(boolean last, int extension, ByteBuf content);

	}

}

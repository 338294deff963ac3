package io.fluxer.gateway;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.web.reactive.socket.CloseStatus;
import org.springframework.web.reactive.socket.WebSocketMessage;
import org.springframework.web.reactive.socket.WebSocketSession;

/**
 * The form of messages on one socket: plain until the server sends a compressed one,
 * compressed from then on. What was asked for says nothing: a server may answer plain all
 * the same (Fluxer's gateway, framing).
 */
final class SocketCodec {

	private static final int DECODE_FAILED = 4002;

	private final @Nullable Supplier<MessageCompression> compressions;

	private final Runnable onUnusable;

	private @Nullable MessageCompression compression;

	private boolean closed;

	private volatile @Nullable String failure;

	/**
	 * Creates a codec.
	 * @param compressions makes the compression that was asked for, null if none was
	 * @param onUnusable called if compression turns out not to work
	 */
	SocketCodec(@Nullable Supplier<MessageCompression> compressions, Runnable onUnusable) {
		this.compressions = compressions;
		this.onUnusable = onUnusable;
	}

	/**
	 * Reads a message of the server.
	 * @param message the message
	 * @return its bytes
	 * @throws GatewayException if its compression cannot be read
	 * @throws IllegalStateException if the codec is closed
	 */
	byte[] decode(WebSocketMessage message) {
		DataBuffer payload = message.getPayload();
		if (this.compressions == null || message.getType() != WebSocketMessage.Type.BINARY) {
			byte[] bytes = new byte[payload.readableByteCount()];
			payload.read(bytes);
			return bytes;
		}
		try {
			return start(this.compressions).decompress(payload);
		}
		catch (GatewayException ex) {
			this.failure = ex.getMessage();
			this.onUnusable.run();
			throw ex;
		}
	}

	/**
	 * Writes a message for the server.
	 * @param frame its bytes
	 * @param session where it is to be sent
	 * @return the message
	 * @throws IllegalStateException if the codec is closed
	 */
	WebSocketMessage encode(byte[] frame, WebSocketSession session) {
		MessageCompression present = present();
		return (present != null)
				? new WebSocketMessage(WebSocketMessage.Type.BINARY,
						session.bufferFactory().wrap(present.compress(frame)))
				: new WebSocketMessage(WebSocketMessage.Type.TEXT, session.bufferFactory().wrap(frame));
	}

	/**
	 * Tells whether the server closed the socket because of compression alone: it cannot
	 * compress, or did not understand the client's.
	 * @param status how it closed
	 * @return whether a connection without compression may do better
	 */
	boolean isRefused(CloseStatus status) {
		String reason = status.getReason();
		boolean refused = this.compressions != null && status.getCode() == DECODE_FAILED && reason != null
				&& (reason.startsWith("Compression failed") || reason.startsWith("Decompression failed"));
		if (refused) {
			this.onUnusable.run();
		}
		return refused;
	}

	/**
	 * Returns why a message could not be read.
	 * @return the reason, null if all could be
	 */
	@Nullable String failure() {
		return this.failure;
	}

	/** Frees what the compression holds. */
	synchronized void close() {
		this.closed = true;
		if (this.compression != null) {
			this.compression.close();
		}
	}

	private synchronized MessageCompression start(Supplier<MessageCompression> source) {
		if (this.closed) {
			throw new IllegalStateException("The connection is closed");
		}
		if (this.compression == null) {
			this.compression = source.get();
		}
		return this.compression;
	}

	private synchronized @Nullable MessageCompression present() {
		return this.compression;
	}

}

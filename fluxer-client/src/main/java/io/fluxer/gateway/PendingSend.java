package io.fluxer.gateway;

import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * A user's frame on its way to the socket.
 */
final class PendingSend {

	private final CommandFrame frame;

	private final @Nullable Presence presence;

	private final Runnable onSent;

	private final Consumer<GatewayException> onFailure;

	private volatile boolean cancelled;

	PendingSend(CommandFrame frame, Runnable onSent, Consumer<GatewayException> onFailure) {
		this(frame, null, onSent, onFailure);
	}

	/**
	 * Creates the frame of a presence that the shard keeps.
	 */
	PendingSend(CommandFrame frame, @Nullable Presence presence, Runnable onSent,
			Consumer<GatewayException> onFailure) {
		this.frame = frame;
		this.presence = presence;
		this.onSent = onSent;
		this.onFailure = onFailure;
	}

	int op() {
		return this.frame.op();
	}

	byte[] frame() {
		return this.frame.bytes();
	}

	/**
	 * Returns the presence in the frame.
	 * @return the presence, null if the frame is another or one that is not kept
	 */
	@Nullable Presence presence() {
		return this.presence;
	}

	/** Nobody waits any more; a frame that is not out yet stays in. */
	void cancel() {
		this.cancelled = true;
	}

	boolean isCancelled() {
		return this.cancelled;
	}

	void sent() {
		this.onSent.run();
	}

	void failed(GatewayException failure) {
		this.onFailure.accept(failure);
	}

}

package io.fluxer.gateway;

import java.util.function.Consumer;

/**
 * A user's frame on its way to the socket.
 */
final class PendingSend {

	private final byte[] frame;

	private final Runnable onSent;

	private final Consumer<GatewayException> onFailure;

	private volatile boolean cancelled;

	PendingSend(byte[] frame, Runnable onSent, Consumer<GatewayException> onFailure) {
		this.frame = frame;
		this.onSent = onSent;
		this.onFailure = onFailure;
	}

	byte[] frame() {
		return this.frame;
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

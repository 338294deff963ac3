package io.fluxer.embedded.core;

/**
 * A frame that costs the client its socket.
 */
final class GatewayCloseException extends Exception {

	private final transient CloseReason reason;

	GatewayCloseException(CloseReason reason) {
		super(reason.text(), null, false, false);
		this.reason = reason;
	}

	CloseReason reason() {
		return this.reason;
	}

}

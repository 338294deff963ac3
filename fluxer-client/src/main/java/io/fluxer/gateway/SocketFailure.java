package io.fluxer.gateway;

import java.net.ConnectException;
import java.net.UnknownHostException;

import javax.net.ssl.SSLException;

import io.fluxer.ServerText;
import io.netty.handler.codec.http.websocketx.WebSocketClientHandshakeException;

/**
 * Says in a few words why a socket could not be opened or ended.
 */
final class SocketFailure {

	private static final int MAX_LENGTH = 120;

	private SocketFailure() {
	}

	static String describe(Throwable failure) {
		Throwable cause = failure;
		while (cause.getCause() != null && !isTelling(cause)) {
			cause = cause.getCause();
		}
		String what = (cause.getMessage() != null) ? cause.getMessage() : cause.getClass().getSimpleName();
		// A message may quote what the other side sent.
		what = ServerText.printable(what, MAX_LENGTH);
		if (cause instanceof UnknownHostException) {
			return "the host is unknown: " + what;
		}
		if (cause instanceof ConnectException) {
			return "the connection was not accepted: " + what;
		}
		if (cause instanceof SSLException) {
			return "TLS failed: " + what;
		}
		if (cause instanceof WebSocketClientHandshakeException handshake && handshake.response() != null) {
			return "the server answered the upgrade with " + handshake.response().status();
		}
		return "the connection failed: " + what;
	}

	private static boolean isTelling(Throwable failure) {
		return failure instanceof UnknownHostException || failure instanceof ConnectException
				|| failure instanceof SSLException || failure instanceof WebSocketClientHandshakeException;
	}

}

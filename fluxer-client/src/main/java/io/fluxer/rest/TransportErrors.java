package io.fluxer.rest;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.TimeoutException;

import javax.net.ssl.SSLException;

import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.proxy.ProxyConnectException;
import io.netty.handler.ssl.SslClosedEngineException;
import io.netty.handler.timeout.ReadTimeoutException;
import io.netty.handler.timeout.WriteTimeoutException;
import org.jspecify.annotations.Nullable;
import reactor.netty.channel.AbortedException;

import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.web.reactive.function.client.WebClientRequestException;

/**
 * Tells why a request has no answer.
 */
final class TransportErrors {

	private static final String ONE_SHOT = "it carries a one-shot stream, so it was not and cannot be sent again";

	private TransportErrors() {
	}

	static RestTransportException describe(Throwable error, RestCall<?> call, RestBody body) {
		return describe(error, call.template().method(), call.template().template(), oneShotHint(body));
	}

	static RestTransportException describe(Throwable error, String method, String route, @Nullable String hint) {
		Throwable cause = withoutAddress(error);
		boolean telling = cause instanceof UnreadableFileException || cause instanceof ForbiddenTargetException;
		return new RestTransportException(reason(cause), telling ? cause.getMessage() : hint, method, route, cause);
	}

	static RestTransportException deadline(Attempt attempt) {
		return attempt.deadline().isShortened()
				? late(attempt.call(), attempt.body(),
						"the time for retries has passed after " + attempt.context().attempts() + " requests")
				: deadline(attempt.call(), attempt.body());
	}

	static RestTransportException deadline(RestCall<?> call, RestBody body) {
		return late(call, body, "the deadline of the call has passed");
	}

	private static RestTransportException late(RestCall<?> call, RestBody body, String why) {
		String hint = oneShotHint(body);
		return new RestTransportException(RestTransportException.Reason.TIMEOUT,
				why + ((hint != null) ? "; " + hint : ""), call.template().method(), call.template().template(), null);
	}

	static @Nullable String oneShotHint(RestBody body) {
		return body.isRepeatable() ? null : ONE_SHOT;
	}

	static @Nullable String oneShotHint(FileUpload file) {
		return file.isRepeatable() ? null : ONE_SHOT;
	}

	// The outer error carries the full address, with ids and the token of a webhook.
	private static Throwable withoutAddress(Throwable error) {
		Throwable cause = error;
		while (cause instanceof WebClientRequestException && cause.getCause() != null) {
			cause = cause.getCause();
		}
		for (Throwable inner = cause; inner != null; inner = inner.getCause()) {
			if (inner instanceof UnreadableFileException || inner instanceof ForbiddenTargetException) {
				return inner;
			}
		}
		return cause;
	}

	private static RestTransportException.Reason reason(Throwable error) {
		// Netty wraps what happens in its pipeline.
		for (Throwable cause = error; cause != null; cause = cause.getCause()) {
			RestTransportException.Reason reason = reasonOf(cause);
			if (reason != null) {
				return reason;
			}
		}
		return RestTransportException.Reason.OTHER;
	}

	private static RestTransportException.@Nullable Reason reasonOf(Throwable cause) {
		if (cause instanceof UnreadableFileException) {
			return RestTransportException.Reason.UPLOAD;
		}
		if (cause instanceof TimeoutException || cause instanceof ReadTimeoutException
				|| cause instanceof WriteTimeoutException) {
			return RestTransportException.Reason.TIMEOUT;
		}
		if (cause instanceof DataBufferLimitException) {
			return RestTransportException.Reason.TOO_LARGE;
		}
		if (cause instanceof UnknownHostException) {
			return RestTransportException.Reason.UNKNOWN_HOST;
		}
		if (cause instanceof SslClosedEngineException) {
			return RestTransportException.Reason.CONNECTION_LOST;
		}
		if (cause instanceof SSLException) {
			return RestTransportException.Reason.TLS;
		}
		if (cause instanceof ConnectTimeoutException || cause instanceof ConnectException
				|| cause instanceof NoRouteToHostException || cause instanceof ProxyConnectException) {
			return RestTransportException.Reason.CONNECT;
		}
		if (cause instanceof AbortedException || cause instanceof ClosedChannelException
				|| cause instanceof SocketException || cause instanceof IOException) {
			return RestTransportException.Reason.CONNECTION_LOST;
		}
		return null;
	}

}

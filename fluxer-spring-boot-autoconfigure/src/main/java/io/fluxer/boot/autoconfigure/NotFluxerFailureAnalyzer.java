package io.fluxer.boot.autoconfigure;

import java.util.List;

import io.fluxer.ServerText;
import io.fluxer.rest.FluxerApiException;
import io.fluxer.rest.HttpException;
import io.fluxer.rest.RestException;
import io.fluxer.rest.RestJsonException;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/**
 * Says what to set if something answers at the address of a bot that is not Fluxer's API:
 * a web page, another service, or an instance whose API lies below another path.
 */
final class NotFluxerFailureAnalyzer extends AbstractFailureAnalyzer<RestException> {

	/** What a bot asks first, and what only Fluxer answers. */
	private static final List<String> FIRST_ROUTES = List.of("/gateway/bot", "/.well-known/fluxer");

	private static final int MAX_BODY = 120;

	private static final int NOT_FOUND = 404;

	private final @Nullable Environment environment;

	NotFluxerFailureAnalyzer(@Nullable Environment environment) {
		this.environment = environment;
	}

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, RestException cause) {
		String answer = FIRST_ROUTES.stream().anyMatch(cause.route()::endsWith) ? answer(cause) : null;
		if (answer == null) {
			return null;
		}
		String prefix = TokenProperty.prefix(rootFailure);
		return new FailureAnalysis(
				"What answers at " + address(prefix) + " is not the API of Fluxer: " + cause.method() + " "
						+ cause.route() + " was answered with " + answer + ".",
				"For a self-hosted instance set '" + prefix + ".instance' to the address of its web application,"
						+ " such as https://chat.example.org, or '" + prefix
						+ ".rest.api-url' to that of its API with the version, such as"
						+ " https://chat.example.org/api/v1.",
				cause);
	}

	private static @Nullable String answer(RestException failure) {
		if (failure instanceof HttpException http) {
			return "status " + http.statusCode() + quoted(http.body());
		}
		if (failure instanceof RestJsonException) {
			return "a body that cannot be read";
		}
		if (failure instanceof FluxerApiException api && api.statusCode() == NOT_FOUND) {
			return "status " + NOT_FOUND;
		}
		return null;
	}

	private static String quoted(String body) {
		String text = body.strip();
		return text.isEmpty() ? "" : " and '" + ServerText.printable(text, MAX_BODY) + "'";
	}

	/** The address that was set, or that of the hosted service. */
	private String address(String prefix) {
		String set = TokenProperty.describeSet(this.environment, prefix, "rest.api-url", "instance");
		return (set != null) ? set : "the address of the API";
	}

}

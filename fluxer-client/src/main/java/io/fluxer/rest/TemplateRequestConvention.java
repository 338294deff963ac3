package io.fluxer.rest;

import io.fluxer.rest.ratelimit.RouteTemplate;
import io.micrometer.common.KeyValue;
import org.jspecify.annotations.Nullable;

import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientRequestObservationContext;
import org.springframework.web.reactive.function.client.DefaultClientRequestObservationConvention;

/**
 * Names the template where {@code WebClient}'s own observation would show the address,
 * which may hold the token of a webhook and holds ids in any case.
 */
final class TemplateRequestConvention extends DefaultClientRequestObservationConvention {

	/** The request attribute that holds the route's template. */
	static final String TEMPLATE = RouteTemplate.class.getName();

	private static final String UNKNOWN = "UNKNOWN";

	@Override
	protected KeyValue uri(ClientRequestObservationContext context) {
		return KeyValue.of("uri", template(context));
	}

	@Override
	protected KeyValue httpUrl(ClientRequestObservationContext context) {
		return KeyValue.of("http.url", template(context));
	}

	private static String template(ClientRequestObservationContext context) {
		@Nullable ClientRequest request = context.getRequest();
		return (request != null) ? (String) request.attribute(TEMPLATE).orElse(UNKNOWN) : UNKNOWN;
	}

}

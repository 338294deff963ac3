package io.fluxer.client;

import io.fluxer.Snowflake;
import io.fluxer.entity.Application;
import io.fluxer.entity.GatewayBot;
import io.fluxer.entity.PublicApplication;
import io.fluxer.rest.RequestOptions;
import io.fluxer.rest.Rest;
import io.fluxer.rest.RestException;
import io.fluxer.rest.Routes;
import reactor.core.publisher.Mono;

import org.springframework.lang.CheckReturnValue;

/**
 * Applications: the bot's own and those of others, from the API. Safe for use by any
 * thread.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class ApplicationManager {

	private final Rest rest;

	ApplicationManager(Rest rest) {
		this.rest = rest;
	}

	/**
	 * Returns this manager with something said beside its calls: a reason for the audit
	 * log, a deadline, headers.
	 * @param options what is said, in place of what this manager said
	 * @return a view of this manager
	 */
	public ApplicationManager with(RequestOptions options) {
		return new ApplicationManager(this.rest.with(options));
	}

	/**
	 * Asks for the application that the bot belongs to. The server answers 401 to a token
	 * that it does not know.
	 * @return the application; fails with a {@link RestException}
	 */
	public Mono<Application> getCurrentUserApplications() {
		return this.rest.get(Routes.currentApplication(), Application.class);
	}

	/**
	 * Asks for the application that the bot belongs to by the routes of OAuth 2. A bot is
	 * told the same as by {@link #getCurrentUserApplications()}.
	 * @return the application; fails with a {@link RestException}
	 */
	public Mono<Application> getOauthApplicationsMe() {
		return this.rest.get(Routes.oauthCurrentApplication(), Application.class);
	}

	/**
	 * Asks what anybody may know of an application.
	 * @param id the application
	 * @return the application; fails with a {@link RestException}
	 */
	public Mono<PublicApplication> getPublicApplication(Snowflake id) {
		return this.rest.get(Routes.publicApplication(id), PublicApplication.class);
	}

	/**
	 * Asks where the gateway is. The server looks at the form of the token only, so the
	 * answer does not say that it is valid.
	 * @return the address and what may be opened there; fails with a
	 * {@link RestException}
	 */
	public Mono<GatewayBot> getGatewayBot() {
		return this.rest.get(Routes.gatewayBot(), GatewayBot.class);
	}

}

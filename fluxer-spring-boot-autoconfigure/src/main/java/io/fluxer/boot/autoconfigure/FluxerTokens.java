package io.fluxer.boot.autoconfigure;

import java.util.List;

import io.fluxer.client.Client;
import io.fluxer.rest.BotToken;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.lang.CheckReturnValue;

/**
 * Gives a bot another token while the application runs, for example one that a vault
 * issued anew, or after somebody reset it on Fluxer. Safe for use by any thread.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class FluxerTokens {

	private final FluxerClients clients;

	private final ObjectProvider<FluxerClientLifecycle> lifecycles;

	FluxerTokens(FluxerClients clients, ObjectProvider<FluxerClientLifecycle> lifecycles) {
		this.clients = clients;
		this.lifecycles = lifecycles;
	}

	/**
	 * Changes the token of the bot of {@code fluxer.token} as
	 * {@link #change(String, String)} does.
	 * @param token the token, with or without {@code Bot } before it
	 * @return as {@link #change(String, String)} says
	 */
	public Mono<Void> change(String token) {
		return change(FluxerClients.DEFAULT, token);
	}

	/**
	 * Changes the token of a bot on subscription. Calls of the HTTP API carry it from
	 * then on. A bot that is connected logs out, which waits for listeners at work, and
	 * in again with a new session: events between the two are not heard, and the cache
	 * fills anew. A bot whose token was refused comes back. A listener must not wait for
	 * it, since it waits for the listener.
	 * @param client the name of the bot
	 * @param token the token, with or without {@code Bot } before it
	 * @return completes once the bot is ready; fails with {@link FluxerTokenException} if
	 * the text can be no token, and then nothing has changed, with
	 * {@link IllegalArgumentException} for an unknown bot, and with
	 * {@link io.fluxer.rest.InvalidTokenException} if Fluxer refuses the token
	 */
	public Mono<Void> change(String client, String token) {
		return Mono.defer(() -> {
			Client changed = this.clients.get(client);
			check(token);
			List<FluxerClientLifecycle> started = this.lifecycles.stream()
				.filter((lifecycle) -> lifecycle.client() == changed)
				.toList();
			if (started.isEmpty()) {
				changed.rest().setToken(token);
				return Mono.empty();
			}
			return started.get(0).renew(token);
		});
	}

	private static void check(String token) {
		try {
			BotToken.of(token);
		}
		catch (IllegalArgumentException ex) {
			// Without the cause, and whatever its message says: a token must not be
			// quoted.
			throw new FluxerTokenException("The new token cannot be a token: it is blank or has a line break inside");
		}
	}

}

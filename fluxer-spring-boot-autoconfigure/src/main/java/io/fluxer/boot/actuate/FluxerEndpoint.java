package io.fluxer.boot.actuate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.fluxer.boot.autoconfigure.FluxerClients;
import io.fluxer.client.Client;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.boot.actuate.endpoint.Access;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.lang.CheckReturnValue;

/**
 * {@link Endpoint} that shows the bots of the application: connection, shards, rate
 * limits, lanes and cache; never a token. It may make them reconnect where
 * {@code management.endpoint.fluxer.access} is {@code unrestricted}.
 *
 * @since 0.1.0
 */
@Endpoint(id = "fluxer", defaultAccess = Access.READ_ONLY)
@CheckReturnValue
public class FluxerEndpoint {

	private final FluxerClients clients;

	private final List<FluxerEndpointSection> sections;

	/**
	 * Creates the endpoint.
	 * @param clients the bots
	 * @param sections what else is shown
	 */
	public FluxerEndpoint(FluxerClients clients, List<FluxerEndpointSection> sections) {
		this.clients = clients;
		this.sections = List.copyOf(sections);
	}

	/**
	 * Shows all bots.
	 * @return the bots
	 */
	@ReadOperation
	public FluxerDescription fluxer() {
		Map<String, ClientDescription> shown = new LinkedHashMap<>();
		this.clients.all().forEach((client) -> shown.put(client.name(), ClientDescription.of(client)));
		Map<String, Object> added = new LinkedHashMap<>();
		this.sections.forEach((section) -> added.put(section.name(), section.content()));
		return new FluxerDescription(shown, added);
	}

	/**
	 * Shows one bot.
	 * @param client its name
	 * @return the bot, or {@code null} if there is none of that name
	 */
	@ReadOperation
	public @Nullable ClientDescription client(@Selector String client) {
		return this.clients.names().contains(client) ? ClientDescription.of(this.clients.get(client)) : null;
	}

	/**
	 * Makes bots replace their connections to the gateway, on which their sessions are
	 * resumed.
	 * @param client the name of one bot, all if left out
	 * @param shard one shard of it, all if left out
	 * @return completes once it is under way; fails where a bot is not connected
	 */
	@WriteOperation
	public Mono<Void> reconnect(@Nullable String client, @Nullable Integer shard) {
		return Mono.defer(() -> {
			Flux<Client> chosen = (client != null) ? Flux.just(get(client)) : Flux.fromIterable(this.clients.all());
			return chosen.concatMap((bot) -> (shard != null) ? bot.reconnect(shard) : bot.reconnect()).then();
		});
	}

	private Client get(String client) {
		try {
			return this.clients.get(client);
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidEndpointRequestException(String.valueOf(ex.getMessage()), "There is no such bot");
		}
	}

}

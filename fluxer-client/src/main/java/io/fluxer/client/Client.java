package io.fluxer.client;

import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import io.fluxer.cache.EntityCache;
import io.fluxer.entity.User;
import io.fluxer.event.DispatchEvent;
import io.fluxer.rest.Rest;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import tools.jackson.databind.JsonNode;

/**
 * The centre of the library: holds the cache, the HTTP client, the connection to the
 * gateway and the handlers.
 *
 * @since 0.1.0
 */
public final class Client {

	private Client() {
	}

	public static Client create(ClientOptions options) {
		throw new UnsupportedOperationException();
	}

	public static Builder builder(ClientOptions options) {
		throw new UnsupportedOperationException();
	}

	public ClientOptions options() {
		throw new UnsupportedOperationException();
	}

	public Rest rest() {
		throw new UnsupportedOperationException();
	}

	public EntityCache cache() {
		throw new UnsupportedOperationException();
	}

	public GuildManager guilds() {
		throw new UnsupportedOperationException();
	}

	public ChannelManager channels() {
		throw new UnsupportedOperationException();
	}

	public UsersManager users() {
		throw new UnsupportedOperationException();
	}

	/** Registers a handler for one dispatch name; dispose to remove it. */
	public Disposable on(String event, Consumer<JsonNode> handler) {
		throw new UnsupportedOperationException();
	}

	/** Registers a handler for every dispatch. */
	public Disposable onTyped(Consumer<DispatchEvent> handler) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Registers a handler for everything, client events too; its Mono keeps the lane
	 * until it completes.
	 */
	public Disposable onEnvelope(Function<EventEnvelope, Mono<Void>> handler) {
		throw new UnsupportedOperationException();
	}

	/** Logs in on subscription; completes on destroy, fails on a refusal. */
	public Mono<Void> login(String token) {
		throw new UnsupportedOperationException();
	}

	/** Completes once ready; fails if the login fails first. */
	public Mono<Void> whenReady() {
		throw new UnsupportedOperationException();
	}

	public boolean isReady() {
		throw new UnsupportedOperationException();
	}

	public @Nullable Instant readyAt() {
		throw new UnsupportedOperationException();
	}

	public @Nullable User user() {
		throw new UnsupportedOperationException();
	}

	public Mono<Void> sendToGateway(JsonNode frame) {
		throw new UnsupportedOperationException();
	}

	public Mono<Void> sendToShard(int shard, JsonNode frame) {
		throw new UnsupportedOperationException();
	}

	public Mono<JsonNode> fetchInstance() {
		throw new UnsupportedOperationException();
	}

	/** Stops intake, drains the lanes, closes; afterwards login is allowed again. */
	public Mono<Void> destroy() {
		throw new UnsupportedOperationException();
	}

	/**
	 * Builds the client.
	 */
	public static final class Builder {

		/** The HTTP client to use; made from the options if not given. */
		public Builder rest(Rest rest) {
			throw new UnsupportedOperationException();
		}

		/**
		 * Changes the Reactor Netty client of the gateway: TLS, proxy, connect timeout.
		 */
		public Builder gatewayHttpClient(UnaryOperator<HttpClient> customizer) {
			throw new UnsupportedOperationException();
		}

		public Client build() {
			throw new UnsupportedOperationException();
		}

	}

}

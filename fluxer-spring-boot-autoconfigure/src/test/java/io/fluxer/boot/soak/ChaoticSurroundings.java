package io.fluxer.boot.soak;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

import io.fluxer.boot.actuate.FluxerEndpointSection;
import io.fluxer.client.GatewayListener;
import io.fluxer.gateway.DisconnectReason;
import io.fluxer.gateway.SessionKey;
import io.fluxer.gateway.SessionStore;
import io.fluxer.gateway.StoredSession;
import io.fluxer.rest.FileUpload;
import io.fluxer.rest.RateLimitListener;
import io.fluxer.rest.RateLimitScope;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;

/**
 * What else applications bring along: listeners of the library itself, a store of
 * sessions, filters and callbacks of HTTP clients, files.
 */
final class ChaoticSurroundings {

	private static final String API = "/v1/";

	private ChaoticSurroundings() {
	}

	/** Sometimes fails before, sometimes after, sometimes in place of the request. */
	static ExchangeFilterFunction filter(Chaos chaos) {
		return (ClientRequest request, ExchangeFunction next) -> {
			Mono<ClientResponse> exchange = next.exchange(request);
			if (chaos.lot(UserCode.EXCHANGE_FILTER, 0.5)) {
				return exchange.doOnNext((response) -> chaos.strike(UserCode.EXCHANGE_FILTER));
			}
			return chaos.mono(UserCode.EXCHANGE_FILTER, exchange);
		};
	}

	/**
	 * Reactor Netty does not pass on what is fatal in a callback: the gateway's deadline
	 * for such a connection is longer than the test.
	 */
	static HttpClient callbacks(HttpClient client, Chaos chaos) {
		return client.doOnRequest((request, connection) -> call(chaos, request.uri()))
			.doOnResponse((response, connection) -> call(chaos, response.uri()));
	}

	private static void call(Chaos chaos, String uri) {
		if (uri.startsWith(API)) {
			chaos.strike(UserCode.HTTP_CALLBACK);
		}
		else {
			chaos.strikeAudibly(UserCode.HTTP_CALLBACK);
		}
	}

	static FileUpload file(Chaos chaos) {
		return FileUpload.of("chance.txt", () -> {
			chaos.strike(UserCode.UPLOAD_SOURCE);
			return new InputStream() {
				private int left = 3;

				@Override
				public int read() throws IOException {
					chaos.strike(UserCode.UPLOAD_SOURCE);
					return (this.left-- > 0) ? 'x' : -1;
				}
			};
		});
	}

	record Gateway(Chaos chaos) implements GatewayListener {

		@Override
		public void onOpen(int shard) {
			this.chaos.strike(UserCode.GATEWAY_LISTENER);
		}

		@Override
		public void onDispatch(int shard, String event) {
			this.chaos.strike(UserCode.GATEWAY_LISTENER);
		}

		@Override
		public void onSession(int shard, boolean resumed) {
			this.chaos.strike(UserCode.GATEWAY_LISTENER);
		}

		@Override
		public void onMissed(int shard, long count) {
			this.chaos.strike(UserCode.GATEWAY_LISTENER);
		}

		@Override
		public void onDisconnected(int shard, DisconnectReason reason) {
			this.chaos.strike(UserCode.GATEWAY_LISTENER);
		}

	}

	record Limits(Chaos chaos) implements RateLimitListener {

		@Override
		public void onHit(RateLimitScope scope, String route) {
			this.chaos.strike(UserCode.RATE_LIMIT_LISTENER);
		}

		@Override
		public void onWait(RateLimitScope scope, String route, Duration wait) {
			this.chaos.strike(UserCode.RATE_LIMIT_LISTENER);
		}

	}

	record Store(Chaos chaos) implements SessionStore {

		@Override
		public Mono<StoredSession> load(SessionKey key) {
			return this.chaos.mono(UserCode.SESSION_STORE);
		}

		@Override
		public Mono<Void> save(StoredSession session) {
			return this.chaos.mono(UserCode.SESSION_STORE);
		}

		@Override
		public Mono<Void> delete(SessionKey key) {
			return this.chaos.mono(UserCode.SESSION_STORE);
		}

	}

	record Section(Chaos chaos) implements FluxerEndpointSection {

		@Override
		public String name() {
			return "soak";
		}

		@Override
		public Object content() {
			this.chaos.strike(UserCode.ENDPOINT_SECTION);
			return "calm";
		}

	}

}

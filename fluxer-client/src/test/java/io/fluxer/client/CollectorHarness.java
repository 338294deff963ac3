package io.fluxer.client;

import java.util.ArrayList;
import java.util.List;

import io.fluxer.rest.Rest;
import io.fluxer.rest.RestOptions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A client that is logged in as user 5, with a gateway and a clock that the test plays.
 */
final class CollectorHarness {

	final FakeResources gateway = new FakeResources();

	final Client client;

	private final CollectorRegistry registry;

	CollectorHarness() {
		ClientOptions options = ClientOptions.defaults()
			.withRest(RestOptions.defaults().withApiUrl("http://127.0.0.1:10/v1"))
			.withGatewayUrl("ws://127.0.0.1:10");
		this.client = new Client(options, Rest.create(options.rest()), () -> this.gateway);
		Outcome.of(this.client.login("5.secret-part"));
		this.gateway.ready();
		this.registry = this.client.collectors();
	}

	void message(long id, long channel, long author) {
		message(id, channel, author, "");
	}

	void messageInGuild(long id, long channel, long author, long guild) {
		message(id, channel, author, ",'guild_id':'" + guild + "'");
	}

	void reaction(long message, long user, String emoji) {
		this.gateway.dispatch("MESSAGE_REACTION_ADD", "{'channel_id':'2','message_id':'" + message + "','user_id':'"
				+ user + "','emoji':{'name':'" + emoji + "'}}");
	}

	void destroy() {
		Outcome.of(this.client.destroy());
		this.gateway.run();
	}

	/**
	 * Returns what a {@code Mono} has brought by now, empty if nothing.
	 */
	<T> List<T> now(Mono<T> mono) {
		return live(mono.flux());
	}

	/**
	 * Returns what a publisher brings from now on.
	 */
	<T> List<T> live(Flux<T> flux) {
		List<T> items = new ArrayList<>();
		flux.subscribe(items::add);
		this.gateway.run();
		return items;
	}

	/** How many collectors the client still shows events. */
	int open() {
		return this.registry.size();
	}

	private void message(long id, long channel, long author, String more) {
		this.gateway.dispatch("MESSAGE_CREATE",
				"{'id':'%d','channel_id':'%d','content':'text %d','author':{'id':'%d','username':'ann'}%s}"
					.formatted(id, channel, id, author, more));
	}

}

package io.fluxer.client;

import java.nio.file.Path;
import java.time.Duration;

import io.fluxer.event.MessageCreateEvent;
import io.fluxer.gateway.FileSessionStore;
import io.fluxer.gateway.GatewayOptions;
import io.fluxer.rest.RestOptions;
import reactor.core.publisher.Mono;

/**
 * A bot in a process of its own that says what it has handled, until it is killed.
 */
public final class RestartedBot {

	private RestartedBot() {
	}

	/**
	 * Runs the bot. Its token is in the environment.
	 * @param arguments the address of the API, and the directory of its sessions
	 */
	public static void main(String[] arguments) {
		ClientOptions options = ClientOptions.defaults()
			.withRest(RestOptions.defaults().withApiUrl(arguments[0]))
			.withGateway(new GatewayOptions(Duration.ofMillis(10), Duration.ofMillis(100)));
		Client client = Client.builder(options).sessionStore(new FileSessionStore(Path.of(arguments[1]))).build();
		client.onEnvelope((envelope) -> {
			say("event " + envelope.event().getClass().getSimpleName() + " " + envelope.sequence());
			if (envelope.event() instanceof MessageCreateEvent create) {
				say("message " + create.message().content() + " " + envelope.sequence());
			}
			return Mono.empty();
		});
		client.login(System.getenv("FLUXER_TOKEN")).block();
	}

	/** A process that is killed may leave half a line. */
	private static void say(String line) {
		System.out.println("[" + line + "]");
	}

}

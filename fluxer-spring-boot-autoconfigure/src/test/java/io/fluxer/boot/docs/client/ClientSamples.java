package io.fluxer.boot.docs.client;

import java.nio.file.Path;
import java.time.Duration;

import io.fluxer.client.Client;
import io.fluxer.client.ClientOptions;
import io.fluxer.entity.Permission;
import io.fluxer.entity.Permissions;
import io.fluxer.event.Events;
import io.fluxer.event.MessageCreateEvent;
import io.fluxer.gateway.FileSessionStore;
import io.fluxer.rest.RestOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

/**
 * Samples of the page about the client.
 */
class ClientSamples {

	private static final Logger logger = LoggerFactory.getLogger(ClientSamples.class);

	private final Client client;

	ClientSamples(Client client) {
		this.client = client;
	}

	static Client selfHosted(Path directory) {
		// tag::make[]
		Client client = Client
			.builder(ClientOptions.defaults()
				.withRest(RestOptions.defaults().withInstance("https://chat.example.org"))
				.withWaitForGuilds(true))
			.sessionStore(new FileSessionStore(directory))
			.build();
		// end::make[]
		return client;
	}

	void logIn(String token) {
		// tag::login[]
		this.client.login(token).subscribe((nothing) -> {
		}, (failure) -> logger.error("Fluxer does not let the bot in", failure));
		this.client.whenReady().block(Duration.ofSeconds(30));
		logger.info("Here as {}", this.client.user().username());
		// end::login[]
	}

	Disposable listen() {
		// tag::handlers[]
		this.client.on(Events.TYPING_START, (payload) -> logger.info("Typing in {}", payload.path("channel_id")));
		this.client.onTyped((event) -> logger.info("{} came", event.name()));
		Disposable registration = this.client.onEnvelope((envelope) -> {
			if (envelope.event() instanceof MessageCreateEvent created && created.message().content().equals("!ping")) {
				return this.client.channels().send(created.channelId(), "pong").then();
			}
			return Mono.empty();
		});
		// end::handlers[]
		return registration;
	}

	String invite() {
		// tag::invite[]
		String address = this.client.inviteUrl(Permissions.of(Permission.VIEW_CHANNEL, Permission.SEND_MESSAGES));
		// end::invite[]
		return address;
	}

}

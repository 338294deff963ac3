package io.fluxer.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.fluxer.Snowflake;
import io.fluxer.event.DisconnectedEvent;
import io.fluxer.event.MessageCreateEvent;
import io.fluxer.event.SessionCreatedEvent;
import io.fluxer.event.SessionResumedEvent;
import io.fluxer.event.ZombieDetectedEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class VirtualFluxerTests {

	private final VirtualFluxer fluxer = new VirtualFluxer(1);

	private final List<String> heard = new ArrayList<>();

	private Snowflake person;

	private Snowflake channel;

	@BeforeEach
	void login() {
		this.person = this.fluxer.core.addPerson("Person");
		this.channel = this.fluxer.core.firstChannel(this.fluxer.core.addGuild("Guild", this.person));
		this.fluxer.client.onTyped((event) -> {
			if (event instanceof MessageCreateEvent create) {
				this.heard.add(create.message().content());
			}
		});
		this.fluxer.login();
	}

	@Test
	void botAnswersInVirtualTime() {
		this.fluxer.client.onTyped((event) -> {
			if (event instanceof MessageCreateEvent create && create.message().content().equals("!ping")) {
				create.message().reply(this.fluxer.client.rest(), "pong").subscribe();
			}
		});
		this.fluxer.core.say(this.person, this.channel, "!ping");
		assertThat(this.heard).isEmpty();
		this.fluxer.advance(Duration.ofSeconds(1));
		assertThat(this.heard).containsExactly("!ping", "pong");
	}

	@Test
	void connectionLastsADay() {
		this.fluxer.advance(Duration.ofHours(24));
		assertThat(this.fluxer.client.isReady()).isTrue();
		assertThat(this.fluxer.clientEvents(DisconnectedEvent.class)).isEmpty();
	}

	@Test
	void cutIsResumed() {
		this.fluxer.gateway.cut();
		this.fluxer.core.sayDirectly(this.person, "meanwhile");
		this.fluxer.advance(Duration.ofSeconds(1));
		assertThat(this.heard).containsExactly("meanwhile");
		assertThat(this.fluxer.clientEvents(SessionResumedEvent.class)).hasSize(1);
	}

	@Test
	void frozenConnectionIsFoundByItsHeartbeat() {
		this.fluxer.gateway.freeze();
		this.fluxer.core.sayDirectly(this.person, "meanwhile");
		this.fluxer.advance(Duration.ofSeconds(30));
		assertThat(this.fluxer.clientEvents(ZombieDetectedEvent.class)).hasSize(1);
		assertThat(this.heard).containsExactly("meanwhile");
	}

	@Test
	void refusedConnectionsAreTriedAgain() {
		this.fluxer.gateway.refuse(true);
		this.fluxer.gateway.cut();
		this.fluxer.advance(Duration.ofMinutes(5));
		assertThat(this.fluxer.gateway.attempts()).isGreaterThan(3);
		this.fluxer.gateway.refuse(false);
		this.fluxer.advance(Duration.ofMinutes(2));
		assertThat(this.fluxer.clientEvents(SessionCreatedEvent.class)).hasSize(2);
	}

	@Test
	void callIsTriedAgainAfterAnErrorOfTheServer() {
		this.fluxer.api.fail(502, 2);
		List<String> guilds = new ArrayList<>();
		this.fluxer.client.rest().get("/users/@me").subscribe((user) -> guilds.add(user.path("username").asString()));
		this.fluxer.advance(Duration.ofSeconds(30));
		assertThat(guilds).containsExactly("Bot");
	}

}

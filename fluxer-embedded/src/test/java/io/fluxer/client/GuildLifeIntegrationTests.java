package io.fluxer.client;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import io.fluxer.Snowflake;
import io.fluxer.embedded.FluxerServer;
import io.fluxer.event.ClientEvent;
import io.fluxer.event.Event;
import io.fluxer.gateway.GatewayOptions;
import io.fluxer.rest.RestOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A bot that greets on join, against a server that adds and removes it. Server and bot
 * start within the same second, which is all that the {@code Date} header tells.
 */
class GuildLifeIntegrationTests {

	private static final Duration LIMIT = Duration.ofSeconds(15);

	private final FluxerServer server = FluxerServer.start();

	private final Snowflake first = this.server.guildId();

	private final List<String> events = new CopyOnWriteArrayList<>();

	private final Client client = Client.create(ClientOptions.defaults()
		.withRest(RestOptions.defaults().withApiUrl(this.server.apiUrl()))
		.withGateway(new GatewayOptions(Duration.ofMillis(10), Duration.ofMillis(100))));

	@AfterEach
	void close() {
		this.client.destroy().block(LIMIT);
		this.client.rest().close();
		this.server.close();
	}

	@Test
	void doesNotGreetAtTheStart() {
		Snowflake second = this.server.createGuild("second");
		login();
		heard("GuildReady " + this.first);
		heard("GuildReady " + second);
		assertThat(this.events).noneMatch((event) -> event.startsWith("GuildJoined"));
		assertThat(this.client.state()).isEqualTo(ClientState.READY);
	}

	@Test
	void greetsWhenItIsInvitedAndWhenItIsAddedAgain() {
		login();
		heard("GuildReady " + this.first);
		Snowflake second = this.server.createGuild("second");
		heard("GuildJoined " + second);
		this.server.removeBotFromGuild(this.first);
		heard("GuildLeft " + this.first);
		this.server.addBotToGuild(this.first);
		heard("GuildJoined " + this.first);
		assertThat(this.client.guilds().get(this.first)).isNotNull();
	}

	@Test
	void greetsNeitherAfterANewSessionNorAfterAnOutage() {
		login();
		heard("GuildReady " + this.first);
		Snowflake second = this.server.createGuild("second");
		heard("GuildJoined " + second);
		this.server.gateway()
			.dispatch("GUILD_DELETE",
					Map.of("id", second.toString(), "guild_id", second.toString(), "unavailable", true));
		heard("GuildUnavailable " + second);
		this.events.clear();
		this.server.gateway().killAllSessions();
		heard("SessionCreated null");
		heard("GuildReady " + this.first);
		heard("GuildAvailable " + second);
		this.events.clear();
		this.server.gateway().invalidateSession();
		heard("SessionCreated null");
		heard("GuildReady " + this.first);
		heard("GuildReady " + second);
		assertThat(this.events).noneMatch((event) -> event.startsWith("GuildJoined"));
	}

	@Test
	void greetsWhenItWasInvitedDuringADisconnect() {
		login();
		heard("GuildReady " + this.first);
		disconnect();
		Snowflake second = this.server.createGuild("second");
		this.server.gateway().refuseConnections(false);
		heard("GuildJoined " + second);
		disconnect();
		this.server.gateway().killAllSessions();
		Snowflake third = this.server.createGuild("third");
		this.server.gateway().refuseConnections(false);
		heard("GuildJoined " + third);
		heard("GuildReady " + second);
		assertThat(this.events.stream().filter((event) -> event.startsWith("GuildJoined"))).hasSize(2);
	}

	@Test
	void leavesAGuildThatItWasRemovedFromWhileItsSessionWasLost() {
		Snowflake second = this.server.createGuild("second");
		login();
		heard("GuildReady " + second);
		heard("GuildReady " + this.first);
		disconnect();
		this.server.gateway().killAllSessions();
		this.server.removeBotFromGuild(second);
		this.server.gateway().refuseConnections(false);
		heard("GuildLeft " + second);
		assertThat(this.client.guilds().get(second)).isNull();
		assertThat(this.client.guilds().get(this.first)).isNotNull();
		assertThat(this.events).doesNotContain("GuildLeft " + this.first);
	}

	private void disconnect() {
		this.server.gateway().refuseConnections(true);
		this.server.gateway().cut();
		await().atMost(LIMIT).until(() -> this.client.state() != ClientState.READY);
	}

	private void login() {
		this.client.onEnvelope((envelope) -> {
			hear(envelope.event());
			return Mono.empty();
		});
		this.client.login(this.server.botToken()).subscribe();
		this.client.whenReady().block(LIMIT);
	}

	private void hear(Event event) {
		if (event instanceof ClientEvent) {
			this.events.add(event.getClass().getSimpleName().replace("Event", " ") + event.guildId());
		}
	}

	private void heard(String event) {
		await().atMost(LIMIT).until(() -> this.events.contains(event));
	}

}

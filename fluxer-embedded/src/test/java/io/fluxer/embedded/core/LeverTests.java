package io.fluxer.embedded.core;

import java.time.Duration;
import java.util.List;

import io.fluxer.embedded.core.TestServer.Client;
import io.fluxer.embedded.core.TestServer.Reply;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LeverTests {

	private final TestServer server = new TestServer();

	private final GatewayLevers levers = this.server.core.levers();

	@Test
	void losesChangesAndMultipliesFramesByAFilter() {
		this.levers.filter((connection, text) -> {
			if (text.contains("\"op\":10")) {
				return List.of();
			}
			return text.contains("READY") ? List.of("first " + connection, "second") : List.of(text);
		});
		Client client = this.server.connect();
		client.identify(this.server.core.botToken(), "");
		assertThat(client.link().texts()).hasSize(3).startsWith("first 1", "second");
		assertThat(client.link().texts().get(2)).contains("GUILD_CREATE");
	}

	@Test
	void letsAFilterMakeALiveEventBeforeTheReplay() {
		Client first = this.server.connect();
		first.identify(this.server.core.botToken(), "");
		String session = first.session();
		first.connection().disconnected();
		this.server.core.sayDirectly(this.server.person, "while away");
		this.levers.filter((connection, text) -> {
			if (text.contains("while away")) {
				this.levers.filter((number, frame) -> List.of(frame));
				this.server.core.say(this.server.person, this.server.channel, "live");
			}
			return List.of(text);
		});
		Client second = this.server.connect();
		second.link().clear();
		second.resume(this.server.core.botToken(), session, 3);
		assertThat(second.link().sequences()).containsExactly(5L, 4L, 5L);
		assertThat(second.link().names()).containsExactly("MESSAGE_CREATE", "MESSAGE_CREATE", "RESUMED");
	}

	@Test
	void sendsATextPastTheFilter() {
		Client client = this.server.identified();
		this.levers.filter((connection, text) -> List.of());
		this.levers.send("{broken");
		assertThat(client.link().texts()).containsExactly("{broken");
	}

	@Test
	void neitherTakesNorSendsOnAFrozenSocketUntilItThaws() {
		Client client = this.server.identified();
		this.levers.freeze(true);
		client.beat("2");
		this.server.core.sayDirectly(this.server.person, "hi");
		assertThat(client.link().texts()).isEmpty();
		assertThat(this.levers.floor()).isZero();
		assertThat(this.server.connect().link().names()).containsExactly("op 10");
		this.levers.freeze(false);
		assertThat(client.link().names()).containsExactly("op 11", "CHANNEL_CREATE", "MESSAGE_CREATE");
		assertThat(this.levers.floor()).isEqualTo(2);
	}

	@Test
	void missesNoHeartbeatOfAFrozenSocket() {
		Client client = this.server.identified();
		this.levers.freeze(true);
		client.beat("2");
		for (int tick = 0; tick < 8; tick++) {
			this.server.clock.advance(Duration.ofMillis(13750));
			client.connection().tick();
		}
		this.levers.freeze(false);
		client.connection().tick();
		assertThat(client.closed()).isNull();
		assertThat(client.link().names()).containsExactly("op 11");
	}

	@Test
	void tellsAFrozenSocketOfItsCloseWhenItThaws() {
		Client client = this.server.identified();
		this.levers.freeze(true);
		this.levers.closeConnections(4000, "away");
		this.server.core.sayDirectly(this.server.person, "not for this socket");
		assertThat(client.closed()).isNull();
		assertThat(this.levers.connections()).isEqualTo(1);
		this.levers.freeze(false);
		assertThat(client.closed()).isEqualTo(new CloseReason(4000, "away"));
		assertThat(client.link().texts()).isEmpty();
		assertThat(this.levers.connections()).isZero();
	}

	@Test
	void forgetsAFrozenSocketThatIsGone() {
		Client client = this.server.identified();
		this.levers.freeze(true);
		client.connection().disconnected();
		assertThat(this.levers.connections()).isZero();
	}

	@Test
	void failsAsManyRequestsOfAKindAsPlanned() {
		this.server.core.httpLevers().failNext(1, "GET", "/gateway/bot", 503, null);
		this.server.core.httpLevers().failNext(1, "GET", "/gateway/bot", 500, null);
		Reply proxy = forced();
		assertThat(proxy.status()).isEqualTo(503);
		assertThat(new String(proxy.bytes())).isEqualTo("error code: 503");
		assertThat(this.server.bot("GET", "/v1/users/@me", null).status()).isEqualTo(200);
		Reply own = forced();
		assertThat(own.status()).isEqualTo(500);
		assertThat(own.code()).isEqualTo("INTERNAL_SERVER_ERROR");
		assertThat(forced().status()).isEqualTo(200);
	}

	@Test
	void limitsARequestThoughNoLimitIsReached() {
		this.server.core.httpLevers().failNext(1, "GET", "/gateway/bot", 429, Duration.ofMillis(1200));
		Reply limited = forced();
		assertThat(limited.status()).isEqualTo(429);
		assertThat(limited.header("Retry-After")).isEqualTo("2");
		assertThat(limited.json().path("retry_after").asDouble()).isEqualTo(1.2);
		assertThat(limited.header("X-RateLimit-Bucket")).isNull();
	}

	private Reply forced() {
		return new Reply(this.server.core.answer(new RestRequest("GET", "/v1/gateway/bot", "",
				"Bot " + this.server.core.botToken(), null, null, new byte[0], null)));
	}

}

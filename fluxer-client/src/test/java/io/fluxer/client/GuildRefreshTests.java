package io.fluxer.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

import io.fluxer.Snowflake;
import io.fluxer.event.EventDecoder;
import io.fluxer.gateway.GatewayException;
import io.fluxer.gateway.GatewayTimeoutException;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.scheduler.VirtualTimeScheduler;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which guilds are asked for when, and over which way.
 */
class GuildRefreshTests {

	private final Map<Long, Sinks.One<Object>> asked = new LinkedHashMap<>();

	private final Map<Long, Sinks.One<Boolean>> read = new LinkedHashMap<>();

	private final List<String> log = new ArrayList<>();

	private final Sinks.Empty<Void> privateChannels = Sinks.empty();

	private final GuildRefresh refresh = refresh(1);

	@Test
	void asksTheGatewayForNoMoreThanThreeGuildsAtOnce() {
		Outcome outcome = Outcome.of(this.refresh.refresh(1, ids(1, 6)));
		while (!this.asked.isEmpty()) {
			assertThat(this.asked).hasSizeLessThanOrEqualTo(3);
			answer(this.asked.keySet().iterator().next());
		}
		assertThat(this.log).containsExactly("ask 1", "ask 2", "ask 3", "ask 4", "ask 5", "ask 6");
		assertThat(outcome.isOver()).isTrue();
		assertThat(outcome.failure()).isNull();
	}

	@Test
	void readsByTheApiWhatTheGatewayDoesNotBring() {
		Outcome outcome = Outcome.of(this.refresh.refresh(1, ids(1, 2)));
		this.asked.get(1L).tryEmitError(new GatewayException("unreadable", 0, null));
		answer(2L);
		assertThat(this.log).containsExactly("ask 1", "ask 2", "read 1");
		assertThat(outcome.isOver()).isFalse();
		this.read.get(1L).tryEmitValue(true);
		assertThat(outcome.isOver()).isTrue();
	}

	@Test
	void guildsThatTheApiKeepsWaitingDoNotHoldUpTheGateway() {
		this.refresh.refresh(1, ids(1, 8));
		for (long id = 1; id <= 6; id++) {
			this.asked.get(id).tryEmitError(new GatewayException("unreadable", 0, null));
		}
		answer(7L);
		assertThat(this.read.keySet()).containsExactly(1L, 2L);
		assertThat(this.log).contains("ask 8");
	}

	@Test
	void gatewayThatStaysSilentIsNotAskedForEachGuild() {
		this.refresh.refresh(1, ids(1, 8));
		for (long id = 1; id <= GuildRefresh.MAX_SILENT; id++) {
			silence(id);
		}
		silence(4L);
		this.read.get(1L).tryEmitValue(true);
		assertThat(this.log).containsExactly("ask 1", "ask 2", "read 1", "ask 3", "read 2", "ask 4", "read 3");
		this.refresh.disconnected();
		this.refresh.resumed();
		assertThat(this.log).endsWith("ask 2", "ask 3");
	}

	@Test
	void lostConnectionEndsItAndTheNextSessionThatGoesOnTakesUpWhatWasNotDone() {
		Outcome outcome = Outcome.of(this.refresh.refresh(5, ids(1, 4)));
		answer(1L);
		this.refresh.disconnected();
		assertThat(this.asked).isEmpty();
		this.refresh.resumed();
		assertThat(this.log).containsExactly("ask 1", "ask 2", "ask 3", "ask 2", "ask 3");
		answer(2L);
		answer(3L);
		assertThat(outcome.isOver()).isFalse();
		answer(4L);
		assertThat(outcome.isOver()).isTrue();
	}

	@Test
	void anotherHoleBeginsWithTheGuildsThatWaitLongest() {
		this.refresh.refresh(1, ids(1, 4));
		answer(1L);
		Outcome outcome = Outcome.of(this.refresh.refresh(1, ids(1, 4)));
		for (long id : List.of(2L, 3L, 4L)) {
			answer(id);
		}
		assertThat(outcome.isOver()).isFalse();
		answer(1L);
		assertThat(this.log).containsExactly("ask 1", "ask 2", "ask 3", "ask 2", "ask 3", "ask 4", "ask 1");
		assertThat(outcome.isOver()).isTrue();
	}

	@Test
	void guildThatADispatchBringsIsNotAskedForAgain() {
		Outcome outcome = Outcome.of(this.refresh.refresh(1, ids(1, 3)));
		take("GUILD_CREATE", TestEvents.guildJson(3));
		take("GUILD_DELETE", "{'id':'1','unavailable':true}");
		take("GUILD_SYNC", TestEvents.guildJson(2));
		assertThat(this.log).containsExactly("ask 1", "ask 2");
		assertThat(this.asked).isEmpty();
		assertThat(outcome.isOver()).isTrue();
	}

	@Test
	void newSessionMakesItVoid() {
		Outcome outcome = Outcome.of(this.refresh.refresh(1, ids(1, 2)));
		this.refresh.sessionBegan();
		assertThat(outcome.failure()).isInstanceOf(GatewayException.class).hasMessageContaining("new session");
		assertThat(this.asked).isEmpty();
		this.refresh.disconnected();
		this.refresh.resumed();
		assertThat(this.log).containsExactly("ask 1", "ask 2");
	}

	@Test
	void nothingBeginsAfterTheEndOfTheLogin() {
		Outcome running = Outcome.of(this.refresh.refresh(1, ids(1, 1)));
		this.refresh.stop();
		assertThat(running.failure()).isInstanceOf(GatewayException.class);
		Outcome late = Outcome.of(this.refresh.refresh(1, ids(2, 2)));
		assertThat(late.failure()).isInstanceOf(GatewayException.class);
		assertThat(this.log).containsExactly("ask 1");
	}

	@Test
	void guildThatNobodyCanReadDoesNotHoldUpTheEnd() {
		Outcome outcome = Outcome.of(this.refresh.refresh(1, ids(1, 1)));
		this.asked.get(1L).tryEmitError(new GatewayException("unreadable", 0, null));
		this.read.get(1L).tryEmitError(new IllegalStateException("no"));
		assertThat(outcome.isOver()).isTrue();
		assertThat(outcome.failure()).isNull();
	}

	@Test
	void firstShardReadsThePrivateChannelsToo() {
		GuildRefresh first = refresh(0);
		Outcome outcome = Outcome.of(first.refresh(1, List.of()));
		assertThat(this.log).containsExactly("read private");
		first.disconnected();
		first.resumed();
		assertThat(this.log).containsExactly("read private", "read private");
		this.privateChannels.tryEmitEmpty();
		assertThat(outcome.isOver()).isTrue();
		first.resumed();
		assertThat(this.log).hasSize(2);
	}

	@Test
	void eachNewSessionOfTheFirstShardReadsThePrivateChannels() {
		GuildRefresh first = refresh(0);
		first.sessionBegan();
		assertThat(this.log).isEmpty();
		first.sessionBegan();
		assertThat(this.log).containsExactly("read private");
		first.disconnected();
		first.resumed();
		assertThat(this.log).containsExactly("read private", "read private");
		this.privateChannels.tryEmitEmpty();
		first.resumed();
		assertThat(this.log).hasSize(2);
	}

	@Test
	void newSessionAfterOneOfAnEarlierProcessReadsThePrivateChannels() {
		GuildRefresh first = refresh(0);
		first.refresh(0, List.of());
		this.privateChannels.tryEmitEmpty();
		assertThat(this.log).containsExactly("read private");
		first.sessionBegan();
		assertThat(this.log).containsExactly("read private", "read private");
	}

	@Test
	void newSessionOfAnotherShardReadsNothing() {
		this.refresh.sessionBegan();
		this.refresh.sessionBegan();
		assertThat(this.log).isEmpty();
	}

	private GuildRefresh refresh(int shard) {
		return new GuildRefresh(shard, VirtualTimeScheduler.create(), (id) -> pending("ask", id, this.asked),
				(id) -> pending("read", id, this.read),
				this.privateChannels.asMono().doOnSubscribe((subscription) -> this.log.add("read private")));
	}

	private <T> Mono<T> pending(String way, Snowflake id, Map<Long, Sinks.One<T>> answers) {
		return Mono.defer(() -> {
			Sinks.One<T> answer = Sinks.one();
			this.log.add(way + " " + id);
			answers.put(id.value(), answer);
			return answer.asMono().doFinally((signal) -> answers.remove(id.value(), answer));
		});
	}

	private void take(String name, String json) {
		this.refresh.take(new EventDecoder().decode(name, TestEvents.json(json)));
	}

	private void answer(long id) {
		this.asked.get(id).tryEmitValue("the guild");
	}

	private void silence(long id) {
		this.asked.get(id).tryEmitError(new GatewayTimeoutException("silence", Duration.ofSeconds(10), null));
	}

	private static List<Snowflake> ids(long first, long last) {
		return LongStream.rangeClosed(first, last).mapToObj(Snowflake::of).toList();
	}

}

package io.fluxer.client;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import io.fluxer.Snowflake;
import io.fluxer.event.DispatchEvent;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.scheduler.VirtualTimeScheduler;

import static org.assertj.core.api.Assertions.assertThat;

class GuildStreamTests {

	private final VirtualTimeScheduler time = VirtualTimeScheduler.create();

	private final AtomicInteger over = new AtomicInteger();

	private final GuildStream stream = new GuildStream(this.time, () -> true);

	@Test
	void endsWithTheLastListedGuildOnceItIsHandedOn() {
		begin(Mono.just(Set.of(Snowflake.of(1), Snowflake.of(2))));
		take("GUILD_CREATE", TestEvents.guildJson(1), Mono.empty());
		Sinks.Empty<Void> handedOn = Sinks.empty();
		take("GUILD_DELETE", "{'id':'2','unavailable':true}", handedOn.asMono());
		assertThat(this.over).hasValue(0);
		handedOn.tryEmitEmpty();
		assertThat(this.over).hasValue(1);
	}

	@Test
	void otherDispatchesDoNotProlongTheSilence() {
		begin(Mono.never());
		this.time.advanceTimeBy(Duration.ofSeconds(4));
		take("MESSAGE_CREATE", TestEvents.messageJson(1, 2), Mono.empty());
		this.time.advanceTimeBy(Duration.ofSeconds(1));
		assertThat(this.over).hasValue(1);
	}

	@Test
	void dispatchThatKeepsTheShardFromReadingStopsTheClock() {
		begin(Mono.never());
		Sinks.Empty<Void> room = Sinks.empty();
		take("MESSAGE_CREATE", TestEvents.messageJson(1, 2), room.asMono());
		this.time.advanceTimeBy(Duration.ofSeconds(10));
		assertThat(this.over).hasValue(0);
		room.tryEmitEmpty();
		this.time.advanceTimeBy(Duration.ofSeconds(5));
		assertThat(this.over).hasValue(1);
	}

	@Test
	void lostConnectionStopsTheClockUntilTheSessionGoesOn() {
		begin(Mono.never());
		this.time.advanceTimeBy(Duration.ofSeconds(4));
		this.stream.disconnected();
		this.time.advanceTimeBy(Duration.ofMinutes(2));
		assertThat(this.over).hasValue(0);
		this.stream.reconnected();
		this.time.advanceTimeBy(Duration.ofMillis(4_999));
		assertThat(this.over).hasValue(0);
		this.time.advanceTimeBy(Duration.ofMillis(1));
		assertThat(this.over).hasValue(1);
	}

	@Test
	void cancelledStreamHasNoEnd() {
		this.stream.cancel();
		begin(Mono.never());
		this.stream.cancel();
		this.time.advanceTimeBy(Duration.ofMinutes(2));
		assertThat(this.over).hasValue(0);
	}

	@Test
	void touchesNoDispatchOutsideAStream() {
		Mono<Void> next = Mono.empty();
		DispatchEvent event = event("GUILD_CREATE", TestEvents.guildJson(1));
		assertThat(this.stream.take(event, next)).isSameAs(next);
		begin(Mono.just(Set.of()));
		assertThat(this.stream.take(event, next)).isSameAs(next);
	}

	private void begin(Mono<Set<Snowflake>> guilds) {
		this.stream.begin(guilds, (listed) -> this.over.incrementAndGet(), (listed) -> {
		});
	}

	private void take(String name, String json, Mono<Void> next) {
		this.stream.take(event(name, json), next).subscribe();
	}

	private static DispatchEvent event(String name, String json) {
		return (DispatchEvent) TestEvents.envelope(1, name, json).event();
	}

}

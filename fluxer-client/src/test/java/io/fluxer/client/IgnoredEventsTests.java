package io.fluxer.client;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class IgnoredEventsTests {

	@Test
	void putsNamesInCapitals() {
		IgnoredEvents events = IgnoredEvents.of(" typing_start", "TYPING_START", "Webhooks_Update");
		assertThat(events.names()).containsExactly("TYPING_START", "WEBHOOKS_UPDATE");
		assertThat(events.onlyUnheard()).isFalse();
		assertThat(events).isEqualTo(IgnoredEvents.of("TYPING_START", "WEBHOOKS_UPDATE"));
	}

	@Test
	void keepsNamesThatItDoesNotKnow() {
		IgnoredEvents events = IgnoredEvents.of("TYPING_START", "NEWER_EVENT");
		assertThat(events.names()).contains("NEWER_EVENT");
		assertThat(events.unknown()).containsExactly("NEWER_EVENT");
		assertThat(IgnoredEvents.auto().unknown()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "READY", "resumed", "", "TYPING START", "1", "Ä" })
	void refusesWhatCannotBeIgnored(String name) {
		assertThatIllegalArgumentException().isThrownBy(() -> IgnoredEvents.of("TYPING_START", name))
			.withMessageContaining(name.toUpperCase().strip());
	}

	@ParameterizedTest
	@ValueSource(strings = { "GUILD_SYNC", "guild_members_chunk", "GUILD_COUNTS_UPDATE", "CHANNEL_MEMBER_COUNTS_UPDATE",
			"VOICE_SERVER_UPDATE", "VOICE_STATE_ACK", "RATE_LIMITED" })
	void refusesWhatCommandsWaitFor(String name) {
		assertThatIllegalArgumentException().isThrownBy(() -> IgnoredEvents.of("TYPING_START", name))
			.withMessageContaining(name.toUpperCase())
			.withMessageContaining("a command waits for it");
	}

	@Test
	void refusesMoreThanIdentifyHolds() {
		List<String> short257 = IntStream.range(0, 257).mapToObj((i) -> "E" + i).toList();
		assertThatIllegalArgumentException().isThrownBy(() -> IgnoredEvents.of(short257)).withMessageContaining("257");
		List<String> long40 = IntStream.range(0, 40).mapToObj((i) -> "E".repeat(80) + i).toList();
		assertThatIllegalArgumentException().isThrownBy(() -> IgnoredEvents.of(long40)).withMessageContaining("bytes");
		assertThat(IgnoredEvents.of(short257.subList(0, 256)).names()).hasSize(256);
	}

}

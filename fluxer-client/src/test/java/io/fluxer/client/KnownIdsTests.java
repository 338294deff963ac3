package io.fluxer.client;

import io.fluxer.Snowflake;
import io.fluxer.event.DispatchEvent;
import io.fluxer.event.GuildDeleteEvent;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class KnownIdsTests {

	private final KnownIds ids = new KnownIds();

	@Test
	void theSecondWordOfTheEndOfAGuildIsNoNews() {
		assertThat(deleted(100)).isTrue();
		assertThat(deleted(100)).isFalse();
		this.ids.isNews((DispatchEvent) TestEvents.envelope(1, "GUILD_CREATE", TestEvents.guildJson(100)).event());
		assertThat(deleted(100)).isTrue();
	}

	@Test
	void guildsThatAreGoneAreNotRememberedForEver() {
		for (long id = 0; id <= KnownIds.MAX_GONE; id++) {
			assertThat(deleted(id)).isTrue();
		}
		assertThat(deleted(1)).isFalse();
		assertThat(deleted(0)).isTrue();
	}

	private boolean deleted(long id) {
		return this.ids.isNews(new GuildDeleteEvent(Snowflake.of(id), false, null));
	}

}

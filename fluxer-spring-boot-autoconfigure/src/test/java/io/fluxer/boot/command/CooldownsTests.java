package io.fluxer.boot.command;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

import io.fluxer.Snowflake;
import io.fluxer.boot.listener.FluxerEvent;
import io.fluxer.client.Client;
import io.fluxer.client.ClientOptions;
import io.fluxer.entity.Message;
import io.fluxer.entity.User;
import io.fluxer.event.MessageCreateEvent;
import io.fluxer.rest.Rest;
import io.fluxer.rest.RestOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Cooldowns}, on a clock of their own.
 */
class CooldownsTests {

	private static final Client CLIENT = Client.create(ClientOptions.defaults());

	private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 5_000_000_000L);

	private final Cooldowns cooldowns = new Cooldowns(this.clock::get);

	@Test
	void restsFromOneCallUntilItsEnd() {
		CommandContext call = call("roll", CooldownScope.USER, 1, 2, 3L);
		assertThat(this.cooldowns.begin(call)).isNull();
		pass(Duration.ofSeconds(4));
		assertThat(this.cooldowns.begin(call)).isEqualTo(Duration.ofSeconds(6));
		pass(Duration.ofSeconds(6));
		assertThat(this.cooldowns.begin(call)).isNull();
		assertThat(this.cooldowns.begin(call)).isEqualTo(Duration.ofSeconds(10));
	}

	@ParameterizedTest
	@CsvSource({ "USER, 9, 2, 3, false", "USER, 1, 9, 9, true", "CHANNEL, 9, 2, 3, true", "CHANNEL, 1, 9, 3, false",
			"GUILD, 9, 9, 3, true", "GUILD, 1, 9, 9, false" })
	void isSharedByThoseOfItsScope(CooldownScope scope, long user, long channel, long guild, boolean rests) {
		this.cooldowns.begin(call("roll", scope, 1, 2, 3L));
		assertThat(this.cooldowns.begin(call("roll", scope, user, channel, guild)) != null).isEqualTo(rests);
	}

	@Test
	void privateChannelsCountAsGuilds() {
		this.cooldowns.begin(call("roll", CooldownScope.GUILD, 1, 2, null));
		assertThat(this.cooldowns.begin(call("roll", CooldownScope.GUILD, 9, 2, null))).isNotNull();
		assertThat(this.cooldowns.begin(call("roll", CooldownScope.GUILD, 1, 9, null))).isNull();
	}

	@Test
	void commandsRestApart() {
		this.cooldowns.begin(call("roll", CooldownScope.USER, 1, 2, 3L));
		assertThat(this.cooldowns.begin(call("draw", CooldownScope.USER, 1, 2, 3L))).isNull();
	}

	@Test
	void botsRestApart() {
		this.cooldowns.begin(call("roll", CooldownScope.USER, 1, 2, 3L));
		Client other = Client.builder(ClientOptions.defaults())
			.rest(Rest.builder(RestOptions.defaults()).clientName("other").build())
			.build();
		assertThat(this.cooldowns.begin(call(other, "roll", CooldownScope.USER, 1, 2, 3L))).isNull();
	}

	@Test
	void forgetsWhatIsOver() {
		for (int user = 1; user <= 10_000; user++) {
			this.cooldowns.begin(call("roll", CooldownScope.USER, user, 2, 3L));
			pass(Duration.ofMillis(100));
		}
		assertThat(this.cooldowns.size()).isLessThan(400);
	}

	private void pass(Duration duration) {
		this.clock.addAndGet(duration.toNanos());
	}

	private static CommandContext call(String name, CooldownScope scope, long userId, long channelId, Long guildId) {
		return call(CLIENT, name, scope, userId, channelId, guildId);
	}

	private static CommandContext call(Client client, String name, CooldownScope scope, long userId, long channelId,
			Long guildId) {
		CommandDescription command = new CommandDescription(name, List.of(), "", List.of(), Set.of(), Set.of(), false,
				false, false, Duration.ofSeconds(10), scope);
		User author = new User(Snowflake.of(userId), "ann", null, null, null, null, false, false, null, null);
		Message message = new Message(Snowflake.of(1), Snowflake.of(channelId),
				(guildId != null) ? Snowflake.of(guildId) : null, author, null, null, null, null, "!" + name, null,
				null, false, false, false, null, null, null, null, null, null, null, null, null, null, null, null, null,
				null);
		return new CommandContext(new FluxerEvent<>(client, new MessageCreateEvent(message, null), 0, 1, null), message,
				author, "!", name, command, CooldownsTests.class.getDeclaredMethods()[0]);
	}

}

package io.fluxer.event;

import java.nio.charset.StandardCharsets;
import java.util.List;

import io.fluxer.Snowflake;
import io.fluxer.entity.Channel;
import io.fluxer.entity.ChannelType;
import io.fluxer.json.RawJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class EventDecoderTests {

	private final EventDecoder decoder = new EventDecoder();

	@Test
	void readyHoldsSessionAndUser() {
		ReadyEvent ready = (ReadyEvent) decode(Events.READY, """
				{"version":1,"session_id":"S","user":{"id":"5","username":"bot","bot":true,"email":null},"guilds":[],
				"private_channels":[],"_timings":{}}""");
		assertThat(ready.sessionId()).isEqualTo("S");
		assertThat(ready.user().id()).isEqualTo(Snowflake.of(5));
		assertThat(ready.privateChannels()).isEmpty();
		assertThat(ready.name()).isEqualTo("READY");
	}

	@Test
	void guildCreateUnwrapsTheNestedProperties() {
		GuildCreateEvent event = (GuildCreateEvent) decode(Events.GUILD_CREATE,
				"""
						{"id":"1","properties":{"id":"1","name":"G","owner_id":"9","features":["BANNER"]},
						"roles":[{"id":"1","name":"@everyone","permissions":"8"}],"channels":[{"id":"2","type":0,"name":"c"}],
						"emojis":[],"stickers":[],"members":[{"user":{"id":"5"},"roles":[]}],"member_count":3,
						"joined_at":"2026-11-22T01:26:40.231Z","voice_states":[{"user_id":"5","channel_id":"7","is_mobile":true}],
						"presences":[]}""");
		assertThat(event.guild().name()).isEqualTo("G");
		assertThat(event.guild().memberCount()).isEqualTo(3);
		assertThat(event.guild().roles()).singleElement()
			.satisfies((role) -> assertThat(role.permissions().bits()).isEqualTo(8));
		assertThat(event.guild().joinedAt()).isNotNull();
		assertThat(event.channels()).singleElement()
			.satisfies((channel) -> assertThat(channel.type()).isEqualTo(ChannelType.GUILD_TEXT));
		assertThat(event.members()).singleElement().satisfies((member) -> assertThat(member.user()).isNotNull());
		assertThat(event.voiceStates()).singleElement().satisfies((state) -> assertThat(state.isMobile()).isTrue());
		assertThat(event.guildId()).isEqualTo(Snowflake.of(1));
		assertThat(event.channelId()).isNull();
	}

	@Test
	void nullsInListsAreLeftOut() {
		GuildCreateEvent guild = (GuildCreateEvent) decode(Events.GUILD_CREATE, """
				{"id":"1","properties":{"id":"1","name":"G"},"channels":[null,{"id":"2","type":0}],"members":[null],
				"voice_states":[null]}""");
		assertThat(guild.channels()).singleElement().extracting(Channel::id).isEqualTo(Snowflake.of(2));
		assertThat(guild.members()).isEmpty();
		ReadyEvent ready = (ReadyEvent) decode(Events.READY,
				"{\"session_id\":\"S\",\"user\":{\"id\":\"5\"},\"private_channels\":[null],\"shard\":[0,1]}");
		assertThat(ready.privateChannels()).isEmpty();
		assertThat(ready.shard()).containsExactly(0, 1);
	}

	@Test
	void guildDeleteTellsAnOutageFromARemoval() {
		assertThat(
				((GuildDeleteEvent) decode(Events.GUILD_DELETE, "{\"id\":\"1\",\"unavailable\":true}")).unavailable())
			.isTrue();
		assertThat(((GuildDeleteEvent) decode(Events.GUILD_DELETE, "{\"id\":\"1\",\"guild_id\":\"1\"}")).unavailable())
			.isFalse();
	}

	@Test
	void messageCreateKnowsItsChannelGuildAndAuthor() {
		MessageCreateEvent event = (MessageCreateEvent) decode(Events.MESSAGE_CREATE, """
				{"id":"1","channel_id":"2","guild_id":"3","author":{"id":"4","username":"u"},"content":"!ping",
				"channel_type":0,"member":{"nick":"n","roles":["8"]}}""");
		assertThat(event.channelId()).isEqualTo(Snowflake.of(2));
		assertThat(event.guildId()).isEqualTo(Snowflake.of(3));
		assertThat(event.userId()).isEqualTo(Snowflake.of(4));
		assertThat(event.channelType()).isEqualTo(ChannelType.GUILD_TEXT);
		assertThat(event.message().content()).isEqualTo("!ping");
		assertThat(event.message().member()).isNotNull();
	}

	@Test
	void channelDeleteNeedsNothingButTheId() {
		ChannelDeleteEvent event = (ChannelDeleteEvent) decode(Events.CHANNEL_DELETE,
				"{\"id\":\"2\",\"guild_id\":\"3\"}");
		assertThat(event.channelId()).isEqualTo(Snowflake.of(2));
		assertThat(event.channel().type()).isNull();
	}

	@Test
	void messageDeleteCarriesWhatFluxerAdds() {
		MessageDeleteEvent event = (MessageDeleteEvent) decode(Events.MESSAGE_DELETE,
				"{\"id\":\"1\",\"channel_id\":\"2\",\"content\":\"x\",\"author_id\":\"4\"}");
		assertThat(event.content()).isEqualTo("x");
		assertThat(event.authorId()).isEqualTo(Snowflake.of(4));
		assertThat(event.guildId()).isNull();
	}

	@Test
	void reactionOfAUnicodeEmojiHasNoId() {
		MessageReactionAddEvent event = (MessageReactionAddEvent) decode(Events.MESSAGE_REACTION_ADD,
				"{\"user_id\":\"1\",\"channel_id\":\"2\",\"message_id\":\"3\",\"emoji\":{\"name\":\"x\"},\"session_id\":\"s\"}");
		assertThat(event.emoji().id()).isNull();
		assertThat(event.emoji().name()).isEqualTo("x");
	}

	@Test
	void anUnknownNameStaysRawAndKeepsItsLane() {
		RawDispatchEvent event = (RawDispatchEvent) decode("SOMETHING_NEW",
				"{\"channel_id\":\"2\",\"guild_id\":\"3\",\"user_id\":\"no id\"}");
		assertThat(event.name()).isEqualTo("SOMETHING_NEW");
		assertThat(event.failure()).isNull();
		assertThat(event.channelId()).isEqualTo(Snowflake.of(2));
		assertThat(event.guildId()).isEqualTo(Snowflake.of(3));
		assertThat(event.userId()).isNull();
	}

	@Test
	void aGuildThatDoesNotFitKeepsItsId() {
		RawDispatchEvent event = (RawDispatchEvent) decode(Events.GUILD_SYNC, "{\"id\":\"3\",\"properties\":7}");
		assertThat(event.guildId()).isEqualTo(Snowflake.of(3));
		assertThat(((RawDispatchEvent) decode("SOMETHING_NEW", "{\"id\":\"3\"}")).guildId()).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "channels", "members", "voice_states", "roles", "emojis", "stickers" })
	void aGuildWhoseListIsNoneIsNotOneWithoutAny(String list) {
		for (String name : List.of(Events.GUILD_CREATE, Events.GUILD_SYNC)) {
			for (String value : List.of("{}", "7", "\"x\"", "true")) {
				assertThat(
						decode(name, "{\"id\":\"3\",\"properties\":{\"name\":\"G\"},\"" + list + "\":" + value + "}"))
					.as("%s with %s", name, value)
					.isInstanceOfSatisfying(RawDispatchEvent.class, (raw) -> assertThat(raw.failure()).isNotBlank());
			}
			assertThat(decode(name, "{\"id\":\"3\",\"properties\":{\"name\":\"G\"},\"" + list + "\":null}"))
				.isNotInstanceOf(RawDispatchEvent.class);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "[]", "\"x\"", "null", "7", "{}", "{\"id\":\"x\"}", "{\"id\":[]}", "{\"properties\":7}" })
	void aTypedEventThatDoesNotFitStaysRawWithTheReason(String data) {
		for (String name : List.of(Events.READY, Events.GUILD_CREATE, Events.GUILD_DELETE, Events.CHANNEL_CREATE,
				Events.CHANNEL_UPDATE, Events.CHANNEL_DELETE, Events.MESSAGE_CREATE, Events.MESSAGE_UPDATE,
				Events.MESSAGE_DELETE, Events.MESSAGE_REACTION_ADD)) {
			assertThat(decode(name, data)).as(name)
				.isInstanceOfSatisfying(RawDispatchEvent.class, (raw) -> assertThat(raw.failure()).isNotBlank());
		}
	}

	@Test
	void anArrayIsAPayloadToo() {
		assertThat(decode("USER_PINNED_DMS_UPDATE", "[{\"channel_id\":\"1\"}]")).isInstanceOf(RawDispatchEvent.class);
	}

	private DispatchEvent decode(String name, String json) {
		return this.decoder.decode(name, RawJson.of(json.getBytes(StandardCharsets.UTF_8)));
	}

}

package io.fluxer.entity;

import java.util.List;
import java.util.function.Function;

import io.fluxer.Snowflake;
import io.fluxer.json.FluxerJson;
import io.fluxer.rest.Rest;
import io.fluxer.rest.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which request each call of an entity makes. What an answer becomes is shown where the
 * operations themselves are.
 */
class EntityCallsTests {

	private static final String REACTION = "/v1/channels/2/messages/3/reactions/%F0%9F%8D%8E";

	private final TestServer server = new TestServer().answers(TestServer.Reply.of(204, ""));

	private final Rest rest = Rest.create(this.server.options());

	private final Guild guild = read("{\"id\":\"1\",\"name\":\"g\"}", Guild.class);

	private final Channel channel = read("{\"id\":\"2\",\"type\":0}", Channel.class);

	private final Message message = read("{\"id\":\"3\",\"channel_id\":\"2\",\"author\":{\"id\":\"4\"}}",
			Message.class);

	private final User user = read("{\"id\":\"4\",\"username\":\"u\"}", User.class);

	@AfterEach
	void close() {
		this.rest.close();
		this.server.close();
	}

	@Test
	void theCallsOfAChannel() {
		assertThat(sent(this.channel::fetchSlowmodeState)).isEqualTo("GET /v1/channels/2/slowmode");
		assertThat(sent((rest) -> this.channel.deletePermission(rest, Snowflake.of(4))))
			.isEqualTo("DELETE /v1/channels/2/permissions/4");
		assertThat(sent((rest) -> this.channel.fetchMessages(rest, MessageQuery.before(Snowflake.of(9)))))
			.isEqualTo("GET /v1/channels/2/messages?limit=100&before=9");
		assertThat(sent(this.channel::fetchPinnedMessages)).isEqualTo("GET /v1/channels/2/messages/pins?limit=50");
		assertThat(sent(this.channel::sendTyping)).isEqualTo("POST /v1/channels/2/typing");
	}

	@Test
	void theCallsOfAMessage() {
		assertThat(sent((rest) -> this.message.deleteAttachment(rest, Snowflake.of(7))))
			.isEqualTo("DELETE /v1/channels/2/messages/3/attachments/7");
		assertThat(sent((rest) -> this.message.removeUserReaction(rest, "🍎", Snowflake.of(4))))
			.isEqualTo("DELETE " + REACTION + "/4");
		assertThat(sent((rest) -> this.message.removeReactionEmoji(rest, "🍎"))).isEqualTo("DELETE " + REACTION);
		assertThat(sent((rest) -> this.message.fetchReactionUsers(rest, "🍎")))
			.isEqualTo("GET " + REACTION + "/users?limit=100");
		assertThat(this.message.mentionAuthor()).isEqualTo("<@4>");
	}

	@Test
	void theReadingCallsOfAGuild() {
		assertThat(sent(this.guild::fetchChannels)).isEqualTo("GET /v1/guilds/1/channels");
		assertThat(sent((rest) -> this.guild.fetchMember(rest, Snowflake.of(4))))
			.isEqualTo("GET /v1/guilds/1/members/4");
		assertThat(sent(this.guild::fetchCurrentMember)).isEqualTo("GET /v1/guilds/1/members/@me");
		assertThat(sent(this.guild::fetchMembers)).isEqualTo("GET /v1/guilds/1/members?limit=1000");
		assertThat(sent(this.guild::fetchBans)).isEqualTo("GET /v1/guilds/1/bans");
		assertThat(sent(this.guild::fetchEmojis)).isEqualTo("GET /v1/guilds/1/emojis");
		assertThat(sent(this.guild::fetchStickers)).isEqualTo("GET /v1/guilds/1/stickers");
		assertThat(sent(this.guild::fetchVanityUrl)).isEqualTo("GET /v1/guilds/1/vanity-url");
	}

	@Test
	void theWritingCallsOfAGuild() {
		ImageData image = ImageData.of(new byte[] { 1 });
		assertThat(sent((rest) -> this.guild.editCurrentMember(rest, CurrentMemberUpdate.create().withNick("n"))))
			.isEqualTo("PATCH /v1/guilds/1/members/@me");
		assertThat(sent((rest) -> this.guild.addRoleToMember(rest, Snowflake.of(4), Snowflake.of(5))))
			.isEqualTo("PUT /v1/guilds/1/members/4/roles/5");
		assertThat(sent((rest) -> this.guild.removeRoleFromMember(rest, Snowflake.of(4), Snowflake.of(5))))
			.isEqualTo("DELETE /v1/guilds/1/members/4/roles/5");
		EmojiCreate emoji = new EmojiCreate("pear", image);
		assertThat(sent((rest) -> this.guild.createEmoji(rest, emoji))).isEqualTo("POST /v1/guilds/1/emojis");
		assertThat(sent((rest) -> this.guild.bulkCreateEmojis(rest, List.of(emoji))))
			.isEqualTo("POST /v1/guilds/1/emojis/bulk");
		assertThat(sent((rest) -> this.guild.createSticker(rest, StickerCreate.of("Basket", image))))
			.isEqualTo("POST /v1/guilds/1/stickers");
	}

	@Test
	void theCallsOfUsers() {
		assertThat(sent(this.user::createDm)).isEqualTo("POST /v1/users/@me/channels");
		assertThat(this.server.request(this.server.requests().size() - 1).text()).isEqualTo("{\"recipient_id\":\"4\"}");
		assertThat(sent(this.user::fetchProfile)).isEqualTo("GET /v1/users/4/profile");
		CurrentUser own = read("{\"id\":\"4\",\"username\":\"u\"}", CurrentUser.class);
		assertThat(sent(own::fetchGuilds)).isEqualTo("GET /v1/users/@me/guilds?limit=200");
	}

	/** The last request, since a call may send others before it. */
	private String sent(Function<Rest, Publisher<?>> call) {
		Flux.from(call.apply(this.rest)).blockLast();
		TestServer.Request last = this.server.request(this.server.requests().size() - 1);
		return last.method() + " " + last.uri();
	}

	private static <T> T read(String json, Class<T> type) {
		return FluxerJson.mapper().readValue(json, type);
	}

}

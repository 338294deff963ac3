package io.fluxer.entity;

import io.fluxer.Snowflake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class MentionsTests {

	private static final Snowflake ID = Snowflake.of(1573872307049336832L);

	@Test
	void readsWhatItWrites() {
		assertThat(Mentions.parseUser(Mentions.user(ID))).isEqualTo(ID);
		assertThat(Mentions.parseRole(Mentions.role(ID))).isEqualTo(ID);
		assertThat(Mentions.parseChannel(Mentions.channel(ID))).isEqualTo(ID);
	}

	@Test
	void writesTheFormsOfTheServer() {
		assertThat(Mentions.user(ID)).isEqualTo("<@1573872307049336832>");
		assertThat(Mentions.role(ID)).isEqualTo("<@&1573872307049336832>");
		assertThat(Mentions.channel(ID)).isEqualTo("<#1573872307049336832>");
	}

	@Test
	void entitiesMentionThemselves() {
		User user = new User(ID, null, null, null, null, null, false, false, null, null);
		GuildMember member = new GuildMember(user, null, null, null, null, null, null, null, false, false, null, null,
				null);
		assertThat(user.mention()).isEqualTo("<@1573872307049336832>");
		assertThat(member.mention()).isEqualTo("<@1573872307049336832>");
		assertThat(new Role(ID, null, 0, 0, null, null, false, false, null).mention())
			.isEqualTo("<@&1573872307049336832>");
	}

	@Test
	void aMemberWithoutAUserCannotBeMentioned() {
		GuildMember member = new GuildMember(null, null, null, null, null, null, null, null, false, false, null, null,
				null);
		assertThatIllegalStateException().isThrownBy(member::mention);
	}

	@Test
	void readsTheOlderMentionOfAMember() {
		assertThat(Mentions.parseUser("<@!5>")).isEqualTo(Snowflake.of(5));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "5", "@5", "<@>", "<@5", "<@5> ", " <@5>", "<@x>", "<@-5>", "<@5><@6>", "<@&5>",
			"<#5>", "<@!>", "<@9999999999999999999>", "<@99999999999999999999>", "<@\u0665>", "@everyone" })
	void whatMentionsNoUserIsNull(String text) {
		assertThat(Mentions.parseUser(text)).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "<@5>", "<@!5>", "<#5>", "<@&>", "<@&x>", "<@&5>!", "<@&9999999999999999999>" })
	void whatMentionsNoRoleIsNull(String text) {
		assertThat(Mentions.parseRole(text)).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "<@5>", "<@&5>", "<#>", "<#general>", "#general", "<#5>\n" })
	void whatMentionsNoChannelIsNull(String text) {
		assertThat(Mentions.parseChannel(text)).isNull();
	}

	@Test
	void readsCustomEmojis() {
		assertThat(ReactionEmoji.parse("<:party_1-a:5>"))
			.isEqualTo(new ReactionEmoji(Snowflake.of(5), "party_1-a", false));
		assertThat(ReactionEmoji.parse("<a:party:5>")).isEqualTo(new ReactionEmoji(Snowflake.of(5), "party", true));
	}

	@Test
	void readsTheEmojisItWrites() {
		ReactionEmoji moving = new ReactionEmoji(Snowflake.of(5), "party", true);
		assertThat(moving.markup()).isEqualTo("<a:party:5>");
		assertThat(ReactionEmoji.parse(moving.markup())).isEqualTo(moving);
		assertThat(new ReactionEmoji(null, "\ud83d\udc4d", false).markup()).isEqualTo("\ud83d\udc4d");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", ":party:", "party:5", "<party:5>", "<::5>", "<:party:>", "<:party:x>", "<b:party:5>",
			"<:pa rty:5>", "<:party:5> ", "<:party:9999999999999999999>", "\ud83d\udc4d" })
	void whatIsNoCustomEmojiIsNull(String text) {
		assertThat(ReactionEmoji.parse(text)).isNull();
	}

}

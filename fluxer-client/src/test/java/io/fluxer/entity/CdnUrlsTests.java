package io.fluxer.entity;

import io.fluxer.Snowflake;
import io.fluxer.json.FluxerJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CdnUrlsTests {

	private static final String MEDIA = "https://fluxerusercontent.com";

	private final CdnUrls cdn = CdnUrls.defaults();

	private final User user = read("{\"id\":\"8\",\"username\":\"ann\",\"avatar\":\"a1b2c3d4\"}", User.class);

	private final Guild guild = read(
			"{\"id\":\"5\",\"icon\":\"a1\",\"banner\":\"b2\",\"splash\":\"c3\"," + "\"embed_splash\":\"d4\"}",
			Guild.class);

	private final GuildMember member = read("{\"avatar\":\"e5\",\"banner\":\"a_f6\"}", GuildMember.class)
		.with(this.user, Snowflake.of(5));

	@Test
	void everyKindOfImageHasItsPlace() {
		assertThat(this.cdn.userAvatar(this.user)).hasToString(MEDIA + "/avatars/8/a1b2c3d4.png");
		assertThat(this.cdn.webhookAvatar(new Webhook(Snowflake.of(9), null, null, "x", "a_h", null, null)))
			.hasToString(MEDIA + "/avatars/9/a_h.gif");
		assertThat(this.cdn.memberAvatar(this.member)).hasToString(MEDIA + "/guilds/5/users/8/avatars/e5.png");
		assertThat(this.cdn.memberBanner(this.member)).hasToString(MEDIA + "/guilds/5/users/8/banners/a_f6.gif");
		assertThat(this.cdn.guildIcon(this.guild)).hasToString(MEDIA + "/icons/5/a1.png");
		assertThat(this.cdn.guildBanner(this.guild)).hasToString(MEDIA + "/banners/5/b2.png");
		assertThat(this.cdn.guildSplash(this.guild)).hasToString(MEDIA + "/splashes/5/c3.png");
		assertThat(this.cdn.guildEmbedSplash(this.guild)).hasToString(MEDIA + "/embed-splashes/5/d4.png");
		assertThat(this.cdn.userBanner(profile("{\"banner\":\"b7\"}"))).hasToString(MEDIA + "/banners/8/b7.png");
		assertThat(this.cdn.emoji(new Emoji(Snowflake.of(9), "x", false, false, null)))
			.hasToString(MEDIA + "/emojis/9.png");
		assertThat(this.cdn.sticker(new Sticker(Snowflake.of(9), "x", null, null, false, false, null)))
			.hasToString(MEDIA + "/stickers/9.webp");
	}

	@Test
	void movingEmojisAndStickersAskToMove() {
		assertThat(this.cdn.emoji(new Emoji(Snowflake.of(9), "x", true, false, null)))
			.hasToString(MEDIA + "/emojis/9.gif?animated=true");
		assertThat(this.cdn.emoji(new ReactionEmoji(Snowflake.of(9), "x", true)).withSize(48))
			.hasToString(MEDIA + "/emojis/9.gif?size=48&animated=true");
		assertThat(this.cdn.sticker(new MessageSticker(Snowflake.of(9), "x", true, false)))
			.hasToString(MEDIA + "/stickers/9.webp?animated=true");
	}

	@Test
	void aUnicodeEmojiHasNoImageHere() {
		assertThat(this.cdn.emoji(new ReactionEmoji(null, "\ud83d\udc4d", false))).isNull();
	}

	@Test
	void whatHasNoHashHasNoImage() {
		User plain = read("{\"id\":\"8\"}", User.class);
		Guild bare = read("{\"id\":\"5\"}", Guild.class);
		GuildMember plainMember = read("{}", GuildMember.class).with(plain, Snowflake.of(5));
		assertThat(this.cdn.userAvatar(plain)).isNull();
		assertThat(this.cdn.webhookAvatar(Webhook.of(Snowflake.of(9), "t"))).isNull();
		assertThat(this.cdn.memberAvatar(plainMember)).isNull();
		assertThat(this.cdn.memberBanner(plainMember)).isNull();
		assertThat(this.cdn.guildIcon(bare)).isNull();
		assertThat(this.cdn.guildBanner(bare)).isNull();
		assertThat(this.cdn.guildSplash(bare)).isNull();
		assertThat(this.cdn.guildEmbedSplash(bare)).isNull();
		assertThat(this.cdn.userBanner(profile("{}"))).isNull();
		assertThat(this.cdn.userBanner(profile("null"))).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "0,0", "5,5", "6,0", "1573872307049336832,0", "1573872307049336833,1" })
	void defaultAvatarFollowsFromTheId(long id, int number) {
		assertThat(this.cdn.defaultAvatar(Snowflake.of(id)))
			.isEqualTo("https://fluxerstatic.com/avatars/" + number + ".png");
	}

	@Test
	void aMemberIsShownWithTheNearestAvatar() {
		User plain = read("{\"id\":\"8\"}", User.class);
		GuildMember without = read("{}", GuildMember.class);
		assertThat(this.cdn.displayAvatar(this.member)).isEqualTo(MEDIA + "/guilds/5/users/8/avatars/e5.png");
		assertThat(this.cdn.displayAvatar(without.with(this.user, Snowflake.of(5))))
			.isEqualTo(MEDIA + "/avatars/8/a1b2c3d4.png");
		assertThat(this.cdn.displayAvatar(without.with(plain, Snowflake.of(5))))
			.isEqualTo("https://fluxerstatic.com/avatars/2.png");
		assertThat(this.cdn.displayAvatar(this.user)).isEqualTo(MEDIA + "/avatars/8/a1b2c3d4.png");
	}

	@Test
	void aHashMovesIfItSaysSo() {
		ImageUrl moving = this.cdn.guildIcon(read("{\"id\":\"5\",\"icon\":\"a_1\"}", Guild.class));
		assertThat(moving).hasToString(MEDIA + "/icons/5/a_1.gif");
		assertThat(moving.withFormat(ImageFormat.WEBP)).hasToString(MEDIA + "/icons/5/a_1.webp");
		assertThat(moving.withSize(256)).hasToString(MEDIA + "/icons/5/a_1.gif?size=256");
	}

	@ParameterizedTest
	@ValueSource(strings = { "PNG", "JPEG" })
	void aFormatThatCannotMoveAsksForAPictureThatDoesNot(ImageFormat format) {
		ImageUrl moving = this.cdn.guildIcon(read("{\"id\":\"5\",\"icon\":\"a_1\"}", Guild.class));
		assertThat(moving.withFormat(format).withSize(64))
			.hasToString(MEDIA + "/icons/5/a_1." + format.extension() + "?size=64&animated=false");
	}

	@Test
	void anythingCanStandStill() {
		ImageUrl moving = this.cdn.guildIcon(read("{\"id\":\"5\",\"icon\":\"a_1\"}", Guild.class));
		assertThat(moving.still()).hasToString(MEDIA + "/icons/5/a_1.png?animated=false");
		assertThat(this.cdn.emoji(new Emoji(Snowflake.of(9), "x", true, false, null)).still())
			.hasToString(MEDIA + "/emojis/9.png");
	}

	@Test
	void anotherInstanceHasItsOwnAddresses() {
		CdnUrls own = new CdnUrls("https://chat.example.org/media/", "https://chat.example.org/static//");
		assertThat(own.userAvatar(this.user)).hasToString("https://chat.example.org/media/avatars/8/a1b2c3d4.png");
		assertThat(own.defaultAvatar(Snowflake.of(7))).isEqualTo("https://chat.example.org/static/avatars/1.png");
	}

	@Test
	void aHashCannotLeaveItsSegment() {
		User odd = read("{\"id\":\"8\",\"avatar\":\"../../x?y#z\"}", User.class);
		assertThat(this.cdn.userAvatar(odd).toUri().getRawPath()).isEqualTo("/avatars/8/..%2F..%2Fx%3Fy%23z.png");
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, -1 })
	void refusesASizeThatIsNone(int size) {
		assertThatIllegalArgumentException().isThrownBy(() -> this.cdn.userAvatar(this.user).withSize(size));
	}

	@Test
	void aMemberWithoutUserOrGuildIsRefused() {
		GuildMember nobody = read("{\"guild_id\":\"5\",\"avatar\":\"e5\"}", GuildMember.class);
		GuildMember nowhere = read("{\"user\":{\"id\":\"8\"},\"avatar\":\"e5\"}", GuildMember.class);
		assertThatIllegalArgumentException().isThrownBy(() -> this.cdn.memberAvatar(nobody));
		assertThatIllegalArgumentException().isThrownBy(() -> this.cdn.memberAvatar(nowhere));
	}

	private static Profile profile(String userProfile) {
		return read("{\"user\":{\"id\":\"8\"},\"user_profile\":" + userProfile + "}", Profile.class);
	}

	private static <T> T read(String json, Class<T> type) {
		return FluxerJson.mapper().readValue(json, type);
	}

}

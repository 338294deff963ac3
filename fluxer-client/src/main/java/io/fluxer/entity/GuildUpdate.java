package io.fluxer.entity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * A change of a guild. What is not named stays as it is.
 *
 * @since 0.1.0
 */
public final class GuildUpdate extends FieldsBody {

	private GuildUpdate(Fields fields) {
		super(fields);
	}

	/**
	 * Returns a change that touches nothing.
	 * @return the change, to add to
	 */
	public static GuildUpdate create() {
		return new GuildUpdate(Fields.NONE);
	}

	/**
	 * Returns a copy that renames the guild.
	 * @param name 1 to 100 characters
	 * @return the copy
	 * @throws InvalidPayloadException if it is empty or too long
	 */
	public GuildUpdate withName(String name) {
		return new GuildUpdate(with("name", Limits.length("name", name, 1, 100)));
	}

	/**
	 * Returns a copy that sets the icon.
	 * @param icon the image; {@code null} takes the icon away
	 * @return the copy
	 */
	public GuildUpdate withIcon(@Nullable ImageData icon) {
		return new GuildUpdate(with("icon", icon));
	}

	/**
	 * Returns a copy that sets the banner, for which the guild needs the feature
	 * {@link GuildFeatures#BANNER}.
	 * @param banner the image; {@code null} takes the banner away
	 * @return the copy
	 */
	public GuildUpdate withBanner(@Nullable ImageData banner) {
		return new GuildUpdate(with("banner", banner));
	}

	/**
	 * Returns a copy that sets the background of invites, for which the guild needs the
	 * feature {@link GuildFeatures#INVITE_SPLASH}.
	 * @param splash the image; {@code null} takes the background away
	 * @return the copy
	 */
	public GuildUpdate withSplash(@Nullable ImageData splash) {
		return new GuildUpdate(with("splash", splash));
	}

	/**
	 * Returns a copy that sets the background of invite embeds.
	 * @param embedSplash the image; {@code null} takes the background away
	 * @return the copy
	 */
	public GuildUpdate withEmbedSplash(@Nullable ImageData embedSplash) {
		return new GuildUpdate(with("embed_splash", embedSplash));
	}

	/**
	 * Returns a copy that places the card of an invite.
	 * @param alignment where it stands
	 * @return the copy
	 */
	public GuildUpdate withSplashCardAlignment(SplashCardAlignment alignment) {
		return new GuildUpdate(with("splash_card_alignment", alignment));
	}

	/**
	 * Returns a copy that chooses where join messages go.
	 * @param channelId the channel; {@code null} for nowhere
	 * @return the copy
	 */
	public GuildUpdate withSystemChannelId(@Nullable Snowflake channelId) {
		return new GuildUpdate(with("system_channel_id", channelId));
	}

	/**
	 * Returns a copy that chooses which messages of the system are off.
	 * @param flags the messages
	 * @return the copy
	 */
	public GuildUpdate withSystemChannelFlags(SystemChannelFlags flags) {
		return new GuildUpdate(with("system_channel_flags", flags));
	}

	/**
	 * Returns a copy that chooses where idle voice users are moved.
	 * @param channelId the voice channel; {@code null} for nowhere
	 * @return the copy
	 */
	public GuildUpdate withAfkChannelId(@Nullable Snowflake channelId) {
		return new GuildUpdate(with("afk_channel_id", channelId));
	}

	/**
	 * Returns a copy that chooses after which time voice users count as idle.
	 * @param seconds the time in seconds, 60 to 3,600
	 * @return the copy
	 * @throws InvalidPayloadException if it is another number
	 */
	public GuildUpdate withAfkTimeout(int seconds) {
		return new GuildUpdate(with("afk_timeout", Limits.range("afk_timeout", seconds, 60, 3600)));
	}

	/**
	 * Returns a copy that chooses which messages notify members who chose nothing.
	 * @param notifications the messages
	 * @return the copy
	 */
	public GuildUpdate withDefaultMessageNotifications(DefaultMessageNotifications notifications) {
		return new GuildUpdate(with("default_message_notifications", notifications));
	}

	/**
	 * Returns a copy that chooses what a member must have shown before they may write.
	 * @param level the level
	 * @return the copy
	 */
	public GuildUpdate withVerificationLevel(VerificationLevel level) {
		return new GuildUpdate(with("verification_level", level));
	}

	/**
	 * Returns a copy that chooses whether moderators need a second factor.
	 * @param level the level
	 * @return the copy
	 */
	public GuildUpdate withMfaLevel(MfaLevel level) {
		return new GuildUpdate(with("mfa_level", level));
	}

	/**
	 * Returns a copy that chooses whom the content is for.
	 * @param level the level
	 * @return the copy
	 */
	public GuildUpdate withNsfwLevel(NsfwLevel level) {
		return new GuildUpdate(with("nsfw_level", level));
	}

	/**
	 * Returns a copy that chooses whether the guild is for adults only.
	 * @param nsfw whether it is
	 * @return the copy
	 */
	public GuildUpdate withNsfw(boolean nsfw) {
		return new GuildUpdate(with("nsfw", nsfw));
	}

	/**
	 * Returns a copy that chooses whether a warning is shown first.
	 * @param level the level
	 * @return the copy
	 */
	public GuildUpdate withContentWarningLevel(ContentWarningLevel level) {
		return new GuildUpdate(with("content_warning_level", level));
	}

	/**
	 * Returns a copy that sets the text of that warning.
	 * @param text at most 200 characters; {@code null} takes the text away
	 * @return the copy
	 * @throws InvalidPayloadException if it is too long
	 */
	public GuildUpdate withContentWarningText(@Nullable String text) {
		return new GuildUpdate(with("content_warning_text", Limits.length("content_warning_text", text, 0, 200)));
	}

	/**
	 * Returns a copy that chooses whose media are checked.
	 * @param filter whose
	 * @return the copy
	 */
	public GuildUpdate withExplicitContentFilter(ExplicitContentFilter filter) {
		return new GuildUpdate(with("explicit_content_filter", filter));
	}

	/**
	 * Returns a copy that sets the features of the guild. The server wants all of them:
	 * those that only the instance may switch must be there as they are.
	 * @param features all features, at most 100, see {@link GuildFeatures}
	 * @return the copy
	 * @throws InvalidPayloadException if there are more
	 */
	public GuildUpdate withFeatures(Collection<String> features) {
		return new GuildUpdate(with("features", List.copyOf(Limits.size("features", features, 0, 100))));
	}

	/**
	 * Returns a copy that bounds what members without
	 * {@link Permission#READ_MESSAGE_HISTORY} can read.
	 * @param cutoff before when they can read nothing; {@code null} takes the bound away
	 * @return the copy
	 */
	public GuildUpdate withMessageHistoryCutoff(@Nullable Instant cutoff) {
		return new GuildUpdate(with("message_history_cutoff", cutoff));
	}

}

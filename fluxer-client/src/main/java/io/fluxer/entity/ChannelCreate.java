package io.fluxer.entity;

import java.util.List;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * A new channel of a guild. Each kind of channel takes what belongs to it (Fluxer's API,
 * channels).
 *
 * @since 0.1.0
 */
public final class ChannelCreate extends FieldsBody {

	private ChannelCreate(Fields fields) {
		super(fields);
	}

	private static ChannelCreate of(ChannelType type, String name) {
		return new ChannelCreate(Fields.NONE.with("type", type).with("name", Limits.length("name", name, 1, 100)));
	}

	/**
	 * Returns a new text channel.
	 * @param name 1 to 100 characters, which the server writes its own way unless the
	 * guild has {@link GuildFeatures#TEXT_CHANNEL_FLEXIBLE_NAMES}
	 * @return the channel, to add to
	 * @throws InvalidPayloadException if the name is empty or too long
	 */
	public static ChannelCreate text(String name) {
		return of(ChannelType.GUILD_TEXT, name);
	}

	/**
	 * Returns a new voice channel, which holds messages too.
	 * @param name 1 to 100 characters
	 * @return the channel, to add to
	 * @throws InvalidPayloadException if the name is empty or too long
	 */
	public static ChannelCreate voice(String name) {
		return of(ChannelType.GUILD_VOICE, name);
	}

	/**
	 * Returns a new category.
	 * @param name 1 to 100 characters
	 * @return the channel, to add to
	 * @throws InvalidPayloadException if the name is empty or too long
	 */
	public static ChannelCreate category(String name) {
		return of(ChannelType.GUILD_CATEGORY, name);
	}

	/**
	 * Returns a new channel that leads to an address.
	 * @param name 1 to 100 characters
	 * @param url the address, at most 2,048 characters
	 * @return the channel, to add to
	 * @throws InvalidPayloadException if the name is empty, or one of them too long
	 */
	public static ChannelCreate link(String name, String url) {
		return of(ChannelType.GUILD_LINK, name).withUrl(url);
	}

	private ChannelCreate withUrl(String url) {
		return new ChannelCreate(with("url", Limits.length("url", url, 1, 2048)));
	}

	/**
	 * Returns a copy with a topic.
	 * @param topic at most 1,024 characters; {@code null} for none
	 * @return the copy
	 * @throws InvalidPayloadException if it is too long
	 */
	public ChannelCreate withTopic(@Nullable String topic) {
		return new ChannelCreate(with("topic", Limits.length("topic", topic, 0, 1024)));
	}

	/**
	 * Returns a copy that stands in a category.
	 * @param parentId the category; {@code null} for none
	 * @return the copy
	 */
	public ChannelCreate withParentId(@Nullable Snowflake parentId) {
		return new ChannelCreate(with("parent_id", parentId));
	}

	/**
	 * Returns a copy with a quality of voice.
	 * @param bitrate bits a second, 8,000 to 320,000; {@code null} for the usual one
	 * @return the copy
	 * @throws InvalidPayloadException if it is another number
	 */
	public ChannelCreate withBitrate(@Nullable Integer bitrate) {
		return new ChannelCreate(with("bitrate", Limits.range("bitrate", bitrate, 8_000, 320_000)));
	}

	/**
	 * Returns a copy with a bound for the users of a voice channel.
	 * @param userLimit how many, 0 to 99; 0 and {@code null} for no bound
	 * @return the copy
	 * @throws InvalidPayloadException if it is another number
	 */
	public ChannelCreate withUserLimit(@Nullable Integer userLimit) {
		return new ChannelCreate(with("user_limit", Limits.range("user_limit", userLimit, 0, 99)));
	}

	/**
	 * Returns a copy with a bound for the connections of one user to a voice channel.
	 * @param limit how many, 1 to 100; {@code null} for the usual bound
	 * @return the copy
	 * @throws InvalidPayloadException if it is another number
	 */
	public ChannelCreate withVoiceConnectionLimit(@Nullable Integer limit) {
		return new ChannelCreate(with("voice_connection_limit", Limits.range("voice_connection_limit", limit, 1, 100)));
	}

	/**
	 * Returns a copy with permission overwrites of its own.
	 * @param overwrites what roles and members may here
	 * @return the copy
	 */
	public ChannelCreate withPermissionOverwrites(List<Overwrite> overwrites) {
		return new ChannelCreate(with("permission_overwrites", List.copyOf(overwrites)));
	}

	/**
	 * Returns a copy with a slowmode.
	 * @param seconds how long a user waits between two messages, in seconds, 0 to 21,600;
	 * 0 and {@code null} for no wait
	 * @return the copy
	 * @throws InvalidPayloadException if it is another number
	 */
	public ChannelCreate withRateLimitPerUser(@Nullable Integer seconds) {
		return new ChannelCreate(with("rate_limit_per_user", Limits.range("rate_limit_per_user", seconds, 0, 21_600)));
	}

	/**
	 * Returns a copy that is for adults only, or not.
	 * @param nsfw whether it is
	 * @return the copy
	 */
	public ChannelCreate withNsfw(boolean nsfw) {
		return new ChannelCreate(with("nsfw", nsfw));
	}

	/**
	 * Returns a copy that goes against its category and guild in being for adults only.
	 * @param nsfwOverride whether it is; {@code null} to go with them
	 * @return the copy
	 */
	public ChannelCreate withNsfwOverride(@Nullable Boolean nsfwOverride) {
		return new ChannelCreate(with("nsfw_override", nsfwOverride));
	}

	/**
	 * Returns a copy that shows a warning first, or not.
	 * @param level the level
	 * @return the copy
	 */
	public ChannelCreate withContentWarningLevel(ContentWarningLevel level) {
		return new ChannelCreate(with("content_warning_level", level));
	}

	/**
	 * Returns a copy with the text of that warning.
	 * @param text at most 200 characters; {@code null} for none
	 * @return the copy
	 * @throws InvalidPayloadException if it is too long
	 */
	public ChannelCreate withContentWarningText(@Nullable String text) {
		return new ChannelCreate(with("content_warning_text", Limits.length("content_warning_text", text, 0, 200)));
	}

}

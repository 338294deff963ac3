package io.fluxer.entity;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonValue;
import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * What to change of a channel. Immutable: each {@code with…} method returns a copy, and
 * what no method named stays as it is. Limits are checked as soon as a value is given;
 * one that breaks a limit is an {@link InvalidPayloadException} that names the field.
 * <p>
 * The kind of the channel decides what it may have: channels of guilds take all but icon,
 * owner and nicknames, a group takes its name and these three (Fluxer's API, channels).
 * The server passes over a reason for the audit log.
 *
 * @since 0.1.0
 */
public final class ChannelUpdate {

	private static final int MAX_NAME = 100;

	private static final int MAX_TOPIC = 1024;

	private static final int MAX_URL = 2048;

	private static final int MIN_BITRATE = 8_000;

	private static final int MAX_BITRATE = 320_000;

	private static final int MAX_USERS = 99;

	private static final int MAX_CONNECTIONS = 100;

	private static final int MAX_SLOWMODE = 21_600;

	private static final int MAX_WARNING = 200;

	private static final int MAX_NICK = 32;

	private final Fields fields;

	private ChannelUpdate(Fields fields) {
		this.fields = fields;
	}

	/**
	 * Returns an update that changes nothing yet.
	 * @return the update
	 */
	public static ChannelUpdate create() {
		return new ChannelUpdate(Fields.NONE);
	}

	/**
	 * Returns a copy that says of which kind the channel is. The server knows it and
	 * passes over this.
	 * @param type the kind
	 * @return the copy
	 */
	public ChannelUpdate withType(ChannelType type) {
		return with("type", type);
	}

	/**
	 * Returns a copy that has another name.
	 * @param name the name, 1 to 100 characters; {@code null} takes the name of a group
	 * away
	 * @return the copy
	 */
	public ChannelUpdate withName(@Nullable String name) {
		return with("name", Limits.length("name", name, 1, MAX_NAME));
	}

	/**
	 * Returns a copy that has another topic.
	 * @param topic the topic, at most 1,024 characters; {@code null} takes it away
	 * @return the copy
	 */
	public ChannelUpdate withTopic(@Nullable String topic) {
		return with("topic", Limits.length("topic", topic, 0, MAX_TOPIC));
	}

	/**
	 * Returns a copy that leads elsewhere, for link channels.
	 * @param url the address, at most 2,048 characters; {@code null} takes it away
	 * @return the copy
	 */
	public ChannelUpdate withUrl(@Nullable String url) {
		return with("url", Limits.length("url", url, 0, MAX_URL));
	}

	/**
	 * Returns a copy that stands in another category.
	 * @param parentId the category; {@code null} takes the channel out of its category
	 * @return the copy
	 */
	public ChannelUpdate withParentId(@Nullable Snowflake parentId) {
		return with("parent_id", parentId);
	}

	/**
	 * Returns a copy that sounds better or worse, for voice channels.
	 * @param bitrate the bits a second, 8,000 to 320,000; {@code null} for what is usual
	 * @return the copy
	 */
	public ChannelUpdate withBitrate(@Nullable Integer bitrate) {
		return with("bitrate", Limits.range("bitrate", bitrate, MIN_BITRATE, MAX_BITRATE));
	}

	/**
	 * Returns a copy that lets more or fewer people in, for voice channels.
	 * @param userLimit how many, 0 to 99, where 0 is any number, as is {@code null}
	 * @return the copy
	 */
	public ChannelUpdate withUserLimit(@Nullable Integer userLimit) {
		return with("user_limit", Limits.range("user_limit", userLimit, 0, MAX_USERS));
	}

	/**
	 * Returns a copy that lets one user join more or fewer times, for voice channels.
	 * @param limit how many times, 1 to 100; {@code null} for what is usual
	 * @return the copy
	 */
	public ChannelUpdate withVoiceConnectionLimit(@Nullable Integer limit) {
		return with("voice_connection_limit", Limits.range("voice_connection_limit", limit, 1, MAX_CONNECTIONS));
	}

	/**
	 * Returns a copy that is served from another region, for voice channels.
	 * @param rtcRegion the region; {@code null} lets the server choose
	 * @return the copy
	 */
	public ChannelUpdate withRtcRegion(@Nullable String rtcRegion) {
		return with("rtc_region", rtcRegion);
	}

	/**
	 * Returns a copy that has another slow mode.
	 * @param seconds the seconds between two messages of one user, 0 to 21,600; 0 and
	 * {@code null} switch it off
	 * @return the copy
	 */
	public ChannelUpdate withRateLimitPerUser(@Nullable Integer seconds) {
		return with("rate_limit_per_user", Limits.range("rate_limit_per_user", seconds, 0, MAX_SLOWMODE));
	}

	/**
	 * Returns a copy that is for adults only, or not.
	 * @param nsfw whether it is; {@code null} takes the mark away
	 * @return the copy
	 */
	public ChannelUpdate withNsfw(@Nullable Boolean nsfw) {
		return with("nsfw", nsfw);
	}

	/**
	 * Returns a copy that says itself whether it is for adults only.
	 * @param nsfwOverride whether it is; {@code null} leaves it to what stands above
	 * @return the copy
	 */
	public ChannelUpdate withNsfwOverride(@Nullable Boolean nsfwOverride) {
		return with("nsfw_override", nsfwOverride);
	}

	/**
	 * Returns a copy that shows a warning first, or not.
	 * @param level whether it does
	 * @return the copy
	 */
	public ChannelUpdate withContentWarningLevel(ContentWarningLevel level) {
		return with("content_warning_level", level);
	}

	/**
	 * Returns a copy that shows another warning.
	 * @param text the text, at most 200 characters; {@code null} for the usual one
	 * @return the copy
	 */
	public ChannelUpdate withContentWarningText(@Nullable String text) {
		return with("content_warning_text", Limits.length("content_warning_text", text, 0, MAX_WARNING));
	}

	/**
	 * Returns a copy that allows and denies exactly this.
	 * @param overwrites all overwrites that the channel shall have
	 * @return the copy
	 */
	public ChannelUpdate withPermissionOverwrites(List<Overwrite> overwrites) {
		return with("permission_overwrites", List.copyOf(overwrites));
	}

	/**
	 * Returns a copy that has another icon, for groups.
	 * @param icon the icon, at most 10 MiB; {@code null} takes it away
	 * @return the copy
	 */
	public ChannelUpdate withIcon(@Nullable ImageData icon) {
		return with("icon", icon);
	}

	/**
	 * Returns a copy that belongs to somebody else, for groups.
	 * @param ownerId the new owner; {@code null} as if not said
	 * @return the copy
	 */
	public ChannelUpdate withOwnerId(@Nullable Snowflake ownerId) {
		return with("owner_id", ownerId);
	}

	/**
	 * Returns a copy that names people otherwise, for groups.
	 * @param nicks the nicknames by user, at most 32 characters each, where {@code null}
	 * takes one away; {@code null} takes all away
	 * @return the copy
	 */
	public ChannelUpdate withNicks(@Nullable Map<Snowflake, @Nullable String> nicks) {
		return with("nicks", checkedNicks(nicks));
	}

	/**
	 * Tells whether the update sets permissions.
	 */
	boolean setsPermissions() {
		return this.fields.has("permission_overwrites");
	}

	private static @Nullable Map<Snowflake, @Nullable String> checkedNicks(
			@Nullable Map<Snowflake, @Nullable String> nicks) {
		if (nicks == null) {
			return null;
		}
		nicks.forEach((user, nick) -> Limits.length("nicks." + user, nick, 0, MAX_NICK));
		return Collections.unmodifiableMap(new LinkedHashMap<>(nicks));
	}

	private ChannelUpdate with(String name, @Nullable Object value) {
		return new ChannelUpdate(this.fields.with(name, value));
	}

	@JsonValue
	Fields fields() {
		return this.fields;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof ChannelUpdate that && this.fields.equals(that.fields);
	}

	@Override
	public int hashCode() {
		return this.fields.hashCode();
	}

	@Override
	public String toString() {
		return "ChannelUpdate" + this.fields;
	}

}

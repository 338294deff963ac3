package io.fluxer.event;

import java.util.List;

import io.fluxer.Snowflake;
import io.fluxer.entity.Emoji;
import org.jspecify.annotations.Nullable;

/**
 * The custom emojis of a guild were changed.
 *
 * @param guildId the guild
 * @param emojis all emojis of the guild as they are now
 * @param before all emojis as the cache had them, empty if it had none
 * @since 0.1.0
 */
public record GuildEmojisUpdateEvent(Snowflake guildId, List<Emoji> emojis,
		List<Emoji> before) implements DispatchEvent {

	/**
	 * Fills in what the wire left out.
	 */
	public GuildEmojisUpdateEvent(Snowflake guildId, @Nullable List<Emoji> emojis, @Nullable List<Emoji> before) {
		this.guildId = Payload.required(guildId, "guild_id");
		this.emojis = Payload.list(emojis);
		this.before = Payload.list(before);
	}

	@Override
	public String name() {
		return Events.GUILD_EMOJIS_UPDATE;
	}

}

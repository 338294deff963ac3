package io.fluxer.event;

import java.util.List;

import io.fluxer.Snowflake;
import io.fluxer.entity.Sticker;
import org.jspecify.annotations.Nullable;

/**
 * The stickers of a guild were changed.
 *
 * @param guildId the guild
 * @param stickers all stickers of the guild as they are now
 * @param before all stickers as the cache had them, empty if it had none
 * @since 0.1.0
 */
public record GuildStickersUpdateEvent(Snowflake guildId, List<Sticker> stickers,
		List<Sticker> before) implements DispatchEvent {

	/**
	 * Fills in what the wire left out.
	 */
	public GuildStickersUpdateEvent(Snowflake guildId, @Nullable List<Sticker> stickers,
			@Nullable List<Sticker> before) {
		this.guildId = Payload.required(guildId, "guild_id");
		this.stickers = Payload.list(stickers);
		this.before = Payload.list(before);
	}

	@Override
	public String name() {
		return Events.GUILD_STICKERS_UPDATE;
	}

}

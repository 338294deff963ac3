package io.fluxer.event;

import java.util.List;

import io.fluxer.Snowflake;
import io.fluxer.entity.UserPresence;
import org.jspecify.annotations.Nullable;

/**
 * The presences of many members at once, as after an outage.
 *
 * @param guildId the guild
 * @param presences the presences as they are now
 * @param before those of them that the cache had, as it had them
 * @since 0.1.0
 */
public record PresenceUpdateBulkEvent(Snowflake guildId, List<UserPresence> presences,
		List<UserPresence> before) implements DispatchEvent {

	/**
	 * Fills in what the wire left out.
	 */
	public PresenceUpdateBulkEvent(Snowflake guildId, @Nullable List<UserPresence> presences,
			@Nullable List<UserPresence> before) {
		this.guildId = Payload.required(guildId, "guild_id");
		this.presences = Payload.list(presences);
		this.before = Payload.list(before);
	}

	@Override
	public String name() {
		return Events.PRESENCE_UPDATE_BULK;
	}

}

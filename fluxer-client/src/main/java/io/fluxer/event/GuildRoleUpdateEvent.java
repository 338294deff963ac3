package io.fluxer.event;

import io.fluxer.Snowflake;
import io.fluxer.entity.Role;
import org.jspecify.annotations.Nullable;

/**
 * A role was changed. A new order of roles arrives as {@link GuildRoleUpdateBulkEvent}.
 *
 * @param guildId the guild
 * @param role the role as it is now
 * @param before the role as the cache had it
 * @since 0.1.0
 */
public record GuildRoleUpdateEvent(Snowflake guildId, Role role, @Nullable Role before) implements DispatchEvent {

	/**
	 * Checks that what the event is about is there.
	 */
	public GuildRoleUpdateEvent {
		Payload.required(guildId, "guild_id");
		Payload.required(role, "role");
	}

	@Override
	public String name() {
		return Events.GUILD_ROLE_UPDATE;
	}

}

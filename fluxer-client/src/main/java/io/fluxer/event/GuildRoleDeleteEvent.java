package io.fluxer.event;

import io.fluxer.Snowflake;
import io.fluxer.entity.Role;
import org.jspecify.annotations.Nullable;

/**
 * A role was deleted. Its members lose it without an event of their own.
 *
 * @param guildId the guild
 * @param roleId the role
 * @param before the role as the cache had it
 * @since 0.1.0
 */
public record GuildRoleDeleteEvent(Snowflake guildId, Snowflake roleId,
		@Nullable Role before) implements DispatchEvent {

	/**
	 * Checks that what the event is about is there.
	 */
	public GuildRoleDeleteEvent {
		Payload.required(guildId, "guild_id");
		Payload.required(roleId, "role_id");
	}

	@Override
	public String name() {
		return Events.GUILD_ROLE_DELETE;
	}

}

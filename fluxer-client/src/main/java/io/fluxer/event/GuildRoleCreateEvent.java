package io.fluxer.event;

import io.fluxer.Snowflake;
import io.fluxer.entity.Role;

/**
 * A role was made.
 *
 * @param guildId the guild
 * @param role the role
 * @since 0.1.0
 */
public record GuildRoleCreateEvent(Snowflake guildId, Role role) implements DispatchEvent {

	/**
	 * Checks that what the event is about is there.
	 */
	public GuildRoleCreateEvent {
		Payload.required(guildId, "guild_id");
		Payload.required(role, "role");
	}

	@Override
	public String name() {
		return Events.GUILD_ROLE_CREATE;
	}

}

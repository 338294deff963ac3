package io.fluxer.event;

import java.util.List;

import io.fluxer.Snowflake;
import io.fluxer.entity.Role;
import org.jspecify.annotations.Nullable;

/**
 * Several roles were changed at once, as by a new order.
 *
 * @param guildId the guild
 * @param roles the changed roles as they are now
 * @param before those of them that the cache had, as it had them
 * @since 0.1.0
 */
public record GuildRoleUpdateBulkEvent(Snowflake guildId, List<Role> roles,
		List<Role> before) implements DispatchEvent {

	/**
	 * Fills in what the wire left out.
	 */
	public GuildRoleUpdateBulkEvent(Snowflake guildId, @Nullable List<Role> roles, @Nullable List<Role> before) {
		this.guildId = Payload.required(guildId, "guild_id");
		this.roles = Payload.list(roles);
		this.before = Payload.list(before);
	}

	@Override
	public String name() {
		return Events.GUILD_ROLE_UPDATE_BULK;
	}

}

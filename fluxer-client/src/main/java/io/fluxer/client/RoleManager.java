package io.fluxer.client;

import java.util.List;

import io.fluxer.Snowflake;
import io.fluxer.entity.PermissionWrites;
import io.fluxer.entity.Role;
import io.fluxer.entity.RoleCreate;
import io.fluxer.entity.RoleHoistPosition;
import io.fluxer.entity.RolePosition;
import io.fluxer.entity.RoleUpdate;
import io.fluxer.rest.RequestOptions;
import io.fluxer.rest.Rest;
import io.fluxer.rest.RestException;
import io.fluxer.rest.Routes;
import reactor.core.publisher.Mono;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.lang.CheckReturnValue;

/**
 * Roles of guilds, from the API. Safe for use by any thread.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class RoleManager {

	private final Rest rest;

	RoleManager(Rest rest) {
		this.rest = rest;
	}

	/**
	 * Returns this manager with something said beside its calls: a reason for the audit
	 * log, a deadline, headers.
	 * @param options what is said, in place of what this manager said
	 * @return a view of this manager
	 */
	public RoleManager with(RequestOptions options) {
		return new RoleManager(this.rest.with(options));
	}

	/**
	 * Reads the roles of a guild.
	 * @param guildId the guild
	 * @return the roles; fails with a {@link RestException}
	 */
	public Mono<List<Role>> listGuildRoles(Snowflake guildId) {
		return this.rest.get(Routes.guildRoles(guildId), new ParameterizedTypeReference<>() {
		});
	}

	/**
	 * Makes a role.
	 * @param guildId the guild
	 * @param role the role
	 * @return the role, once it is there; fails with a {@link RestException}
	 */
	public Mono<Role> createGuildRole(Snowflake guildId, RoleCreate role) {
		return PermissionWrites.with(this.rest).post(Routes.guildRoles(guildId), role, Role.class);
	}

	/**
	 * Changes a role.
	 * @param guildId the guild
	 * @param roleId the role
	 * @param update what changes
	 * @return the role as it is now; fails with a {@link RestException}
	 */
	public Mono<Role> updateGuildRole(Snowflake guildId, Snowflake roleId, RoleUpdate update) {
		return PermissionWrites.with(this.rest).patch(Routes.guildRole(guildId, roleId), update, Role.class);
	}

	/**
	 * Deletes a role.
	 * @param guildId the guild
	 * @param roleId the role
	 * @return completes once it is gone; fails with a {@link RestException}
	 */
	public Mono<Void> deleteGuildRole(Snowflake guildId, Snowflake roleId) {
		return this.rest.deleteRoute(Routes.guildRole(guildId, roleId));
	}

	/**
	 * Moves roles.
	 * @param guildId the guild
	 * @param positions the new places
	 * @return completes once they are moved; fails with a {@link RestException}
	 */
	public Mono<Void> updateGuildRolePositions(Snowflake guildId, List<RolePosition> positions) {
		return this.rest.patch(Routes.guildRoles(guildId), positions).then();
	}

	/**
	 * Moves roles among those that are shown apart.
	 * @param guildId the guild
	 * @param positions the new places
	 * @return completes once they are moved; fails with a {@link RestException}
	 */
	public Mono<Void> updateRoleHoistPositions(Snowflake guildId, List<RoleHoistPosition> positions) {
		return this.rest.patch(Routes.guildRoleHoistPositions(guildId), positions).then();
	}

	/**
	 * Has the roles that are shown apart follow the order of all roles again.
	 * @param guildId the guild
	 * @return completes once they do; fails with a {@link RestException}
	 */
	public Mono<Void> resetRoleHoistPositions(Snowflake guildId) {
		return this.rest.deleteRoute(Routes.guildRoleHoistPositions(guildId));
	}

}

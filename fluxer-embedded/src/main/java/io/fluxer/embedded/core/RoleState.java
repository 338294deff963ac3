package io.fluxer.embedded.core;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * A role of a guild.
 *
 * @param id its id, that of the guild for everyone's role
 * @param name its name
 * @param color its colour, 0 for none
 * @param position its rank, 0 for everyone's role
 * @param hoistPosition its place in the list of members, if it has one of its own
 * @param permissions the permissions that it gives
 * @param hoist whether its members are listed on their own
 * @param mentionable whether anybody may ping it
 */
record RoleState(Snowflake id, String name, int color, int position, @Nullable Integer hoistPosition, long permissions,
		boolean hoist, boolean mentionable) {

	static RoleState named(Snowflake id, String name, int position, long permissions) {
		return new RoleState(id, name, 0, position, null, permissions, false, false);
	}

	RoleState withPosition(int position) {
		return new RoleState(this.id, this.name, this.color, position, this.hoistPosition, this.permissions, this.hoist,
				this.mentionable);
	}

	RoleState withHoistPosition(@Nullable Integer hoistPosition) {
		return new RoleState(this.id, this.name, this.color, this.position, hoistPosition, this.permissions, this.hoist,
				this.mentionable);
	}

}

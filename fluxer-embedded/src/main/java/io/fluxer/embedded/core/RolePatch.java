package io.fluxer.embedded.core;

import org.jspecify.annotations.Nullable;

/**
 * What a client wants a role to be; {@code null} leaves a member as it is.
 *
 * @param name the name
 * @param color the colour
 * @param permissions the permissions
 * @param hoist whether its members are listed on their own
 * @param mentionable whether anybody may ping it
 * @param hoistPositionGiven whether the place in the list of members is to be set
 * @param hoistPosition that place
 */
record RolePatch(@Nullable String name, @Nullable Integer color, @Nullable Long permissions, @Nullable Boolean hoist,
		@Nullable Boolean mentionable, boolean hoistPositionGiven, @Nullable Integer hoistPosition) {

	static final int MAX_NAME = 100;

	static final int MAX_COLOR = 0xFFFFFF;

	static RolePatch read(Form form) {
		return new RolePatch(form.text("name", 1, MAX_NAME), form.integer("color", 0, MAX_COLOR),
				form.permissions("permissions"), form.flag("hoist"), form.flag("mentionable"),
				form.has("hoist_position"), form.integer("hoist_position", 0, Integer.MAX_VALUE));
	}

	RoleState applyTo(RoleState role) {
		return new RoleState(role.id(), (this.name != null) ? this.name : role.name(),
				(this.color != null) ? this.color : role.color(), role.position(),
				(this.hoistPositionGiven) ? this.hoistPosition : role.hoistPosition(),
				(this.permissions != null) ? this.permissions : role.permissions(),
				(this.hoist != null) ? this.hoist : role.hoist(),
				(this.mentionable != null) ? this.mentionable : role.mentionable());
	}

}

package io.fluxer.entity;

import org.jspecify.annotations.Nullable;

/**
 * A change of a role. What is not named stays as it is.
 *
 * @since 0.1.0
 */
public final class RoleUpdate extends FieldsBody {

	private RoleUpdate(Fields fields) {
		super(fields);
	}

	/**
	 * Returns a change that touches nothing.
	 * @return the change, to add to
	 */
	public static RoleUpdate create() {
		return new RoleUpdate(Fields.NONE);
	}

	/**
	 * Returns a copy that renames the role.
	 * @param name 1 to 100 characters
	 * @return the copy
	 * @throws InvalidPayloadException if it is empty or too long
	 */
	public RoleUpdate withName(String name) {
		return new RoleUpdate(with("name", Limits.length("name", name, 1, 100)));
	}

	/**
	 * Returns a copy that sets the colour.
	 * @param color the colour as {@code 0xRRGGBB}, 0 for none
	 * @return the copy
	 * @throws InvalidPayloadException if it is no such number
	 */
	public RoleUpdate withColor(int color) {
		return new RoleUpdate(with("color", Limits.range("color", color, 0, 0xFFFFFF)));
	}

	/**
	 * Returns a copy that sets what the role allows. The bot must have what it gives.
	 * @param permissions all permissions of the role
	 * @return the copy
	 */
	public RoleUpdate withPermissions(Permissions permissions) {
		return new RoleUpdate(with("permissions", permissions));
	}

	/**
	 * Returns a copy that chooses whether members with this role are shown apart.
	 * @param hoist whether they are
	 * @return the copy
	 */
	public RoleUpdate withHoist(boolean hoist) {
		return new RoleUpdate(with("hoist", hoist));
	}

	/**
	 * Returns a copy that sets the place among the roles shown apart.
	 * @param position the place; {@code null} for the place that the role has among all
	 * @return the copy
	 */
	public RoleUpdate withHoistPosition(@Nullable Integer position) {
		return new RoleUpdate(with("hoist_position", position));
	}

	/**
	 * Returns a copy that chooses whether anybody may mention this role.
	 * @param mentionable whether they may
	 * @return the copy
	 */
	public RoleUpdate withMentionable(boolean mentionable) {
		return new RoleUpdate(with("mentionable", mentionable));
	}

}

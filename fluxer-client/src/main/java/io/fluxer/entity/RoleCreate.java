package io.fluxer.entity;

/**
 * A new role.
 *
 * @since 0.1.0
 */
public final class RoleCreate extends FieldsBody {

	private RoleCreate(Fields fields) {
		super(fields);
	}

	/**
	 * Returns a role with a name.
	 * @param name 1 to 100 characters
	 * @return the role, to add to
	 * @throws InvalidPayloadException if the name is empty or too long
	 */
	public static RoleCreate named(String name) {
		return new RoleCreate(Fields.NONE.with("name", Limits.length("name", name, 1, 100)));
	}

	/**
	 * Returns a copy that sets the colour.
	 * @param color the colour as {@code 0xRRGGBB}, 0 for none
	 * @return the copy
	 * @throws InvalidPayloadException if it is no such number
	 */
	public RoleCreate withColor(int color) {
		return new RoleCreate(with("color", Limits.range("color", color, 0, 0xFFFFFF)));
	}

	/**
	 * Returns a copy that sets what the role allows. The bot must have what it gives.
	 * @param permissions all permissions of the role
	 * @return the copy
	 */
	public RoleCreate withPermissions(Permissions permissions) {
		return new RoleCreate(with("permissions", permissions));
	}

}

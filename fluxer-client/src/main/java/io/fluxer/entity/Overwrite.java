package io.fluxer.entity;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * What a channel allows or denies to one role or one member.
 *
 * @param id the id of the role or of the member
 * @param type 0 for a role, 1 for a member
 * @param allow what is allowed
 * @param deny what is denied
 * @since 0.1.0
 */
public record Overwrite(Snowflake id, int type, Permissions allow, Permissions deny) {

	/** The type of an overwrite for a role. */
	public static final int ROLE = 0;

	/** The type of an overwrite for a member. */
	public static final int MEMBER = 1;

	/**
	 * Fills in what the wire left out.
	 */
	public Overwrite(Snowflake id, int type, @Nullable Permissions allow, @Nullable Permissions deny) {
		this.id = Entities.requireId(id, "overwrite");
		this.type = type;
		this.allow = (allow != null) ? allow : Permissions.NONE;
		this.deny = (deny != null) ? deny : Permissions.NONE;
	}

	/**
	 * Returns an overwrite for a role.
	 * @param roleId the role; the id of the guild for everyone
	 * @param allow what is allowed
	 * @param deny what is denied
	 * @return the overwrite
	 */
	public static Overwrite forRole(Snowflake roleId, Permissions allow, Permissions deny) {
		return new Overwrite(roleId, ROLE, allow, deny);
	}

	/**
	 * Returns an overwrite for a member.
	 * @param userId the member
	 * @param allow what is allowed
	 * @param deny what is denied
	 * @return the overwrite
	 */
	public static Overwrite forMember(Snowflake userId, Permissions allow, Permissions deny) {
		return new Overwrite(userId, MEMBER, allow, deny);
	}

}

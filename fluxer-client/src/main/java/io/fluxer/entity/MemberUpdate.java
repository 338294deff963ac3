package io.fluxer.entity;

import java.util.Collection;
import java.util.List;

import io.fluxer.Snowflake;

/**
 * A change of a member of a guild. What is not named stays as it is.
 *
 * @since 0.1.0
 */
public final class MemberUpdate extends MemberChanges<MemberUpdate> {

	private MemberUpdate(Fields fields) {
		super(fields);
	}

	/**
	 * Returns a change that touches nothing.
	 * @return the change, to add to
	 */
	public static MemberUpdate create() {
		return new MemberUpdate(Fields.NONE);
	}

	@Override
	MemberUpdate copy(Fields fields) {
		return new MemberUpdate(fields);
	}

	/**
	 * Returns a copy that sets the roles. For one role more or less, add or remove that
	 * role: nobody else's change is undone then.
	 * @param roleIds the ids of all roles of the member, at most 100, without that of
	 * everyone
	 * @return the copy
	 * @throws InvalidPayloadException if there are more
	 */
	public MemberUpdate withRoles(Collection<Snowflake> roleIds) {
		return copy("roles", List.copyOf(Limits.size("roles", roleIds, 0, 100)));
	}

}

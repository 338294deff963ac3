package io.fluxer.entity;

import org.jspecify.annotations.Nullable;

/**
 * What a channel shall allow and deny to one role or one member, in place of what it did.
 * What is neither allowed nor denied stays open. Immutable: each {@code with…} method
 * returns a copy.
 *
 * @param type {@link Overwrite#ROLE} or {@link Overwrite#MEMBER}
 * @param allow what is allowed; {@code null} for nothing
 * @param deny what is denied; {@code null} for nothing
 * @since 0.1.0
 */
public record OverwriteUpdate(int type, @Nullable Permissions allow, @Nullable Permissions deny) {

	/**
	 * Checks the type.
	 * @throws InvalidPayloadException if it is another number
	 */
	public OverwriteUpdate {
		Limits.range("type", type, Overwrite.ROLE, Overwrite.MEMBER);
	}

	/**
	 * Returns an overwrite for a role, which says nothing yet.
	 * @return the overwrite
	 */
	public static OverwriteUpdate role() {
		return new OverwriteUpdate(Overwrite.ROLE, null, null);
	}

	/**
	 * Returns an overwrite for a member, which says nothing yet.
	 * @return the overwrite
	 */
	public static OverwriteUpdate member() {
		return new OverwriteUpdate(Overwrite.MEMBER, null, null);
	}

	/**
	 * Returns a copy that allows something else.
	 * @param permissions all that is allowed
	 * @return the copy
	 */
	public OverwriteUpdate withAllow(Permissions permissions) {
		return new OverwriteUpdate(this.type, permissions, this.deny);
	}

	/**
	 * Returns a copy that allows something else.
	 * @param permissions all that is allowed
	 * @return the copy
	 */
	public OverwriteUpdate withAllow(Permission... permissions) {
		return withAllow(Permissions.of(permissions));
	}

	/**
	 * Returns a copy that denies something else.
	 * @param permissions all that is denied
	 * @return the copy
	 */
	public OverwriteUpdate withDeny(Permissions permissions) {
		return new OverwriteUpdate(this.type, this.allow, permissions);
	}

	/**
	 * Returns a copy that denies something else.
	 * @param permissions all that is denied
	 * @return the copy
	 */
	public OverwriteUpdate withDeny(Permission... permissions) {
		return withDeny(Permissions.of(permissions));
	}

}

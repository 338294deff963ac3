package io.fluxer.entity;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of an audit log are read. Immutable: each {@code with…} method returns a
 * copy.
 *
 * @param before only entries older than this one
 * @param after only entries younger than this one
 * @param userId only what this user did
 * @param actionType only what is of this kind
 * @since 0.1.0
 */
public record AuditLogQuery(@Nullable Snowflake before, @Nullable Snowflake after, @Nullable Snowflake userId,
		@Nullable AuditLogAction actionType) {

	/**
	 * Returns a query for all entries.
	 * @return the query, to narrow down
	 */
	public static AuditLogQuery all() {
		return new AuditLogQuery(null, null, null, null);
	}

	/**
	 * Returns a query for entries older than a given one.
	 * @param entryId the entry, or an id made of a time
	 * @return the query, to narrow down
	 */
	public static AuditLogQuery before(Snowflake entryId) {
		return all().withBefore(entryId);
	}

	/**
	 * Returns a query for entries younger than a given one.
	 * @param entryId the entry, or an id made of a time
	 * @return the query, to narrow down
	 */
	public static AuditLogQuery after(Snowflake entryId) {
		return all().withAfter(entryId);
	}

	/**
	 * Returns a copy for entries older than a given one.
	 * @param entryId the entry, or an id made of a time
	 * @return the copy
	 */
	public AuditLogQuery withBefore(@Nullable Snowflake entryId) {
		return new AuditLogQuery(entryId, this.after, this.userId, this.actionType);
	}

	/**
	 * Returns a copy for entries younger than a given one.
	 * @param entryId the entry, or an id made of a time
	 * @return the copy
	 */
	public AuditLogQuery withAfter(@Nullable Snowflake entryId) {
		return new AuditLogQuery(this.before, entryId, this.userId, this.actionType);
	}

	/**
	 * Returns a copy for what one user did.
	 * @param newUserId the user
	 * @return the copy
	 */
	public AuditLogQuery withUserId(@Nullable Snowflake newUserId) {
		return new AuditLogQuery(this.before, this.after, newUserId, this.actionType);
	}

	/**
	 * Returns a copy for what is of one kind.
	 * @param action the kind
	 * @return the copy
	 */
	public AuditLogQuery withActionType(@Nullable AuditLogAction action) {
		return new AuditLogQuery(this.before, this.after, this.userId, action);
	}

}

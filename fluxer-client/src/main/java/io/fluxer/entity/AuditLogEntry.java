package io.fluxer.entity;

import java.util.List;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the audit log (Fluxer's API, audit log).
 *
 * @param id the id
 * @param actionType what was done
 * @param userId who did it
 * @param targetId what it was done to: an id, or the code of an invite
 * @param reason why, in the words of who did it
 * @param options more about the action
 * @param changes what changed
 * @since 0.1.0
 */
public record AuditLogEntry(Snowflake id, @Nullable AuditLogAction actionType, @Nullable Snowflake userId,
		@Nullable String targetId, @Nullable String reason, @Nullable AuditLogOptions options,
		List<AuditLogChange> changes) {

	/**
	 * Fills in what the wire left out.
	 */
	public AuditLogEntry(Snowflake id, @Nullable AuditLogAction actionType, @Nullable Snowflake userId,
			@Nullable String targetId, @Nullable String reason, @Nullable AuditLogOptions options,
			@Nullable List<AuditLogChange> changes) {
		this.id = Entities.requireId(id, "audit log entry");
		this.actionType = actionType;
		this.userId = userId;
		this.targetId = targetId;
		this.reason = reason;
		this.options = options;
		this.changes = Entities.list(changes);
	}

}

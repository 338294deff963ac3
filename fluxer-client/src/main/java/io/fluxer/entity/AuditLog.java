package io.fluxer.entity;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A page of the audit log of a guild, newest entry first.
 *
 * @param auditLogEntries the entries
 * @param users the users that the entries name
 * @param webhooks the webhooks that the entries name
 * @since 0.1.0
 */
public record AuditLog(List<AuditLogEntry> auditLogEntries, List<User> users, List<AuditLogWebhook> webhooks) {

	/**
	 * Fills in what the wire left out.
	 */
	public AuditLog(@Nullable List<AuditLogEntry> auditLogEntries, @Nullable List<User> users,
			@Nullable List<AuditLogWebhook> webhooks) {
		this.auditLogEntries = Entities.list(auditLogEntries);
		this.users = Entities.list(users);
		this.webhooks = Entities.list(webhooks);
	}

}

package io.fluxer.entity;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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

	/**
	 * Returns each entry with the users and the webhook that it names.
	 * @return the entries in the order of the page
	 */
	public List<AuditLogItem> items() {
		Map<String, User> usersById = this.users.stream()
			.collect(Collectors.toMap((user) -> user.id().toString(), (user) -> user, (first, second) -> first));
		Map<String, AuditLogWebhook> webhooksById = this.webhooks.stream()
			.collect(Collectors.toMap((webhook) -> webhook.id().toString(), (webhook) -> webhook,
					(first, second) -> first));
		return this.auditLogEntries.stream()
			.map((entry) -> new AuditLogItem(entry, usersById.get(String.valueOf(entry.userId())),
					usersById.get(Entities.text(entry.targetId())), webhooksById.get(Entities.text(entry.targetId()))))
			.toList();
	}

}

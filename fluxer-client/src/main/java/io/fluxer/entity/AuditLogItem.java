package io.fluxer.entity;

import org.jspecify.annotations.Nullable;

/**
 * An entry of an audit log with those it names, as far as the server says who they are.
 *
 * @param entry the entry
 * @param user who did it
 * @param target the user it was done to; {@code null} if it was done to something else
 * @param webhook the webhook it was done to; {@code null} if it was done to something
 * else, or if the webhook is gone
 * @since 0.1.0
 */
public record AuditLogItem(AuditLogEntry entry, @Nullable User user, @Nullable User target,
		@Nullable AuditLogWebhook webhook) {

}

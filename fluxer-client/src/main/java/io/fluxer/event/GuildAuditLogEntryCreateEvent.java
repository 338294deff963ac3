package io.fluxer.event;

import io.fluxer.Snowflake;
import io.fluxer.entity.AuditLogEntry;
import org.jspecify.annotations.Nullable;

/**
 * Something was done that the audit log keeps. Comes only to those who may see that log,
 * before or after the event that it describes.
 *
 * @param guildId the guild
 * @param entry the entry
 * @since 0.1.0
 */
public record GuildAuditLogEntryCreateEvent(Snowflake guildId, AuditLogEntry entry) implements DispatchEvent {

	/**
	 * Checks that what the event is about is there.
	 */
	public GuildAuditLogEntryCreateEvent {
		Payload.required(guildId, "guild_id");
		Payload.required(entry, "entry");
	}

	@Override
	public String name() {
		return Events.GUILD_AUDIT_LOG_ENTRY_CREATE;
	}

	@Override
	public @Nullable Snowflake userId() {
		return this.entry.userId();
	}

}

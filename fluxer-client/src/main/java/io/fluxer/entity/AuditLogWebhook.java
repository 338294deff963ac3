package io.fluxer.entity;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * A webhook that the audit log names.
 *
 * @param id the id
 * @param type the kind
 * @param guildId the guild
 * @param channelId the channel it posts to
 * @param name the name
 * @param avatarHash the hash of the avatar
 * @since 0.1.0
 */
public record AuditLogWebhook(Snowflake id, @Nullable WebhookType type, @Nullable Snowflake guildId,
		@Nullable Snowflake channelId, String name, @Nullable String avatarHash) {

	/**
	 * Fills in what the wire left out.
	 */
	public AuditLogWebhook(Snowflake id, @Nullable WebhookType type, @Nullable Snowflake guildId,
			@Nullable Snowflake channelId, @Nullable String name, @Nullable String avatarHash) {
		this.id = Entities.requireId(id, "audit log webhook");
		this.type = type;
		this.guildId = guildId;
		this.channelId = channelId;
		this.name = Entities.text(name);
		this.avatarHash = avatarHash;
	}

}

package io.fluxer.entity;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * A webhook of a channel. The token is a secret: whoever has it may post;
 * {@link #toString()} leaves it out.
 *
 * @param id the id
 * @param guildId the guild
 * @param channelId the channel it posts to
 * @param name the name
 * @param avatar the hash of the avatar
 * @param token the secret
 * @param user who made it; absent where the webhook was named by its token
 * @since 0.1.0
 */
public record Webhook(Snowflake id, @Nullable Snowflake guildId, @Nullable Snowflake channelId, String name,
		@Nullable String avatar, @Nullable String token, @Nullable User user) {

	/**
	 * Fills in what the wire left out.
	 */
	public Webhook(Snowflake id, @Nullable Snowflake guildId, @Nullable Snowflake channelId, @Nullable String name,
			@Nullable String avatar, @Nullable String token, @Nullable User user) {
		this.id = Entities.requireId(id, "webhook");
		this.guildId = guildId;
		this.channelId = channelId;
		this.name = Entities.text(name);
		this.avatar = avatar;
		this.token = token;
		this.user = user;
	}

	/**
	 * Describes the webhook without its token.
	 */
	@Override
	public String toString() {
		return "Webhook[id=" + this.id + ", guildId=" + this.guildId + ", channelId=" + this.channelId + ", name="
				+ this.name + ", avatar=" + this.avatar + ", user=" + this.user + "]";
	}

}

package io.fluxer.entity;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An invite to a guild (Fluxer's API, invites).
 *
 * @param code the code
 * @param type what it leads to
 * @param guild the guild
 * @param channel the channel that is shown first
 * @param inviter who made it
 * @param memberCount how many members the guild has
 * @param presenceCount how many of them are online
 * @param expiresAt when it ends; {@code null} for never
 * @param temporary whether those who come by it leave with their last session
 * @param createdAt when it was made; known with metadata only
 * @param uses how often it was used; known with metadata only
 * @param maxUses how often it may be used, 0 for any number; known with metadata only
 * @param maxAge how long it lives, in seconds, 0 for ever; known with metadata only
 * @since 0.1.0
 */
public record GuildInvite(String code, InviteType type, PartialGuild guild, @Nullable PartialChannel channel,
		@Nullable User inviter, int memberCount, int presenceCount, @Nullable Instant expiresAt, boolean temporary,
		@Nullable Instant createdAt, @Nullable Integer uses, @Nullable Integer maxUses,
		@Nullable Integer maxAge) implements Invite {

	/**
	 * Fills in what the wire left out.
	 */
	public GuildInvite(@Nullable String code, @Nullable InviteType type, @Nullable PartialGuild guild,
			@Nullable PartialChannel channel, @Nullable User inviter, int memberCount, int presenceCount,
			@Nullable Instant expiresAt, boolean temporary, @Nullable Instant createdAt, @Nullable Integer uses,
			@Nullable Integer maxUses, @Nullable Integer maxAge) {
		this.code = Entities.require(code, "guild invite", "code");
		this.type = (type != null) ? type : InviteType.GUILD;
		this.guild = Entities.require(guild, "guild invite", "guild");
		this.channel = channel;
		this.inviter = inviter;
		this.memberCount = memberCount;
		this.presenceCount = presenceCount;
		this.expiresAt = expiresAt;
		this.temporary = temporary;
		this.createdAt = createdAt;
		this.uses = uses;
		this.maxUses = maxUses;
		this.maxAge = maxAge;
	}

}

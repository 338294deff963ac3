package io.fluxer.entity;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An invite to a private channel of several people (Fluxer's API, invites).
 *
 * @param code the code
 * @param type what it leads to
 * @param channel the private channel
 * @param inviter who made it
 * @param memberCount how many people are in it
 * @param expiresAt when it ends; {@code null} for never
 * @param temporary whether those who come by it leave with their last session
 * @param createdAt when it was made; known with metadata only
 * @param uses how often it was used; known with metadata only
 * @param maxUses how often it may be used, 0 for any number; known with metadata only
 * @since 0.1.0
 */
public record GroupInvite(String code, InviteType type, PartialChannel channel, @Nullable User inviter, int memberCount,
		@Nullable Instant expiresAt, boolean temporary, @Nullable Instant createdAt, @Nullable Integer uses,
		@Nullable Integer maxUses) implements Invite {

	/**
	 * Fills in what the wire left out.
	 */
	public GroupInvite(@Nullable String code, @Nullable InviteType type, @Nullable PartialChannel channel,
			@Nullable User inviter, int memberCount, @Nullable Instant expiresAt, boolean temporary,
			@Nullable Instant createdAt, @Nullable Integer uses, @Nullable Integer maxUses) {
		this.code = Entities.require(code, "group invite", "code");
		this.type = (type != null) ? type : InviteType.GROUP_DM;
		this.channel = Entities.require(channel, "group invite", "channel");
		this.inviter = inviter;
		this.memberCount = memberCount;
		this.expiresAt = expiresAt;
		this.temporary = temporary;
		this.createdAt = createdAt;
		this.uses = uses;
		this.maxUses = maxUses;
	}

}

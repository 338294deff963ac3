package io.fluxer.entity;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An invite of a kind that this version does not know, with what all kinds have.
 *
 * @param code the code
 * @param type what it leads to; {@code null} if the server did not say
 * @param inviter who made it
 * @param expiresAt when it ends; {@code null} for never
 * @param temporary whether those who come by it leave with their last session
 * @param createdAt when it was made; known with metadata only
 * @param uses how often it was used; known with metadata only
 * @param maxUses how often it may be used, 0 for any number; known with metadata only
 * @since 0.1.0
 */
public record UnknownInvite(String code, @Nullable InviteType type, @Nullable User inviter, @Nullable Instant expiresAt,
		boolean temporary, @Nullable Instant createdAt, @Nullable Integer uses,
		@Nullable Integer maxUses) implements Invite {

	/**
	 * Fills in what the wire left out.
	 */
	public UnknownInvite(@Nullable String code, @Nullable InviteType type, @Nullable User inviter,
			@Nullable Instant expiresAt, boolean temporary, @Nullable Instant createdAt, @Nullable Integer uses,
			@Nullable Integer maxUses) {
		this.code = Entities.require(code, "unknown invite", "code");
		this.type = type;
		this.inviter = inviter;
		this.expiresAt = expiresAt;
		this.temporary = temporary;
		this.createdAt = createdAt;
		this.uses = uses;
		this.maxUses = maxUses;
	}

}

package io.fluxer.embedded.core;

import java.time.Instant;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * An invite to a channel of a guild.
 *
 * @param code its code
 * @param channelId the channel
 * @param inviter who made it
 * @param createdAt when it was made
 * @param maxAge the seconds it lasts, 0 for ever
 * @param maxUses how often it may be used, 0 for any number
 * @param temporary whether it gives a membership for a while only
 * @param uses how often it was used
 */
record InviteState(String code, Snowflake channelId, UserState inviter, Instant createdAt, int maxAge, int maxUses,
		boolean temporary, int uses) {

	@Nullable Instant expiresAt() {
		return (this.maxAge > 0) ? this.createdAt.plusSeconds(this.maxAge) : null;
	}

	boolean isOver(Instant now) {
		Instant expiresAt = expiresAt();
		return (expiresAt != null && !expiresAt.isAfter(now)) || (this.maxUses > 0 && this.uses >= this.maxUses);
	}

	InviteState used() {
		return new InviteState(this.code, this.channelId, this.inviter, this.createdAt, this.maxAge, this.maxUses,
				this.temporary, this.uses + 1);
	}

}

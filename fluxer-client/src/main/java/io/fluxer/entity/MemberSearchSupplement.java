package io.fluxer.entity;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * How a member that a search found came into the guild.
 *
 * @param joinSourceType the way
 * @param sourceInviteCode the code of the invite
 * @param inviterId who made the invite
 * @since 0.1.0
 */
public record MemberSearchSupplement(@Nullable JoinSource joinSourceType, @Nullable String sourceInviteCode,
		@Nullable Snowflake inviterId) {

}

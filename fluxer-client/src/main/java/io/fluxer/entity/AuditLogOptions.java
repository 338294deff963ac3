package io.fluxer.entity;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * More about an action of the audit log. Each action has some of these.
 *
 * @param channelId the channel
 * @param count how many
 * @param deleteMemberDays of how many days messages were deleted
 * @param id the role or the member of an overwrite
 * @param integrationType the kind of an integration
 * @param messageId the message
 * @param membersRemoved how many members were removed
 * @param roleName the name of the role
 * @param type the kind of an overwrite: 0 for a role, 1 for a member
 * @param inviterId who made the invite
 * @param maxAge how long the invite lives, in seconds
 * @param maxUses how often the invite may be used
 * @param temporary whether the invite is for a visit only
 * @param uses how often the invite was used
 * @since 0.1.0
 */
public record AuditLogOptions(@Nullable Snowflake channelId, @Nullable Integer count, @Nullable String deleteMemberDays,
		@Nullable Snowflake id, @Nullable Integer integrationType, @Nullable Snowflake messageId,
		@Nullable Integer membersRemoved, @Nullable String roleName, @Nullable Integer type,
		@Nullable Snowflake inviterId, @Nullable Integer maxAge, @Nullable Integer maxUses, @Nullable Boolean temporary,
		@Nullable Integer uses) {

}

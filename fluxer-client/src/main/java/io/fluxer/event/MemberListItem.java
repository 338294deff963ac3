package io.fluxer.event;

import io.fluxer.entity.GuildMember;
import org.jspecify.annotations.Nullable;

/**
 * A line of the member list of a channel: the head of a group, or a member.
 *
 * @param group the group, if this is its head
 * @param member the member, if this is one
 * @since 0.1.0
 */
public record MemberListItem(@Nullable MemberListGroup group, @Nullable GuildMember member) {

}

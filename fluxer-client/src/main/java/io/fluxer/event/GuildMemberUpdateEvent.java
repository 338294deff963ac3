package io.fluxer.event;

import io.fluxer.Snowflake;
import io.fluxer.entity.GuildMember;
import org.jspecify.annotations.Nullable;

/**
 * A member was changed: roles, nickname, timeout, or the user behind it.
 *
 * @param guildId the guild
 * @param member the member as it is now, whole
 * @param before the member as the cache had it
 * @since 0.1.0
 */
public record GuildMemberUpdateEvent(Snowflake guildId, GuildMember member,
		@Nullable GuildMember before) implements DispatchEvent {

	/**
	 * Checks that what the event is about is there.
	 */
	public GuildMemberUpdateEvent {
		Payload.required(guildId, "guild_id");
		Payload.required(member, "member");
	}

	@Override
	public String name() {
		return Events.GUILD_MEMBER_UPDATE;
	}

	@Override
	public @Nullable Snowflake userId() {
		return (this.member.user() != null) ? this.member.user().id() : null;
	}

}

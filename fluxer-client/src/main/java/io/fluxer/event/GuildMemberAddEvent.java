package io.fluxer.event;

import io.fluxer.Snowflake;
import io.fluxer.entity.GuildMember;
import org.jspecify.annotations.Nullable;

/**
 * Somebody has joined a guild.
 *
 * @param guildId the guild
 * @param member the member
 * @since 0.1.0
 */
public record GuildMemberAddEvent(Snowflake guildId, GuildMember member) implements DispatchEvent {

	/**
	 * Checks that what the event is about is there.
	 */
	public GuildMemberAddEvent {
		Payload.required(guildId, "guild_id");
		Payload.required(member, "member");
	}

	@Override
	public String name() {
		return Events.GUILD_MEMBER_ADD;
	}

	@Override
	public @Nullable Snowflake userId() {
		return (this.member.user() != null) ? this.member.user().id() : null;
	}

}

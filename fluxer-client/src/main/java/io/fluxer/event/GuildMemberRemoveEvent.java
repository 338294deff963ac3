package io.fluxer.event;

import io.fluxer.Snowflake;
import io.fluxer.entity.GuildMember;
import io.fluxer.entity.User;
import org.jspecify.annotations.Nullable;

/**
 * Somebody has left a guild, or was removed. Where the bot itself goes,
 * {@link GuildDeleteEvent} comes instead.
 *
 * @param guildId the guild
 * @param user the user, of whom the server says the id alone
 * @param before the member as the cache had it
 * @since 0.1.0
 */
public record GuildMemberRemoveEvent(Snowflake guildId, User user,
		@Nullable GuildMember before) implements DispatchEvent {

	/**
	 * Checks that what the event is about is there.
	 */
	public GuildMemberRemoveEvent {
		Payload.required(guildId, "guild_id");
		Payload.required(user, "user");
	}

	@Override
	public String name() {
		return Events.GUILD_MEMBER_REMOVE;
	}

	@Override
	public Snowflake userId() {
		return this.user.id();
	}

}

package io.fluxer.event;

import io.fluxer.Snowflake;
import io.fluxer.entity.User;

/**
 * A ban was lifted.
 *
 * @param guildId the guild
 * @param user the user, of whom the server says the id alone
 * @since 0.1.0
 */
public record GuildBanRemoveEvent(Snowflake guildId, User user) implements DispatchEvent {

	/**
	 * Checks that what the event is about is there.
	 */
	public GuildBanRemoveEvent {
		Payload.required(guildId, "guild_id");
		Payload.required(user, "user");
	}

	@Override
	public String name() {
		return Events.GUILD_BAN_REMOVE;
	}

	@Override
	public Snowflake userId() {
		return this.user.id();
	}

}

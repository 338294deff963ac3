package io.fluxer.event;

import io.fluxer.Snowflake;
import io.fluxer.entity.User;
import org.jspecify.annotations.Nullable;

/**
 * The bot's own account was changed. Changes of other users arrive as
 * {@link GuildMemberUpdateEvent}.
 *
 * @param user the account as it is now
 * @param before the account as the cache had it
 * @since 0.1.0
 */
public record UserUpdateEvent(User user, @Nullable User before) implements DispatchEvent {

	/**
	 * Checks that what the event is about is there.
	 */
	public UserUpdateEvent {
		Payload.required(user, "user");
	}

	@Override
	public String name() {
		return Events.USER_UPDATE;
	}

	@Override
	public Snowflake userId() {
		return this.user.id();
	}

}

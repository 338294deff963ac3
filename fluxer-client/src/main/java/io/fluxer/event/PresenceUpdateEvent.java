package io.fluxer.event;

import io.fluxer.Snowflake;
import io.fluxer.entity.UserPresence;
import org.jspecify.annotations.Nullable;

/**
 * Somebody came online, went, or changed the status. Comes only for members that the bot
 * has subscribed to.
 *
 * @param presence the presence as it is now
 * @param before the presence as the cache had it
 * @since 0.1.0
 */
public record PresenceUpdateEvent(UserPresence presence, @Nullable UserPresence before) implements DispatchEvent {

	/**
	 * Checks that what the event is about is there.
	 */
	public PresenceUpdateEvent {
		Payload.required(presence, "presence");
	}

	@Override
	public String name() {
		return Events.PRESENCE_UPDATE;
	}

	@Override
	public @Nullable Snowflake guildId() {
		return this.presence.guildId();
	}

	@Override
	public @Nullable Snowflake userId() {
		return (this.presence.user() != null) ? this.presence.user().id() : null;
	}

}

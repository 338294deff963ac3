package io.fluxer.event;

import io.fluxer.Snowflake;
import io.fluxer.entity.Invite;
import org.jspecify.annotations.Nullable;

/**
 * An invite was made. Comes only to those who may manage its channel.
 *
 * @param guildId the guild; {@code null} for a group
 * @param channelId the channel
 * @param invite the invite with its metadata
 * @since 0.1.0
 */
public record InviteCreateEvent(@Nullable Snowflake guildId, @Nullable Snowflake channelId,
		Invite invite) implements DispatchEvent {

	/**
	 * Checks that what the event is about is there.
	 */
	public InviteCreateEvent {
		Payload.required(invite, "invite");
	}

	@Override
	public String name() {
		return Events.INVITE_CREATE;
	}

	@Override
	public @Nullable Snowflake userId() {
		return (this.invite.inviter() != null) ? this.invite.inviter().id() : null;
	}

}

package io.fluxer.event;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * The bot may enter a voice channel: what an SDK of LiveKit needs to join its room
 * (Fluxer's gateway, voice). Comes anew after a move and after a change of region. Its
 * {@link #toString()} shows neither the token nor the key.
 *
 * @param token the token for the voice server, a secret
 * @param endpoint the address of the voice server, {@code ws} or {@code wss}
 * @param guildId the guild; {@code null} for a call
 * @param channelId the channel
 * @param connectionId the voice connection that the token is for
 * @param e2eeKey the key of a channel that encrypts end to end, a secret; only for
 * sessions that said they can
 * @since 0.1.0
 */
public record VoiceServerUpdateEvent(String token, String endpoint, @Nullable Snowflake guildId,
		@Nullable Snowflake channelId, @Nullable String connectionId,
		@Nullable String e2eeKey) implements DispatchEvent {

	/**
	 * Checks that what the event is about is there.
	 */
	public VoiceServerUpdateEvent {
		Payload.required(token, "token");
		Payload.required(endpoint, "endpoint");
	}

	@Override
	public String name() {
		return Events.VOICE_SERVER_UPDATE;
	}

	@Override
	public String toString() {
		return "VoiceServerUpdateEvent[endpoint=" + this.endpoint + ", guildId=" + this.guildId + ", channelId="
				+ this.channelId + ", connectionId=" + this.connectionId + "]";
	}

}

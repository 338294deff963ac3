package io.fluxer.event;

import io.fluxer.Snowflake;
import io.fluxer.entity.VoiceState;
import org.jspecify.annotations.Nullable;

/**
 * Somebody joined, left or moved in voice, or muted themselves.
 *
 * @param voiceState the state as it is now; its channel is {@code null} once left
 * @param before the state of that connection as the cache had it, without the member; of
 * a newer version if this one came late
 * @since 0.1.0
 */
public record VoiceStateUpdateEvent(VoiceState voiceState, @Nullable VoiceState before) implements DispatchEvent {

	/**
	 * Checks that what the event is about is there.
	 */
	public VoiceStateUpdateEvent {
		Payload.required(voiceState, "voice_state");
	}

	@Override
	public String name() {
		return Events.VOICE_STATE_UPDATE;
	}

	@Override
	public @Nullable Snowflake channelId() {
		return this.voiceState.channelId();
	}

	@Override
	public @Nullable Snowflake guildId() {
		return this.voiceState.guildId();
	}

	@Override
	public Snowflake userId() {
		return this.voiceState.userId();
	}

}

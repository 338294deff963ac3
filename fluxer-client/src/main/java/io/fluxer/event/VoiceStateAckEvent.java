package io.fluxer.event;

import io.fluxer.Snowflake;
import io.fluxer.entity.VoiceState;
import org.jspecify.annotations.Nullable;

/**
 * The gateway took or refused a change of the bot's own voice state.
 *
 * @param mutationId what the command was marked with
 * @param runtimeEpoch the run that the command named
 * @param connectionId the connection
 * @param guildId the guild
 * @param channelId the channel
 * @param status {@code applied} or {@code rejected}
 * @param serverVersion the version of the state that counts
 * @param canonicalState the state that counts
 * @param errorCode why it was refused
 * @param errorMessage why, in words
 * @since 0.1.0
 */
public record VoiceStateAckEvent(@Nullable String mutationId, @Nullable String runtimeEpoch,
		@Nullable String connectionId, @Nullable Snowflake guildId, @Nullable Snowflake channelId,
		@Nullable String status, @Nullable Integer serverVersion, @Nullable VoiceState canonicalState,
		@Nullable String errorCode, @Nullable String errorMessage) implements DispatchEvent {

	@Override
	public String name() {
		return Events.VOICE_STATE_ACK;
	}

}

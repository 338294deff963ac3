package io.fluxer.event;

import java.time.Instant;
import java.util.List;

import io.fluxer.Snowflake;
import io.fluxer.entity.VoiceState;
import org.jspecify.annotations.Nullable;

/**
 * A call has changed. It tells all that there is, in place of what was known.
 *
 * @param channelId the channel
 * @param messageId the message that announces the call
 * @param region the region of the voice server
 * @param ringing whose telephone rings
 * @param voiceStates who is in the call
 * @param recipients whom it is for, where the server said it
 * @param createdAt when it began, where the server said it
 * @since 0.1.0
 */
public record CallUpdateEvent(Snowflake channelId, @Nullable Snowflake messageId, @Nullable String region,
		List<Snowflake> ringing, List<VoiceState> voiceStates, List<Snowflake> recipients,
		@Nullable Instant createdAt) implements DispatchEvent {

	/**
	 * Fills in what the wire left out.
	 */
	public CallUpdateEvent(Snowflake channelId, @Nullable Snowflake messageId, @Nullable String region,
			@Nullable List<Snowflake> ringing, @Nullable List<VoiceState> voiceStates,
			@Nullable List<Snowflake> recipients, @Nullable Instant createdAt) {
		this.channelId = Payload.required(channelId, "channel_id");
		this.messageId = messageId;
		this.region = region;
		this.ringing = Payload.list(ringing);
		this.voiceStates = Payload.list(voiceStates);
		this.recipients = Payload.list(recipients);
		this.createdAt = createdAt;
	}

	@Override
	public String name() {
		return Events.CALL_UPDATE;
	}

}

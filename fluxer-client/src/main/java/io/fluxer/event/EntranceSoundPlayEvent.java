package io.fluxer.event;

import java.time.Duration;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * Somebody has entered the bot's voice channel with a sound.
 *
 * @param userId the user
 * @param channelId the channel
 * @param guildId the guild
 * @param soundId the sound
 * @param hash the hash of the sound
 * @param url where the sound is
 * @param duration how long it takes
 * @param contentType its media type
 * @since 0.1.0
 */
public record EntranceSoundPlayEvent(Snowflake userId, Snowflake channelId, @Nullable Snowflake guildId,
		@Nullable Snowflake soundId, @Nullable String hash, @Nullable String url, @Nullable Duration duration,
		@Nullable String contentType) implements DispatchEvent {

	/**
	 * Checks that what the event is about is there.
	 */
	public EntranceSoundPlayEvent {
		Payload.required(userId, "user_id");
		Payload.required(channelId, "channel_id");
	}

	@Override
	public String name() {
		return Events.ENTRANCE_SOUND_PLAY;
	}

}

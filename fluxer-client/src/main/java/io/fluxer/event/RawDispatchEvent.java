package io.fluxer.event;

import io.fluxer.Snowflake;
import io.fluxer.json.RawJson;
import org.jspecify.annotations.Nullable;

/**
 * A dispatch without a record of its own, or one that did not fit its record.
 *
 * @param name the name on the wire
 * @param data the payload
 * @param failure why the payload did not fit its record; {@code null} if there is no
 * record for the name
 * @param channelId the channel that the payload names
 * @param guildId the guild that the payload names
 * @param userId the user that the payload names
 * @since 0.1.0
 */
public record RawDispatchEvent(String name, RawJson data, @Nullable String failure, @Nullable Snowflake channelId,
		@Nullable Snowflake guildId, @Nullable Snowflake userId) implements DispatchEvent {

}

package io.fluxer.event;

import java.time.DateTimeException;
import java.util.Set;

import io.fluxer.Snowflake;
import io.fluxer.json.RawJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Turns the payload of a dispatch into its event. Never fails: what has no record or does
 * not fit it becomes a {@link RawDispatchEvent}. Stateless and safe for use by many
 * threads.
 *
 * @since 0.1.0
 */
public final class EventDecoder {

	private static final Set<String> OF_A_GUILD = Set.of(Events.GUILD_CREATE, Events.GUILD_SYNC, Events.GUILD_UPDATE,
			Events.GUILD_DELETE);

	/**
	 * Decodes one dispatch.
	 * @param name its name on the wire
	 * @param data its payload
	 * @return the event
	 */
	public DispatchEvent decode(String name, RawJson data) {
		PayloadReader reader = PayloadReaders.of(name);
		if (reader == null) {
			return raw(name, data, null);
		}
		try {
			return reader.read(data);
		}
		catch (JacksonException ex) {
			return raw(name, data, ex.getOriginalMessage());
		}
		catch (IllegalArgumentException | DateTimeException ex) {
			return raw(name, data, ex.getMessage());
		}
	}

	/**
	 * Tells whether a dispatch has a record of its own.
	 * @param name its name on the wire
	 * @return {@code false} if it always stays raw
	 */
	public static boolean isKnown(String name) {
		return PayloadReaders.of(name) != null;
	}

	private static RawDispatchEvent raw(String name, RawJson data, @Nullable String failure) {
		JsonNode tree = readTree(data);
		return new RawDispatchEvent(name, data, failure, Payload.lenientId(tree, "channel_id"), guildId(name, tree),
				Payload.lenientId(tree, "user_id"));
	}

	/** A guild as a whole names itself. */
	private static @Nullable Snowflake guildId(String name, @Nullable JsonNode tree) {
		Snowflake named = Payload.lenientId(tree, "guild_id");
		return (named == null && OF_A_GUILD.contains(name)) ? Payload.lenientId(tree, "id") : named;
	}

	private static @Nullable JsonNode readTree(RawJson data) {
		try {
			return data.tree();
		}
		catch (JacksonException ex) {
			return null;
		}
	}

}

package io.fluxer.embedded.core;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The payload of op 2, checked.
 *
 * @param token the token exactly as it was sent
 * @param shard the shard, or {@code null} for all guilds
 * @param ignoredEvents the names of events that the client does not want, in capitals
 * @param presence how the session appears at first
 */
record IdentifyRequest(String token, @Nullable Shard shard, Set<String> ignoredEvents, PresenceState presence) {

	private static final int MAX_IGNORED_EVENTS = 256;

	static IdentifyRequest read(JsonNode data) throws GatewayCloseException {
		JsonNode token = data.get("token");
		JsonNode properties = data.get("properties");
		if (token == null || !token.isString() || properties == null || !properties.isObject()) {
			throw new GatewayCloseException(CloseReason.INVALID_IDENTIFY);
		}
		for (String name : List.of("os", "browser", "device")) {
			if (!properties.path(name).isString()) {
				throw new GatewayCloseException(CloseReason.INVALID_IDENTIFY);
			}
		}
		JsonNode flags = data.path("flags");
		if (!flags.isMissingNode() && !flags.isNull()
				&& !(flags.canConvertToLong() && flags.isIntegralNumber() && flags.asLong() >= 0)) {
			throw new GatewayCloseException(CloseReason.INVALID_IDENTIFY);
		}
		Set<String> ignoredEvents = readIgnoredEvents(data.path("ignored_events"));
		return new IdentifyRequest(token.stringValue(), readShard(data.path("shard")), ignoredEvents,
				PresenceState.identified(data.path("presence")));
	}

	/**
	 * Returns the token without the prefix that IDENTIFY forgives.
	 */
	String bareToken() {
		return (this.token.startsWith("Bot ")) ? this.token.substring("Bot ".length()) : this.token;
	}

	private static Set<String> readIgnoredEvents(JsonNode names) throws GatewayCloseException {
		if (names.isMissingNode() || names.isNull()) {
			return Set.of();
		}
		if (!names.isArray() || names.size() > MAX_IGNORED_EVENTS) {
			throw new GatewayCloseException(CloseReason.INVALID_IDENTIFY);
		}
		Set<String> read = new HashSet<>();
		for (JsonNode name : names) {
			if (!name.isString()) {
				throw new GatewayCloseException(CloseReason.INVALID_IDENTIFY);
			}
			read.add(name.stringValue().toUpperCase(Locale.ROOT));
		}
		read.remove("READY");
		read.remove("RESUMED");
		return read;
	}

	private static @Nullable Shard readShard(JsonNode pair) throws GatewayCloseException {
		if (pair.isMissingNode() || pair.isNull()) {
			return null;
		}
		if (!pair.isArray() || pair.size() != 2 || !pair.get(0).isInt() || !pair.get(1).isInt()) {
			throw new GatewayCloseException(CloseReason.INVALID_SHARD);
		}
		Shard shard = new Shard(pair.get(0).asInt(), pair.get(1).asInt());
		if (shard.id() < 0 || shard.id() >= shard.count() || shard.count() > Shard.MAX_COUNT) {
			throw new GatewayCloseException(CloseReason.INVALID_SHARD);
		}
		return shard;
	}

}

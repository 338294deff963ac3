package io.fluxer.embedded.core;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Pinned messages.
 */
final class PinRoutes {

	private static final int MAX_PAGE = 50;

	private final Access access;

	private final Pins pins;

	PinRoutes(Access access, Pins pins) {
		this.access = access;
		this.pins = pins;
	}

	List<Route> routes() {
		String pin = "/channels/{channel_id}/pins/{message_id}";
		return List.of(Route.of("GET", "/channels/{channel_id}/messages/pins", Buckets.PINS, this::list),
				Route.of("PUT", pin, Buckets.PINS, this::add), Route.of("DELETE", pin, Buckets.PINS, this::remove),
				Route.of("POST", "/channels/{channel_id}/pins/ack", Buckets.PINS, this::acknowledge));
	}

	private JsonNode list(Call call) {
		ChannelState channel = this.access.channel(call);
		Access.require(channel, call.caller(), Permission.READ_MESSAGE_HISTORY);
		return this.pins.page(channel, before(call), call.limit(MAX_PAGE, MAX_PAGE));
	}

	private @Nullable JsonNode add(Call call) {
		this.pins.add(this.access.message(call), call.caller());
		return null;
	}

	private @Nullable JsonNode remove(Call call) {
		this.pins.remove(this.access.message(call), call.caller());
		return null;
	}

	private @Nullable JsonNode acknowledge(Call call) {
		this.pins.acknowledge(this.access.channel(call));
		return null;
	}

	private static @Nullable Instant before(Call call) {
		String before = call.query().getOrDefault("before", "");
		try {
			return (before.isEmpty()) ? null : Instant.parse(before);
		}
		catch (DateTimeParseException ex) {
			throw ApiError.form("before", "Invalid timestamp.", "INVALID_FORMAT");
		}
	}

}

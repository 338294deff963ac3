package io.fluxer.embedded.core;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import io.fluxer.embedded.core.MessageHead.Reference;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The pinned messages of channels, and the events that pinning causes.
 */
final class Pins {

	private static final Comparator<StoredMessage> NEWEST_FIRST = Comparator.comparing(Pins::pinnedAt).reversed();

	private final World world;

	private final ChannelEvents events;

	private final Conversations conversations;

	private final AuditLog auditLog;

	Pins(World world, ChannelEvents events, Conversations conversations, AuditLog auditLog) {
		this.world = world;
		this.events = events;
		this.conversations = conversations;
		this.auditLog = auditLog;
	}

	void add(StoredMessage message, UserState user) {
		refuse(message, user);
		if (message.pinnedAt() != null) {
			return;
		}
		ChannelState channel = message.channel();
		message.pin(channel.pinnedAt(this.world.clock().now()));
		announce(channel);
		this.conversations.postSystem(channel, user, MessageHead.PINNED, Reference.to(message, Reference.REPLY));
		this.conversations.announceUpdate(message);
		this.auditLog.write(message, user, AuditEntry.MESSAGE_PIN);
	}

	/**
	 * Takes a pin away. The channel's time of the last pin stays as it is.
	 */
	void remove(StoredMessage message, UserState user) {
		refuse(message, user);
		if (message.pinnedAt() == null) {
			return;
		}
		message.pin(null);
		announce(message.channel());
		this.conversations.announceUpdate(message);
		this.auditLog.write(message, user, AuditEntry.MESSAGE_UNPIN);
	}

	/**
	 * Returns a page of the pins before a moment, newest first.
	 */
	ObjectNode page(ChannelState channel, @Nullable Instant before, int limit) {
		List<StoredMessage> pinned = channel.messages()
			.stream()
			.filter((message) -> message.pinnedAt() != null)
			.filter((message) -> before == null || pinnedAt(message).isBefore(before))
			.sorted(NEWEST_FIRST)
			.toList();
		ObjectNode page = Json.object();
		ArrayNode items = page.putArray("items");
		pinned.stream().limit(limit).forEach((message) -> {
			ObjectNode item = items.addObject();
			item.set("message", MessageShapes.pinned(message));
			item.put("pinned_at", Json.timestamp(message.pinnedAt()));
		});
		page.put("has_more", pinned.size() > limit);
		return page;
	}

	/** The bot has seen the pins of a channel. */
	void acknowledge(ChannelState channel) {
		this.events.sendToBot("CHANNEL_PINS_ACK",
				Json.object()
					.put("channel_id", channel.id().toString())
					.put("timestamp", Json.timestamp(channel.lastPinAt())));
	}

	private void announce(ChannelState channel) {
		ObjectNode data = Json.object().put("channel_id", channel.id().toString());
		data.put("last_pin_timestamp", Json.timestamp(channel.lastPinAt()));
		this.events.send(channel, "CHANNEL_PINS_UPDATE", data);
	}

	private static void refuse(StoredMessage message, UserState user) {
		Access.require(message.channel(), user, Permission.PIN_MESSAGES);
		if (!message.head().isWritten()) {
			throw ApiError.systemMessage();
		}
	}

	private static Instant pinnedAt(StoredMessage message) {
		return Objects.requireNonNull(message.pinnedAt());
	}

}

package io.fluxer.embedded.core;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The nonces of the last five minutes, for each account: the same nonce in the same
 * channel brings the first message back (Fluxer's API, sending messages).
 */
final class Nonces {

	private static final long LIFETIME = Duration.ofMinutes(5).toNanos();

	private static final int MAX_LENGTH = 32;

	private final Map<String, Use> uses = new LinkedHashMap<>();

	/**
	 * Returns the message that this nonce made, or {@code null} if it is fresh.
	 */
	@Nullable StoredMessage find(UserState author, ChannelState channel, String nonce, long now) {
		Iterator<Use> oldest = this.uses.values().iterator();
		while (oldest.hasNext() && now - oldest.next().at() >= LIFETIME) {
			oldest.remove();
		}
		Use use = this.uses.get(key(author, nonce));
		if (use == null) {
			return null;
		}
		if (!use.message().channel().equals(channel)) {
			throw ApiError.unknownMessage();
		}
		return use.message();
	}

	void remember(StoredMessage message, long now) {
		if (message.nonce() != null) {
			this.uses.put(key(message.author(), message.nonce()), new Use(message, now));
		}
	}

	/**
	 * Reads a nonce: text of 1 to 32 characters, or a number that is not negative.
	 */
	static @Nullable String read(JsonNode nonce) {
		if (nonce.isMissingNode() || nonce.isNull()) {
			return null;
		}
		String text = null;
		if (nonce.isString()) {
			text = nonce.stringValue();
		}
		else if (nonce.isIntegralNumber() && nonce.bigIntegerValue().signum() >= 0) {
			text = nonce.bigIntegerValue().toString();
		}
		if (text == null || text.isEmpty() || text.length() > MAX_LENGTH) {
			throw ApiError.invalidMessageData();
		}
		return text;
	}

	/**
	 * Returns the nonce of a message that a call wants to create, for the journal.
	 */
	static @Nullable String peek(Route route, Call call) {
		if (!route.method().equals("POST") || !route.segments().get(route.segments().size() - 1).equals("messages")) {
			return null;
		}
		try {
			return read(MessageForm.of(call).data().path("nonce"));
		}
		catch (ApiError ex) {
			return null;
		}
	}

	private static String key(UserState author, String nonce) {
		return author.id() + ":" + nonce;
	}

	private record Use(StoredMessage message, long at) {
	}

}

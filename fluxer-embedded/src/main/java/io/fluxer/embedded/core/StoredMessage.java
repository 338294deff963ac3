package io.fluxer.embedded.core;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;

/**
 * A message as it stands in a channel.
 */
final class StoredMessage {

	static final int DEFAULT = 0;

	static final int REPLY = 19;

	private final Snowflake id;

	private final ChannelState channel;

	private final UserState author;

	private final Instant timestamp;

	private final @Nullable Snowflake repliesTo;

	private final @Nullable String nonce;

	private final Map<String, Map<Snowflake, UserState>> reactions = new LinkedHashMap<>();

	private MessageContent content;

	private @Nullable Instant editedAt;

	StoredMessage(Snowflake id, ChannelState channel, UserState author, Instant timestamp,
			@Nullable Snowflake repliesTo, @Nullable String nonce, MessageContent content) {
		this.id = id;
		this.channel = channel;
		this.author = author;
		this.timestamp = timestamp;
		this.repliesTo = repliesTo;
		this.nonce = nonce;
		this.content = content;
	}

	Snowflake id() {
		return this.id;
	}

	ChannelState channel() {
		return this.channel;
	}

	UserState author() {
		return this.author;
	}

	Instant timestamp() {
		return this.timestamp;
	}

	@Nullable Snowflake repliesTo() {
		return this.repliesTo;
	}

	int type() {
		return (this.repliesTo != null) ? REPLY : DEFAULT;
	}

	@Nullable String nonce() {
		return this.nonce;
	}

	MessageContent content() {
		return this.content;
	}

	@Nullable Instant editedAt() {
		return this.editedAt;
	}

	void edit(MessageContent content, @Nullable Instant editedAt) {
		this.content = content;
		this.editedAt = editedAt;
	}

	/**
	 * Returns who reacted, by emoji in its path form; the users in the order of their
	 * ids.
	 */
	Map<String, Map<Snowflake, UserState>> reactions() {
		return this.reactions;
	}

	boolean addReaction(String emoji, UserState user) {
		return this.reactions.computeIfAbsent(emoji, (key) -> new TreeMap<>()).putIfAbsent(user.id(), user) == null;
	}

	boolean removeReaction(String emoji, UserState user) {
		Map<Snowflake, UserState> users = this.reactions.get(emoji);
		boolean removed = users != null && users.remove(user.id()) != null;
		if (users != null && users.isEmpty()) {
			this.reactions.remove(emoji);
		}
		return removed;
	}

	/**
	 * What an edit may change.
	 *
	 * @param text the text
	 * @param flags the flags
	 * @param mentionEveryone whether everyone was pinged
	 * @param mentions who was pinged
	 * @param mentionRoles the roles that were pinged
	 * @param embeds the embeds
	 * @param files the attachments that are shown on their own
	 */
	record MessageContent(String text, int flags, boolean mentionEveryone, List<UserState> mentions,
			List<Snowflake> mentionRoles, ArrayNode embeds, List<StoredFile> files) {

		MessageContent without(Snowflake fileId) {
			return new MessageContent(this.text, this.flags, this.mentionEveryone, this.mentions, this.mentionRoles,
					this.embeds, this.files.stream().filter((file) -> !file.id().equals(fileId)).toList());
		}

		MessageContent withFlags(int flags) {
			return new MessageContent(this.text, flags, this.mentionEveryone, this.mentions, this.mentionRoles,
					this.embeds, this.files);
		}

	}

}

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

	private final MessageHead head;

	private final Map<String, Map<Snowflake, UserState>> reactions = new LinkedHashMap<>();

	private MessageContent content;

	private @Nullable Instant editedAt;

	private @Nullable Instant pinnedAt;

	StoredMessage(MessageHead head, MessageContent content) {
		this.head = head;
		this.content = content;
	}

	MessageHead head() {
		return this.head;
	}

	Snowflake id() {
		return this.head.id();
	}

	ChannelState channel() {
		return this.head.channel();
	}

	UserState author() {
		return this.head.author();
	}

	Instant timestamp() {
		return this.head.timestamp();
	}

	@Nullable String nonce() {
		return this.head.nonce();
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
	 * Returns since when it is pinned, or {@code null} if it is not.
	 */
	@Nullable Instant pinnedAt() {
		return this.pinnedAt;
	}

	void pin(@Nullable Instant pinnedAt) {
		this.pinnedAt = pinnedAt;
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
	 * @param stickers the stickers
	 * @param snapshots what was forwarded
	 */
	record MessageContent(String text, int flags, boolean mentionEveryone, List<UserState> mentions,
			List<Snowflake> mentionRoles, ArrayNode embeds, List<StoredFile> files, List<StickerState> stickers,
			ArrayNode snapshots) {

		/**
		 * The content of what the server writes itself.
		 */
		static final MessageContent NONE = new MessageContent("", 0, false, List.of(), List.of(), Json.array(),
				List.of(), List.of(), Json.array());

		boolean isEmpty() {
			return this.text.isBlank() && this.embeds.isEmpty() && this.files.isEmpty() && this.stickers.isEmpty()
					&& this.snapshots.isEmpty();
		}

		MessageContent without(Snowflake fileId) {
			return new MessageContent(this.text, this.flags, this.mentionEveryone, this.mentions, this.mentionRoles,
					this.embeds, this.files.stream().filter((file) -> !file.id().equals(fileId)).toList(),
					this.stickers, this.snapshots);
		}

		MessageContent withFlags(int flags) {
			return new MessageContent(this.text, flags, this.mentionEveryone, this.mentions, this.mentionRoles,
					this.embeds, this.files, this.stickers, this.snapshots);
		}

	}

}

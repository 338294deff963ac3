package io.fluxer.embedded.core;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A channel and its messages.
 */
final class ChannelState {

	static final int TEXT = 0;

	static final int DIRECT = 1;

	static final int VOICE = 2;

	static final int GROUP = 3;

	static final int CATEGORY = 4;

	static final int LINK = 998;

	static final int NOTES = 999;

	static final int MAX_MESSAGES = 20_000;

	private final Snowflake id;

	private final int type;

	private final @Nullable GuildState guild;

	private final List<UserState> recipients;

	private final Map<Snowflake, Overwrite> overwrites = new LinkedHashMap<>();

	private final NavigableMap<Snowflake, StoredMessage> messages = new TreeMap<>();

	private String name;

	private int position;

	private @Nullable Snowflake parentId;

	private ObjectNode settings;

	private @Nullable Snowflake lastMessageId;

	private @Nullable Instant lastPinAt;

	private @Nullable Snowflake ownerId;

	private ChannelState(Snowflake id, int type, @Nullable GuildState guild, String name, int position,
			@Nullable Snowflake parentId, List<UserState> recipients) {
		this.id = id;
		this.type = type;
		this.guild = guild;
		this.name = name;
		this.position = position;
		this.parentId = parentId;
		this.recipients = recipients;
		this.settings = ChannelSettings.defaults(type);
	}

	static ChannelState inGuild(Snowflake id, int type, GuildState guild, String name, int position,
			@Nullable Snowflake parentId) {
		return new ChannelState(id, type, guild, name, position, parentId, List.of());
	}

	static ChannelState direct(Snowflake id, UserState one, UserState other) {
		return new ChannelState(id, DIRECT, null, "", 0, null, List.of(one, other));
	}

	static ChannelState group(Snowflake id, UserState owner, List<UserState> members) {
		ChannelState channel = new ChannelState(id, GROUP, null, "", 0, null, new ArrayList<>(members));
		channel.ownerId = owner.id();
		return channel;
	}

	/**
	 * Creates the channel in which an account writes to itself.
	 */
	static ChannelState notes(UserState owner) {
		return new ChannelState(owner.id(), NOTES, null, "", 0, null, List.of(owner));
	}

	Snowflake id() {
		return this.id;
	}

	int type() {
		return this.type;
	}

	@Nullable GuildState guild() {
		return this.guild;
	}

	String name() {
		return this.name;
	}

	int position() {
		return this.position;
	}

	@Nullable Snowflake parentId() {
		return this.parentId;
	}

	void rename(String name) {
		this.name = name;
	}

	void place(int position, @Nullable Snowflake parentId) {
		this.position = position;
		this.parentId = parentId;
	}

	/**
	 * Returns what can be set on a channel of this type, with the names of the API; not
	 * to be changed.
	 */
	ObjectNode settings() {
		return this.settings;
	}

	void settings(ObjectNode settings) {
		this.settings = settings;
	}

	/**
	 * Returns the overwrites by the role or account they are for.
	 */
	Map<Snowflake, Overwrite> overwrites() {
		return this.overwrites;
	}

	@Nullable Overwrite overwrite(Snowflake targetId) {
		return this.overwrites.get(targetId);
	}

	@Nullable Snowflake lastMessageId() {
		return this.lastMessageId;
	}

	/**
	 * Returns the seconds that a person waits between two messages.
	 */
	int rateLimitPerUser() {
		return this.settings.path("rate_limit_per_user").asInt(0);
	}

	/**
	 * Returns when a message was last pinned; an unpinning changes nothing in it.
	 */
	@Nullable Instant lastPinAt() {
		return this.lastPinAt;
	}

	/**
	 * Takes the moment of a pin, and returns one that no other pin of the channel has, as
	 * pins are told apart by it.
	 */
	Instant pinnedAt(Instant now) {
		Instant last = this.lastPinAt;
		Instant moment = now.truncatedTo(ChronoUnit.MILLIS);
		this.lastPinAt = (last != null && !moment.isAfter(last)) ? last.plusMillis(1) : moment;
		return this.lastPinAt;
	}

	/**
	 * Returns who owns a group, or {@code null} of any other channel.
	 */
	@Nullable Snowflake ownerId() {
		return this.ownerId;
	}

	/**
	 * Returns who takes part; those of a group can be changed.
	 */
	List<UserState> recipients() {
		return this.recipients;
	}

	List<UserState> recipientsSeenBy(@Nullable UserState viewer) {
		return this.recipients.stream().filter((user) -> !user.equals(viewer)).toList();
	}

	/**
	 * Tells whether somebody takes part in a direct channel, or may see one of a guild; a
	 * category is seen with any channel in it.
	 */
	boolean isVisibleTo(UserState user) {
		GuildState guild = this.guild;
		if (guild == null) {
			return this.recipients.contains(user);
		}
		return Permissions.allow(this, user, Permission.VIEW_CHANNEL) || (this.type == CATEGORY && guild.channels()
			.stream()
			.anyMatch((channel) -> this.id.equals(channel.parentId()) && channel.isVisibleTo(user)));
	}

	Collection<StoredMessage> messages() {
		return new ArrayList<>(this.messages.values());
	}

	@Nullable StoredMessage message(Snowflake messageId) {
		return this.messages.get(messageId);
	}

	void add(StoredMessage message) {
		this.messages.put(message.id(), message);
		this.lastMessageId = message.id();
		if (this.messages.size() > MAX_MESSAGES) {
			this.messages.pollFirstEntry();
		}
	}

	void remove(StoredMessage message) {
		this.messages.remove(message.id());
	}

	List<StoredMessage> newest(int limit) {
		return this.messages.descendingMap().values().stream().limit(limit).toList();
	}

	List<StoredMessage> before(Snowflake messageId, int limit) {
		return this.messages.headMap(messageId, false).descendingMap().values().stream().limit(limit).toList();
	}

	List<StoredMessage> after(Snowflake messageId, int limit) {
		List<StoredMessage> found = new ArrayList<>(
				this.messages.tailMap(messageId, false).values().stream().limit(limit).toList());
		Collections.reverse(found);
		return found;
	}

	List<StoredMessage> around(Snowflake messageId, int limit) {
		List<StoredMessage> found = new ArrayList<>(after(messageId, (limit - 1) / 2));
		StoredMessage middle = message(messageId);
		if (middle != null) {
			found.add(middle);
		}
		found.addAll(before(messageId, limit - found.size()));
		return found;
	}

}

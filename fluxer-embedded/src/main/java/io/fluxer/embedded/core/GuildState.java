package io.fluxer.embedded.core;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * A guild with its members and channels.
 */
final class GuildState {

	private final Snowflake id;

	private final String name;

	private final Snowflake ownerId;

	private final Snowflake botRoleId;

	private final Map<Snowflake, MemberState> members = new LinkedHashMap<>();

	private final List<ChannelState> channels = new ArrayList<>();

	private final Map<Snowflake, EmojiState> emojis = new TreeMap<>();

	private final Map<Snowflake, StickerState> stickers = new TreeMap<>();

	GuildState(Snowflake id, String name, Snowflake ownerId, Snowflake botRoleId) {
		this.id = id;
		this.name = name;
		this.ownerId = ownerId;
		this.botRoleId = botRoleId;
	}

	Snowflake id() {
		return this.id;
	}

	String name() {
		return this.name;
	}

	Snowflake ownerId() {
		return this.ownerId;
	}

	Snowflake botRoleId() {
		return this.botRoleId;
	}

	Map<Snowflake, MemberState> members() {
		return this.members;
	}

	List<ChannelState> channels() {
		return this.channels;
	}

	/**
	 * Returns the emojis in the order of their ids.
	 */
	Map<Snowflake, EmojiState> emojis() {
		return this.emojis;
	}

	/**
	 * Returns the stickers in the order of their ids.
	 */
	Map<Snowflake, StickerState> stickers() {
		return this.stickers;
	}

	@Nullable MemberState member(UserState user) {
		return this.members.get(user.id());
	}

	boolean isMember(UserState user) {
		return this.members.containsKey(user.id());
	}

	/**
	 * Tells whether the account may do anything here: the owner, and the bot by its role.
	 */
	boolean isAdministrator(UserState user) {
		return isMember(user) && (user.bot() || user.id().equals(this.ownerId));
	}

	@Nullable ChannelState firstTextChannel() {
		return this.channels.stream().filter((channel) -> channel.type() == ChannelState.TEXT).findFirst().orElse(null);
	}

}

package io.fluxer.cache;

import org.jspecify.annotations.Nullable;

/**
 * How many entities the cache keeps. {@code null} means any number, 0 switches a kind of
 * entity off. When a limit is exceeded, the oldest insertions go first, applied once an
 * event is in; an update does not make an entity younger. A guild that goes takes all
 * that belongs to it along, a channel its messages.
 * <p>
 * A cached guild names its roles, its emojis and its stickers itself too: each kind only
 * as long as the cache has all that the guild has, else none of that kind. So permissions
 * are computed of all roles or not at all.
 *
 * @param guilds how many guilds; with 0 what belongs to them is still kept
 * @param channels how many channels, private ones included; with 0 messages are still
 * kept
 * @param users how many users; the bot's own counts, but never goes
 * @param members how many members, over all guilds
 * @param roles how many roles, over all guilds
 * @param emojis how many emojis, over all guilds
 * @param stickers how many stickers, over all guilds
 * @param voiceStates how many voice states, over all guilds and private calls
 * @param presences how many presences, over all guilds
 * @param messages how many messages of each channel; they are off unless this says a
 * number
 * @param unreferencedUsers how many users who are in no cached guild, private channel or
 * call and wrote no cached message; those not seen for the longest time go first. It
 * holds beside {@code users}; the bot's own user never counts
 * @since 0.1.0
 */
public record CacheSizeLimits(@Nullable Integer guilds, @Nullable Integer channels, @Nullable Integer users,
		@Nullable Integer members, @Nullable Integer roles, @Nullable Integer emojis, @Nullable Integer stickers,
		@Nullable Integer voiceStates, @Nullable Integer presences, int messages, @Nullable Integer unreferencedUsers) {

	/**
	 * Checks the limits.
	 * @throws IllegalArgumentException if a limit is negative
	 */
	public CacheSizeLimits {
		check("guilds", guilds);
		check("channels", channels);
		check("users", users);
		check("members", members);
		check("roles", roles);
		check("emojis", emojis);
		check("stickers", stickers);
		check("voiceStates", voiceStates);
		check("presences", presences);
		check("messages", messages);
		check("unreferencedUsers", unreferencedUsers);
	}

	/**
	 * Creates limits for the four kinds that grow most. The others have no limit, and
	 * messages are off.
	 * @param guilds how many guilds
	 * @param channels how many channels
	 * @param users how many users
	 * @param members how many members, over all guilds
	 * @throws IllegalArgumentException if a limit is negative
	 */
	public CacheSizeLimits(@Nullable Integer guilds, @Nullable Integer channels, @Nullable Integer users,
			@Nullable Integer members) {
		this(guilds, channels, users, members, null, null, null, null, null, 0, null);
	}

	/**
	 * Returns no limits. Messages are off all the same, as the server tells of no end of
	 * them: {@link #withMessages} says how many.
	 * @return limits that keep everything but messages
	 */
	public static CacheSizeLimits unbounded() {
		return new CacheSizeLimits(null, null, null, null);
	}

	/**
	 * Returns a copy with another limit of guilds.
	 * @param newGuilds how many, {@code null} for any number
	 * @return the copy
	 * @throws IllegalArgumentException if the limit is negative
	 */
	public CacheSizeLimits withGuilds(@Nullable Integer newGuilds) {
		return new CacheSizeLimits(newGuilds, this.channels, this.users, this.members, this.roles, this.emojis,
				this.stickers, this.voiceStates, this.presences, this.messages, this.unreferencedUsers);
	}

	/**
	 * Returns a copy with another limit of channels.
	 * @param newChannels how many, {@code null} for any number
	 * @return the copy
	 * @throws IllegalArgumentException if the limit is negative
	 */
	public CacheSizeLimits withChannels(@Nullable Integer newChannels) {
		return new CacheSizeLimits(this.guilds, newChannels, this.users, this.members, this.roles, this.emojis,
				this.stickers, this.voiceStates, this.presences, this.messages, this.unreferencedUsers);
	}

	/**
	 * Returns a copy with another limit of users.
	 * @param newUsers how many, {@code null} for any number
	 * @return the copy
	 * @throws IllegalArgumentException if the limit is negative
	 */
	public CacheSizeLimits withUsers(@Nullable Integer newUsers) {
		return new CacheSizeLimits(this.guilds, this.channels, newUsers, this.members, this.roles, this.emojis,
				this.stickers, this.voiceStates, this.presences, this.messages, this.unreferencedUsers);
	}

	/**
	 * Returns a copy with another limit of members.
	 * @param newMembers how many, {@code null} for any number
	 * @return the copy
	 * @throws IllegalArgumentException if the limit is negative
	 */
	public CacheSizeLimits withMembers(@Nullable Integer newMembers) {
		return new CacheSizeLimits(this.guilds, this.channels, this.users, newMembers, this.roles, this.emojis,
				this.stickers, this.voiceStates, this.presences, this.messages, this.unreferencedUsers);
	}

	/**
	 * Returns a copy with another limit of roles.
	 * @param newRoles how many, {@code null} for any number
	 * @return the copy
	 * @throws IllegalArgumentException if the limit is negative
	 */
	public CacheSizeLimits withRoles(@Nullable Integer newRoles) {
		return new CacheSizeLimits(this.guilds, this.channels, this.users, this.members, newRoles, this.emojis,
				this.stickers, this.voiceStates, this.presences, this.messages, this.unreferencedUsers);
	}

	/**
	 * Returns a copy with another limit of emojis.
	 * @param newEmojis how many, {@code null} for any number
	 * @return the copy
	 * @throws IllegalArgumentException if the limit is negative
	 */
	public CacheSizeLimits withEmojis(@Nullable Integer newEmojis) {
		return new CacheSizeLimits(this.guilds, this.channels, this.users, this.members, this.roles, newEmojis,
				this.stickers, this.voiceStates, this.presences, this.messages, this.unreferencedUsers);
	}

	/**
	 * Returns a copy with another limit of stickers.
	 * @param newStickers how many, {@code null} for any number
	 * @return the copy
	 * @throws IllegalArgumentException if the limit is negative
	 */
	public CacheSizeLimits withStickers(@Nullable Integer newStickers) {
		return new CacheSizeLimits(this.guilds, this.channels, this.users, this.members, this.roles, this.emojis,
				newStickers, this.voiceStates, this.presences, this.messages, this.unreferencedUsers);
	}

	/**
	 * Returns a copy with another limit of voice states.
	 * @param newVoiceStates how many, {@code null} for any number
	 * @return the copy
	 * @throws IllegalArgumentException if the limit is negative
	 */
	public CacheSizeLimits withVoiceStates(@Nullable Integer newVoiceStates) {
		return new CacheSizeLimits(this.guilds, this.channels, this.users, this.members, this.roles, this.emojis,
				this.stickers, newVoiceStates, this.presences, this.messages, this.unreferencedUsers);
	}

	/**
	 * Returns a copy with another limit of presences.
	 * @param newPresences how many, {@code null} for any number
	 * @return the copy
	 * @throws IllegalArgumentException if the limit is negative
	 */
	public CacheSizeLimits withPresences(@Nullable Integer newPresences) {
		return new CacheSizeLimits(this.guilds, this.channels, this.users, this.members, this.roles, this.emojis,
				this.stickers, this.voiceStates, newPresences, this.messages, this.unreferencedUsers);
	}

	/**
	 * Returns a copy with another limit of messages of each channel.
	 * @param newMessages how many
	 * @return the copy
	 * @throws IllegalArgumentException if the limit is negative
	 */
	public CacheSizeLimits withMessages(int newMessages) {
		return new CacheSizeLimits(this.guilds, this.channels, this.users, this.members, this.roles, this.emojis,
				this.stickers, this.voiceStates, this.presences, newMessages, this.unreferencedUsers);
	}

	/**
	 * Returns a copy with another limit of users whom nothing else in the cache refers
	 * to.
	 * @param newUnreferencedUsers how many, {@code null} for any number
	 * @return the copy
	 * @throws IllegalArgumentException if the limit is negative
	 */
	public CacheSizeLimits withUnreferencedUsers(@Nullable Integer newUnreferencedUsers) {
		return new CacheSizeLimits(this.guilds, this.channels, this.users, this.members, this.roles, this.emojis,
				this.stickers, this.voiceStates, this.presences, this.messages, newUnreferencedUsers);
	}

	private static void check(String name, @Nullable Integer limit) {
		if (limit != null && limit < 0) {
			throw new IllegalArgumentException("The cache limit '" + name + "' is negative: " + limit);
		}
	}

}

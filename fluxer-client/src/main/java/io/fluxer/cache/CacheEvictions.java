package io.fluxer.cache;

/**
 * How much the limits of the cache have cost since the client was made, by the kind whose
 * limit it was. What an evicted guild or channel takes along is not counted.
 *
 * @param guilds how many guilds
 * @param channels how many channels
 * @param users how many users
 * @param members how many members
 * @param roles how many roles
 * @param emojis how many custom emojis
 * @param stickers how many stickers
 * @param voiceStates how many voice states
 * @param presences how many presences
 * @param messages how many messages
 * @since 0.1.0
 */
public record CacheEvictions(long guilds, long channels, long users, long members, long roles, long emojis,
		long stickers, long voiceStates, long presences, long messages) {

}

package io.fluxer.cache;

/**
 * How much the cache holds at a moment.
 *
 * @param guilds how many guilds
 * @param channels how many channels, private ones included
 * @param users how many users
 * @param members how many members of all guilds
 * @param roles how many roles of all guilds
 * @param emojis how many custom emojis of all guilds
 * @param stickers how many stickers of all guilds
 * @param voiceStates how many voice states of all guilds and private calls
 * @param presences how many presences of all guilds
 * @param messages how many messages of all channels
 * @since 0.1.0
 */
public record CacheSizes(int guilds, int channels, int users, int members, int roles, int emojis, int stickers,
		int voiceStates, int presences, int messages) {
}

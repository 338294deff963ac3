package io.fluxer.boot.autoconfigure;

import io.fluxer.cache.CacheSizeLimits;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Everything under {@code fluxer.cache}. What is left out has no limit, 0 keeps nothing;
 * messages are off unless they are given a number.
 *
 * @param guilds How many guilds are kept; any number if left out, none if 0.
 * @param channels How many channels are kept; any number if left out, none if 0.
 * @param users How many users are kept, of which the bot is one that always stays; any
 * number if left out, none if 0.
 * @param members How many members of all guilds together are kept; any number if left
 * out, none if 0.
 * @param roles How many roles of all guilds together are kept; any number if left out,
 * none if 0. Permissions can be computed only for guilds of which all roles are kept.
 * @param emojis How many emojis of all guilds together are kept; any number if left out,
 * none if 0.
 * @param stickers How many stickers of all guilds together are kept; any number if left
 * out, none if 0.
 * @param voiceStates How many voice states of all guilds and private calls together are
 * kept; any number if left out, none if 0.
 * @param presences How many presences of all guilds together are kept; any number if left
 * out, none if 0.
 * @param messages How many messages of each channel are kept.
 * @param unreferencedUsers How many users are kept who are in no guild, private channel
 * or call that is cached and wrote no cached message; those not seen for the longest time
 * go first. Any number if left out.
 * @since 0.1.0
 */
public record FluxerCacheProperties(@Nullable Integer guilds, @Nullable Integer channels, @Nullable Integer users,
		@Nullable Integer members, @Nullable Integer roles, @Nullable Integer emojis, @Nullable Integer stickers,
		@Nullable Integer voiceStates, @Nullable Integer presences, @DefaultValue("0") int messages,
		@Nullable Integer unreferencedUsers) {

	/**
	 * Checks the values.
	 * @throws org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException
	 * if one is negative
	 */
	public FluxerCacheProperties {
		PropertyChecks.atLeast("fluxer.cache.guilds", guilds, 0);
		PropertyChecks.atLeast("fluxer.cache.channels", channels, 0);
		PropertyChecks.atLeast("fluxer.cache.users", users, 0);
		PropertyChecks.atLeast("fluxer.cache.members", members, 0);
		PropertyChecks.atLeast("fluxer.cache.roles", roles, 0);
		PropertyChecks.atLeast("fluxer.cache.emojis", emojis, 0);
		PropertyChecks.atLeast("fluxer.cache.stickers", stickers, 0);
		PropertyChecks.atLeast("fluxer.cache.voice-states", voiceStates, 0);
		PropertyChecks.atLeast("fluxer.cache.presences", presences, 0);
		PropertyChecks.atLeast("fluxer.cache.messages", messages, 0);
		PropertyChecks.atLeast("fluxer.cache.unreferenced-users", unreferencedUsers, 0);
	}

	CacheSizeLimits toLimits() {
		return new CacheSizeLimits(this.guilds, this.channels, this.users, this.members, this.roles, this.emojis,
				this.stickers, this.voiceStates, this.presences, this.messages, this.unreferencedUsers);
	}

}

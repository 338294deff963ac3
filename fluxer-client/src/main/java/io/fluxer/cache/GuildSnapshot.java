package io.fluxer.cache;

import java.util.List;

import io.fluxer.entity.Channel;
import io.fluxer.entity.Emoji;
import io.fluxer.entity.Guild;
import io.fluxer.entity.GuildMember;
import io.fluxer.entity.Role;
import io.fluxer.entity.Sticker;

/**
 * All that the HTTP API says of a guild and the cache keeps. Of members it is the bot
 * itself alone, which permissions are computed of; of who is in voice the API says
 * nothing.
 *
 * @param guild the guild itself
 * @param roles all of its roles
 * @param emojis all of its emojis
 * @param stickers all of its stickers
 * @param channels all of its channels that the bot sees
 * @param ownMember the bot in this guild
 * @since 0.1.0
 */
public record GuildSnapshot(Guild guild, List<Role> roles, List<Emoji> emojis, List<Sticker> stickers,
		List<Channel> channels, GuildMember ownMember) {

	/**
	 * Keeps copies.
	 */
	public GuildSnapshot {
		roles = List.copyOf(roles);
		emojis = List.copyOf(emojis);
		stickers = List.copyOf(stickers);
		channels = List.copyOf(channels);
	}

}

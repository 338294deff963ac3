package io.fluxer.cache;

import io.fluxer.entity.Channel;
import io.fluxer.entity.Guild;
import io.fluxer.entity.GuildMember;
import io.fluxer.entity.User;

/**
 * What the cache holds after one event and before the next.
 *
 * @param guilds the guilds
 * @param channels the channels
 * @param users the users
 * @param members the members by guild, then by user
 */
record CacheState(IdMap<Guild> guilds, IdMap<Channel> channels, IdMap<User> users, IdMap<IdMap<GuildMember>> members) {

	static CacheState empty() {
		return new CacheState(IdMap.empty(), IdMap.empty(), IdMap.empty(), IdMap.empty());
	}

}

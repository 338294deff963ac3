package io.fluxer.cache;

import java.util.Map;

import io.fluxer.entity.Channel;
import io.fluxer.entity.Emoji;
import io.fluxer.entity.Guild;
import io.fluxer.entity.GuildMember;
import io.fluxer.entity.Message;
import io.fluxer.entity.Role;
import io.fluxer.entity.Sticker;
import io.fluxer.entity.User;
import io.fluxer.entity.UserPresence;
import io.fluxer.entity.VoiceState;

/**
 * What the cache holds after one event and before the next.
 *
 * @param guilds the guilds
 * @param channels the channels
 * @param users the users
 * @param members the members by guild, then by user
 * @param roles the roles by guild
 * @param emojis the emojis by guild
 * @param stickers the stickers by guild
 * @param presences the presences by guild, then by user
 * @param voiceStates the voice states by guild, then by connection
 * @param calls the voice states of private calls by connection
 * @param messages the messages by channel
 */
record CacheState(IdMap<Guild> guilds, IdMap<Channel> channels, IdMap<User> users, IdMap<IdMap<GuildMember>> members,
		IdMap<IdMap<Role>> roles, IdMap<IdMap<Emoji>> emojis, IdMap<IdMap<Sticker>> stickers,
		IdMap<IdMap<UserPresence>> presences, IdMap<Map<String, VoiceState>> voiceStates, Map<String, VoiceState> calls,
		IdMap<IdMap<Message>> messages) {

}

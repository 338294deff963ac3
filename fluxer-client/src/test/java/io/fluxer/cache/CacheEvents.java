package io.fluxer.cache;

import java.nio.charset.StandardCharsets;

import io.fluxer.event.DispatchEvent;
import io.fluxer.event.EventDecoder;
import io.fluxer.event.RawDispatchEvent;
import io.fluxer.json.RawJson;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Events as the wire brings them.
 */
final class CacheEvents {

	private CacheEvents() {
	}

	static DispatchEvent event(String name, String json) {
		RawJson data = RawJson.of(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
		DispatchEvent event = new EventDecoder().decode(name, data);
		assertThat(event).isNotInstanceOf(RawDispatchEvent.class);
		return event;
	}

	static DispatchEvent ready(long self) {
		return event("READY",
				"{'version':1,'session_id':'s','user':" + user(self, "bot") + ",'guilds':[],'private_channels':[]}");
	}

	static DispatchEvent guildCreate(long id, String channels, String members) {
		return event("GUILD_CREATE",
				"{'id':'%d','properties':{'id':'%d','name':'guild %d','owner_id':'1'},'channels':[%s],'members':[%s]}"
					.formatted(id, id, id, channels, members));
	}

	/**
	 * A guild with two roles beside that of everyone, an emoji, a sticker, a voice
	 * channel 201 with somebody in it, and member 300 who has both roles.
	 */
	static DispatchEvent fullGuild(long id) {
		return event("GUILD_CREATE", fullGuildJson(id));
	}

	static String fullGuildJson(long id) {
		return """
				{'id':'%1$d','properties':{'id':'%1$d','name':'guild %1$d','owner_id':'1'},
				'roles':[{'id':'%1$d','name':'everyone','permissions':'1024'},{'id':'11','name':'a','permissions':'8192'},
				{'id':'12','name':'b','permissions':'0'}],
				'emojis':[{'id':'21','name':'party'}],'stickers':[{'id':'31','name':'wave'}],
				'channels':[{'id':'200','type':0,'name':'general','permission_overwrites':[{'id':'11','type':0,
				'allow':'0','deny':'1024'},{'id':'11','type':1,'allow':'0','deny':'0'}]},{'id':'201','type':2,'name':'voice'}],
				'members':[{'user':{'id':'300','username':'ann'},'nick':'nick','roles':['11','12']}],
				'voice_states':[{'channel_id':'201','user_id':'300','connection_id':'c1','version':5}],
				'member_count':5,'online_count':2,'joined_at':'2026-01-01T00:00:00Z'}"""
			.formatted(id);
	}

	static DispatchEvent voiceState(Long guild, Long channel, long user, String connection, int version) {
		return event("VOICE_STATE_UPDATE",
				"{'guild_id':%s,'channel_id':%s,'user_id':'%d','connection_id':%s,'version':%d}"
					.formatted(quoted(guild), quoted(channel), user, quoted(connection), version));
	}

	static String quoted(Object value) {
		return (value != null) ? "'" + value + "'" : "null";
	}

	static DispatchEvent guildDelete(long id, boolean unavailable) {
		return event("GUILD_DELETE", "{'id':'%d'%s}".formatted(id, unavailable ? ",'unavailable':true" : ""));
	}

	static DispatchEvent channelCreate(String channel) {
		return event("CHANNEL_CREATE", channel);
	}

	static DispatchEvent message(long id, long channel, String more) {
		return event("MESSAGE_CREATE",
				"{'id':'%d','channel_id':'%d','type':0,'content':'hi'%s}".formatted(id, channel, more));
	}

	static String user(long id, String name) {
		return "{'id':'%d','username':'%s','discriminator':'0001'}".formatted(id, name);
	}

	static String member(long userId, String name, String nick) {
		return "{'user':%s,'nick':'%s','roles':[]}".formatted(user(userId, name), nick);
	}

	static String channel(long id, String name) {
		return "{'id':'%d','type':0,'name':'%s'}".formatted(id, name);
	}

	static String channel(long id, long guildId, String name) {
		return "{'id':'%d','type':0,'guild_id':'%d','name':'%s'}".formatted(id, guildId, name);
	}

}

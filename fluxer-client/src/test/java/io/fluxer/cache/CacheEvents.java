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

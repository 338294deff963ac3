package io.fluxer.client;

import java.nio.charset.StandardCharsets;

import io.fluxer.event.DispatchEvent;
import io.fluxer.event.EventDecoder;
import io.fluxer.gateway.Delivery;
import io.fluxer.json.RawJson;

/**
 * Events and deliveries as the wire brings them.
 */
final class TestEvents {

	private TestEvents() {
	}

	static RawJson json(String json) {
		return RawJson.of(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
	}

	static EventEnvelope message(long id, long channel) {
		return envelope(id, "MESSAGE_CREATE", messageJson(id, channel));
	}

	static EventEnvelope envelope(long sequence, String name, String json) {
		RawJson data = json(json);
		DispatchEvent event = new EventDecoder().decode(name, data);
		return new EventEnvelope(event, 0, sequence, data);
	}

	static Delivery delivery(long sequence, String name, String json, Runnable completion) {
		return delivery(0, sequence, name, json, completion);
	}

	static Delivery delivery(int shard, long sequence, String name, String json, Runnable completion) {
		return new Delivery(shard, sequence, name, json(json), false, completion);
	}

	static String messageJson(long id, long channel) {
		return "{'id':'%d','channel_id':'%d','content':'text %d','author':{'id':'7','username':'ann'}}".formatted(id,
				channel, id);
	}

	static String readyJson() {
		return "{'version':1,'session_id':'s','user':{'id':'5','username':'bot','bot':true},'guilds':[]}";
	}

	static String readyJson(int shard, int count) {
		return readyJson().replace("'guilds'", "'shard':[" + shard + "," + count + "],'guilds'");
	}

	static String guildJson(long id, String joinedAt) {
		return guildJson(id).replace("'channels'", "'joined_at':'" + joinedAt + "','channels'");
	}

	static String guildJson(long id) {
		return "{'id':'%d','properties':{'id':'%d','name':'g','owner_id':'1'},'channels':[],'members':[]}".formatted(id,
				id);
	}

}

package io.fluxer.client;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.fluxer.Snowflake;
import io.fluxer.event.DispatchEvent;
import io.fluxer.event.GuildCreateEvent;
import io.fluxer.event.GuildDeleteEvent;
import io.fluxer.gateway.CommandFrames;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Whose presences the bot wants to hear of. A session keeps that, a new one knows nothing
 * of it, so it is told again once the guild has come (Fluxer's gateway, lazy requests).
 */
final class MemberSubscriptions {

	private static final Logger logger = LoggerFactory.getLogger(MemberSubscriptions.class);

	private final Map<Snowflake, List<Snowflake>> members = new ConcurrentHashMap<>();

	private final GatewayRequests.Sender sender;

	MemberSubscriptions(GatewayRequests.Sender sender) {
		this.sender = sender;
	}

	Mono<Void> subscribe(int shard, Snowflake guildId, List<Snowflake> userIds) {
		return send(shard, guildId, userIds).doOnSuccess((done) -> {
			if (userIds.isEmpty()) {
				this.members.remove(guildId);
			}
			else {
				this.members.put(guildId, userIds);
			}
		});
	}

	void take(DispatchEvent event, int shard) {
		if (event instanceof GuildCreateEvent create) {
			List<Snowflake> userIds = this.members.get(create.guildId());
			if (userIds != null) {
				send(shard, create.guildId(), userIds).subscribe(null, (ex) -> logger
					.warn("Presences of guild {} are not heard of: {}", create.guildId(), ex.getMessage()));
			}
		}
		else if (event instanceof GuildDeleteEvent delete && !delete.unavailable()) {
			this.members.remove(delete.guildId());
		}
	}

	private Mono<Void> send(int shard, Snowflake guildId, List<Snowflake> userIds) {
		return this.sender.send(shard, CommandFrames.subscribeToMembers(guildId, userIds));
	}

}

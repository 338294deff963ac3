package io.fluxer.client;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;

import io.fluxer.Snowflake;
import io.fluxer.event.DispatchEvent;
import io.fluxer.event.GuildCreateEvent;
import io.fluxer.event.GuildDeleteEvent;
import io.fluxer.event.ResumedEvent;
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

	/** How long the server may work on a frame, of which it tells nothing. */
	static final Duration PAUSE = Duration.ofMillis(100);

	private final Map<Snowflake, List<Snowflake>> members = new ConcurrentHashMap<>();

	/** Guilds whose frame did not go out, and the shard of each. */
	private final Map<Snowflake, Integer> untold = new ConcurrentHashMap<>();

	private final GatewayRequests.Sender sender;

	private final PendingAnswers answers;

	private final IntFunction<Turns> turns;

	/**
	 * Creates the subscriptions of a login.
	 * @param sender the way to the gateway
	 * @param answers ends the pauses
	 * @param turns how many frames of a shard the server is to work on at once
	 */
	MemberSubscriptions(GatewayRequests.Sender sender, PendingAnswers answers, IntFunction<Turns> turns) {
		this.sender = sender;
		this.answers = answers;
		this.turns = turns;
	}

	/**
	 * Tells the server whose presences are wanted, and keeps it.
	 * @return completes once it is sent
	 */
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
			tellAgain(shard, create.guildId());
		}
		else if (event instanceof GuildDeleteEvent delete && !delete.unavailable()) {
			this.members.remove(delete.guildId());
			this.untold.remove(delete.guildId());
		}
		else if (event instanceof ResumedEvent) {
			Map.copyOf(this.untold).forEach((guildId, from) -> {
				if (from == shard) {
					tellAgain(shard, guildId);
				}
			});
		}
	}

	private void tellAgain(int shard, Snowflake guildId) {
		this.untold.remove(guildId);
		List<Snowflake> userIds = this.members.get(guildId);
		if (userIds != null) {
			send(shard, guildId, userIds).subscribe(null, (ex) -> {
				this.untold.put(guildId, shard);
				logger.warn("Presences of guild {} are not heard of for now: {}", guildId, ex.getMessage());
			});
		}
	}

	/**
	 * Keeps its turn for a while after the frame went out: more frames at once than the
	 * server works on are dropped in silence.
	 */
	private Mono<Void> send(int shard, Snowflake guildId, List<Snowflake> userIds) {
		Mono<Void> send = this.sender.send(shard, CommandFrames.subscribeToMembers(guildId, userIds));
		return Mono.create((sink) -> sink.onCancel(this.turns.apply(shard)
			.take(send.doOnSuccess((done) -> sink.success()).thenMany(this.answers.pause(PAUSE).onErrorComplete()))
			.subscribe(null, sink::error)));
	}

}

package io.fluxer.client;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

import io.fluxer.Snowflake;
import io.fluxer.event.ChannelMemberCounts;
import io.fluxer.event.ChannelMemberCountsUpdateEvent;
import io.fluxer.event.DispatchEvent;
import io.fluxer.event.Events;
import io.fluxer.event.GuildCounts;
import io.fluxer.event.GuildCountsUpdateEvent;
import io.fluxer.event.GuildMembersChunkEvent;
import io.fluxer.event.GuildSyncEvent;
import io.fluxer.event.RateLimitedEvent;
import io.fluxer.event.RawDispatchEvent;
import io.fluxer.gateway.CommandFrames;
import io.fluxer.gateway.GatewayException;
import io.fluxer.gateway.GatewayRateLimitException;
import io.fluxer.gateway.GuildMembersRequest;
import io.fluxer.gateway.ShardEvent;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.util.retry.Retry;
import tools.jackson.databind.JsonNode;

/**
 * The commands of one login that the gateway answers. It works on four of a socket at
 * once and drops others in silence, of requests for members it works on one and lets a
 * newer one take the place of the next (Fluxer's gateway, rate limits): so there is one
 * of these at a time and two of the others, which leaves a place for frames sent by hand.
 */
final class GatewayRequests {

	private static final int MEMBERS_OPCODE = 8;

	private static final int OTHERS_AT_ONCE = 2;

	private static final int MAX_RETRIES = 2;

	private static final Duration MAX_RETRY_AFTER = Duration.ofSeconds(60);

	/** A request that is a little early waits the whole time again. */
	private static final Duration RETRY_MARGIN = Duration.ofMillis(250);

	/** The shard of the account, which alone is told counts. */
	private static final int ACCOUNT_SHARD = 0;

	private final Map<Integer, Turns> memberTurns = new ConcurrentHashMap<>();

	private final Map<Integer, Turns> otherTurns = new ConcurrentHashMap<>();

	private final CommandNonces nonces = new CommandNonces();

	private final Sender sender;

	private final IntSupplier shardCount;

	private final Scheduler timer;

	private final PendingAnswers answers;

	private final MemberSubscriptions subscriptions;

	private final VoiceRequests voice;

	GatewayRequests(Sender sender, IntSupplier shardCount, Scheduler timer) {
		this.sender = sender;
		this.shardCount = shardCount;
		this.timer = timer;
		this.answers = new PendingAnswers(timer);
		this.subscriptions = new MemberSubscriptions(sender, this.answers,
				(shard) -> turns(this.otherTurns, shard, OTHERS_AT_ONCE));
		this.voice = new VoiceRequests(sender, this.answers, this.nonces);
	}

	/**
	 * Takes a dispatch that the cache has taken in.
	 * @param event the dispatch
	 * @param shard the shard it came from
	 */
	void take(DispatchEvent event, int shard) {
		this.answers.take(event, shard);
		this.subscriptions.take(event, shard);
		this.voice.take(event, shard);
	}

	void take(ShardEvent event) {
		this.answers.take(event);
	}

	void close() {
		this.answers.close();
	}

	VoiceRequests voice() {
		return this.voice;
	}

	int shardOf(@Nullable Snowflake guildId) {
		return (guildId != null) ? Login.shardOf(guildId, this.shardCount.getAsInt()) : ACCOUNT_SHARD;
	}

	Flux<GuildMembersChunkEvent> members(GuildMembersRequest request) {
		return Flux.fromIterable(request.parts()).concatMap(this::membersPart);
	}

	Mono<GuildSyncEvent> sync(Snowflake guildId) {
		int shard = shardOf(guildId);
		return turns(this.otherTurns, shard, OTHERS_AT_ONCE)
			.take(this.answers.<GuildSyncEvent>ask(shard, this.sender.send(shard, CommandFrames.syncGuild(guildId)),
					"the state of guild " + guildId, (event, answer) -> {
						if (event instanceof GuildSyncEvent sync && guildId.equals(sync.guildId())) {
							answer.next(sync);
							answer.complete();
						}
						else if (event instanceof RawDispatchEvent raw && Events.GUILD_SYNC.equals(raw.name())
								&& guildId.equals(raw.guildId())) {
							answer.error(unreadable("the state of guild " + guildId));
						}
					}))
			.next();
	}

	Mono<Void> subscribe(Snowflake guildId, List<Snowflake> userIds) {
		return this.subscriptions.subscribe(shardOf(guildId), guildId, userIds);
	}

	Mono<List<GuildCounts>> guildCounts(Collection<Snowflake> guildIds) {
		return Flux.fromIterable(new LinkedHashSet<>(guildIds))
			.buffer(CommandFrames.MAX_COUNTED_GUILDS)
			.concatMap((part) -> counts("the counts of guilds",
					(nonce) -> CommandFrames.requestGuildCounts(part, nonce),
					(event, nonce) -> (event instanceof GuildCountsUpdateEvent update && nonce.equals(update.nonce()))
							? update.counts() : null))
			.collectList();
	}

	Mono<List<ChannelMemberCounts>> channelMemberCounts(Snowflake guildId, Collection<Snowflake> channelIds) {
		return Flux.fromIterable(new LinkedHashSet<>(channelIds))
			.buffer(CommandFrames.MAX_COUNTED_CHANNELS)
			.concatMap((part) -> counts("the counts of channels in guild " + guildId,
					(nonce) -> CommandFrames.requestChannelMemberCounts(guildId, part, nonce),
					(event, nonce) -> (event instanceof ChannelMemberCountsUpdateEvent update
							&& nonce.equals(update.nonce())) ? update.counts() : null))
			.collectList();
	}

	private <T> Flux<T> counts(String subject, FrameWriter frame, CountsReader<T> reader) {
		return turns(this.otherTurns, ACCOUNT_SHARD, OTHERS_AT_ONCE).take(Flux.defer(() -> {
			String nonce = this.nonces.next();
			return this.answers.ask(ACCOUNT_SHARD, this.sender.send(ACCOUNT_SHARD, frame.write(nonce)), subject,
					(event, answer) -> {
						List<T> counts = reader.read(event, nonce);
						if (counts != null) {
							counts.forEach(answer::next);
							answer.complete();
						}
					});
		}));
	}

	private Flux<GuildMembersChunkEvent> membersPart(GuildMembersRequest request) {
		int shard = shardOf(request.guildId());
		return turns(this.memberTurns, shard, 1).take(Flux.defer(() -> chunks(request, shard)))
			.retryWhen(Retry
				.from((failures) -> failures.concatMap((failure) -> retry(failure.failure(), failure.totalRetries()))));
	}

	private Flux<GuildMembersChunkEvent> chunks(GuildMembersRequest request, int shard) {
		String nonce = this.nonces.next();
		Set<Integer> seen = new HashSet<>();
		Mono<Void> send = this.sender.send(shard, CommandFrames.requestGuildMembers(request, nonce));
		return this.answers.ask(shard, send, "members of guild " + request.guildId(), (event, answer) -> {
			if (event instanceof GuildMembersChunkEvent chunk && nonce.equals(chunk.nonce())) {
				chunk(chunk, seen, answer);
			}
			else if (event instanceof RateLimitedEvent refusal && refusal.opcode() == MEMBERS_OPCODE
					&& nonce.equals(refusal.nonce())) {
				answer.error(refused(request, refusal.retryAfter()));
			}
			else if (event instanceof RawDispatchEvent raw && Events.GUILD_MEMBERS_CHUNK.equals(raw.name())
					&& request.guildId().equals(raw.guildId())) {
				answer.error(unreadable("members of guild " + request.guildId()));
			}
		});
	}

	private static void chunk(GuildMembersChunkEvent chunk, Set<Integer> seen,
			FluxSink<GuildMembersChunkEvent> answer) {
		if (seen.add(chunk.chunkIndex())) {
			answer.next(chunk);
		}
		if (seen.size() >= chunk.chunkCount()) {
			answer.complete();
		}
	}

	private static GatewayException unreadable(String subject) {
		return new GatewayException(
				"The answer of the gateway with " + subject + " does not fit what this library knows of Fluxer", 0,
				null);
	}

	private GatewayRateLimitException refused(GuildMembersRequest request, Duration retryAfter) {
		Instant at = Instant.ofEpochMilli(this.timer.now(TimeUnit.MILLISECONDS)).plus(retryAfter);
		return new GatewayRateLimitException("The gateway refuses to send members of guild " + request.guildId()
				+ " before " + at + ", in " + retryAfter.toMillis() + " ms", retryAfter, at);
	}

	private Mono<Long> retry(Throwable failure, long retries) {
		if (failure instanceof GatewayRateLimitException refusal && retries < MAX_RETRIES
				&& refusal.retryAfter().compareTo(MAX_RETRY_AFTER) <= 0) {
			return this.answers.pause(refusal.retryAfter().plus(RETRY_MARGIN));
		}
		return Mono.error(failure);
	}

	private static Turns turns(Map<Integer, Turns> turns, int shard, int atOnce) {
		return turns.computeIfAbsent(shard, (id) -> new Turns(atOnce));
	}

	/**
	 * The way to the gateway.
	 */
	@FunctionalInterface
	interface Sender {

		Mono<Void> send(int shard, JsonNode frame);

	}

	@FunctionalInterface
	private interface FrameWriter {

		JsonNode write(String nonce);

	}

	@FunctionalInterface
	private interface CountsReader<T> {

		@Nullable List<T> read(DispatchEvent event, String nonce);

	}

}

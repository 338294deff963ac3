package io.fluxer.client;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import io.fluxer.Snowflake;
import io.fluxer.entity.GuildMember;
import io.fluxer.entity.VoiceState;
import io.fluxer.event.ChannelMemberCounts;
import io.fluxer.event.GuildCounts;
import io.fluxer.event.GuildMembersChunkEvent;
import io.fluxer.event.GuildSyncEvent;
import io.fluxer.event.VoiceServerUpdateEvent;
import io.fluxer.gateway.GuildMembersRequest;
import io.fluxer.gateway.Presence;
import io.fluxer.gateway.VoiceOptions;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.lang.CheckReturnValue;

/**
 * What a bot asks of the gateway instead of the HTTP API, and the answers (Fluxer's
 * gateway, commands). Safe for use by any thread; nothing happens before subscription.
 * <p>
 * Answers come on threads on which one may block, past the lanes of handlers, and once
 * the cache has taken them in; the same dispatches reach handlers too. Commands wait for
 * the budget of frames and for each other, where the server would drop them otherwise.
 * From the moment it is sent a command has 10 seconds for its answer or the next part of
 * it.
 * <p>
 * Each command fails with {@link ClientNotReadyException} before the first READY, with
 * {@link io.fluxer.gateway.GatewayTimeoutException} if no answer comes, which is all that
 * the server has to say to a command that it does not take, and with another
 * {@link io.fluxer.gateway.GatewayException} if there is no session at the moment or the
 * connection ends before the answer is complete. The server does not repeat answers after
 * a lost connection and nothing is sent twice by itself: subscribe again once the client
 * {@linkplain Client#isReady() is ready}.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class GatewayCommands {

	/** What fits into one frame of 4,096 bytes. */
	private static final int MAX_SUBSCRIBED = 170;

	private final Supplier<Login> login;

	GatewayCommands(Supplier<Login> login) {
		this.login = login;
	}

	/**
	 * Changes how the bot appears, now and in every later session of this login. Allowed
	 * 5 times in 20 seconds; of more the last waits, and completes the ones that it
	 * replaces. A presence without a custom status clears the one that is set.
	 * @param presence how the bot appears
	 * @return completes once it is sent, or at once while there is no session: the next
	 * takes it, the first too; fails with {@link ClientNotReadyException} only while the
	 * gateway's address is not known. It is sent over each shard, also if another fails
	 */
	public Mono<Void> setPresence(Presence presence) {
		return Mono.defer(() -> this.login.get().setPresence(presence));
	}

	/**
	 * Asks for members of a guild. One such request at a time goes out for each shard.
	 * The server may refuse a second list of all members of a guild within 30 seconds;
	 * the request then waits as long as it says, if that is 60 seconds at most, and twice
	 * at most.
	 * @param request which members
	 * @return the members as they come, who is none is missing; fails, beside what the
	 * class says, with {@link io.fluxer.gateway.GatewayRateLimitException} if the server
	 * wants a longer wait. Cancelling ignores the rest of the answer and lets the next
	 * request go
	 */
	public Flux<GuildMember> requestGuildMembers(GuildMembersRequest request) {
		return requestGuildMemberChunks(request).concatMapIterable(GuildMembersChunkEvent::members)
			.map((member) -> member.inGuild(request.guildId()));
	}

	/**
	 * Asks for members of a guild as {@link #requestGuildMembers} does, for those who
	 * want the {@linkplain GuildMembersRequest#withPresences() presences} too.
	 * @param request which members
	 * @return the parts of the answer, up to 1,000 members each
	 */
	public Flux<GuildMembersChunkEvent> requestGuildMemberChunks(GuildMembersRequest request) {
		return Flux.defer(() -> {
			Login present = this.login.get();
			return present.requests().members(request).publishOn(present.callers());
		});
	}

	/**
	 * Subscribes to the presences of members of a guild: the one way to get
	 * {@link io.fluxer.event.PresenceUpdateEvent}s. Who is online is sent at once, others
	 * once they come. Takes the place of those of this guild before, and holds in later
	 * sessions of this login too. Guilds are told to the server 20 times a second at
	 * most: it drops more in silence.
	 * @param guildId the guild
	 * @param userIds the members, at most {@value #MAX_SUBSCRIBED}; none to end it
	 * @return completes once it is sent; there is no answer
	 * @throws IllegalArgumentException if there are too many
	 */
	public Mono<Void> subscribeToPresences(Snowflake guildId, Collection<Snowflake> userIds) {
		List<Snowflake> ids = List.copyOf(new LinkedHashSet<>(userIds));
		if (ids.size() > MAX_SUBSCRIBED) {
			throw new IllegalArgumentException("A guild has at most " + MAX_SUBSCRIBED
					+ " members whose presences are subscribed to, not " + ids.size());
		}
		return one((present) -> present.requests().subscribe(guildId, ids));
	}

	/**
	 * Asks for the state of a guild as the server has it, which the cache takes in place
	 * of its own.
	 * @param guildId the guild
	 * @return the state
	 */
	public Mono<GuildSyncEvent> syncGuild(Snowflake guildId) {
		return one((present) -> present.requests().sync(guildId));
	}

	/**
	 * Asks how many members guilds have, and how many of them are online. Goes over shard
	 * 0, the only one that is answered.
	 * @param guildIds the guilds, 100 of them in each frame
	 * @return the counts of those that the server knows
	 */
	public Mono<List<GuildCounts>> requestGuildCounts(Collection<Snowflake> guildIds) {
		return one((present) -> present.requests().guildCounts(guildIds));
	}

	/**
	 * Asks how many members see channels, and how many of them are online. Goes over
	 * shard 0, the only one that is answered.
	 * @param guildId the guild of the channels
	 * @param channelIds the channels, 25 of them in each frame
	 * @return the counts of those that the server knows
	 */
	public Mono<List<ChannelMemberCounts>> requestChannelMemberCounts(Snowflake guildId,
			Collection<Snowflake> channelIds) {
		return one((present) -> present.requests().channelMemberCounts(guildId, channelIds));
	}

	/**
	 * Joins a voice channel with a new connection. The answer is what an SDK of LiveKit
	 * needs to enter the room; there is no voice protocol of Fluxer's own. A new one
	 * comes as an event after a change of region. A server may leave a command without an
	 * answer where the bot may not join or the channel is full; newer ones refuse it with
	 * a code. Voice commands go out twice a second at most.
	 * @param guildId the guild; {@code null} for a call
	 * @param channelId the channel
	 * @param options how the bot is in the channel
	 * @return address, token and connection, the token is a secret; cancelling does not
	 * leave
	 */
	public Mono<VoiceServerUpdateEvent> joinVoice(@Nullable Snowflake guildId, Snowflake channelId,
			VoiceOptions options) {
		return one((present) -> {
			GatewayRequests requests = present.requests();
			return requests.voice().enter(requests.shardOf(guildId), guildId, channelId, null, options);
		});
	}

	/**
	 * Moves a voice connection to another channel of its guild.
	 * @param connection what joining brought
	 * @param channelId the other channel
	 * @param options how the bot is in the channel
	 * @return address and token of the other room
	 * @throws IllegalArgumentException if the connection has no id
	 */
	public Mono<VoiceServerUpdateEvent> moveVoice(VoiceServerUpdateEvent connection, Snowflake channelId,
			VoiceOptions options) {
		String id = requireId(connection);
		return one((present) -> {
			GatewayRequests requests = present.requests();
			return requests.voice()
				.enter(requests.shardOf(connection.guildId()), connection.guildId(), channelId, id, options);
		});
	}

	/**
	 * Mutes, deafens and the like in a voice connection.
	 * @param connection what joining or moving brought
	 * @param options how the bot is in the channel
	 * @return the state as it is now
	 * @throws IllegalArgumentException if the connection has no id or no channel
	 */
	public Mono<VoiceState> updateVoice(VoiceServerUpdateEvent connection, VoiceOptions options) {
		String id = requireId(connection);
		Snowflake channelId = connection.channelId();
		if (channelId == null) {
			throw new IllegalArgumentException("The voice connection names no channel");
		}
		return one((present) -> {
			GatewayRequests requests = present.requests();
			return requests.voice()
				.update(requests.shardOf(connection.guildId()), connection.guildId(), channelId, id, options);
		});
	}

	/**
	 * Ends a voice connection.
	 * @param connection what joining or moving brought
	 * @return completes once it is sent
	 * @throws IllegalArgumentException if the connection has no id
	 */
	public Mono<Void> leaveVoice(VoiceServerUpdateEvent connection) {
		String id = requireId(connection);
		return one((present) -> {
			GatewayRequests requests = present.requests();
			return requests.voice().leave(requests.shardOf(connection.guildId()), connection.guildId(), id);
		});
	}

	private <T> Mono<T> one(Function<Login, Mono<T>> command) {
		return Mono.defer(() -> {
			Login present = this.login.get();
			return command.apply(present).publishOn(present.callers());
		});
	}

	private static String requireId(VoiceServerUpdateEvent connection) {
		String id = connection.connectionId();
		if (id == null) {
			throw new IllegalArgumentException("The voice connection has no id");
		}
		return id;
	}

}

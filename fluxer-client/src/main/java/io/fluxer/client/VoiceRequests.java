package io.fluxer.client;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import io.fluxer.Snowflake;
import io.fluxer.entity.VoiceState;
import io.fluxer.event.DispatchEvent;
import io.fluxer.event.ReadyEvent;
import io.fluxer.event.VoiceServerUpdateEvent;
import io.fluxer.event.VoiceStateAckEvent;
import io.fluxer.event.VoiceStateUpdateEvent;
import io.fluxer.gateway.CommandFrames;
import io.fluxer.gateway.GatewayException;
import io.fluxer.gateway.VoiceOptions;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.FluxSink;
import reactor.core.publisher.Mono;

/**
 * The bot's own voice connections. A grant does not say which command it answers, so
 * commands that bring one wait for each other, and one for a connection that is there
 * already opens none (Fluxer's gateway, voice).
 */
final class VoiceRequests {

	private static final String REFUSALS = "VOICE_";

	private final Map<Integer, Turns> turns = new ConcurrentHashMap<>();

	/** The ids of those that stand, and the shard of each. */
	private final Map<String, Integer> connections = new ConcurrentHashMap<>();

	private final GatewayRequests.Sender sender;

	private final PendingAnswers answers;

	private final CommandNonces nonces;

	VoiceRequests(GatewayRequests.Sender sender, PendingAnswers answers, CommandNonces nonces) {
		this.sender = sender;
		this.answers = answers;
		this.nonces = nonces;
	}

	/**
	 * Takes a dispatch that commands have seen.
	 * @param event the dispatch
	 * @param shard the shard it came from
	 */
	void take(DispatchEvent event, int shard) {
		if (event instanceof VoiceServerUpdateEvent grant && grant.connectionId() != null) {
			this.connections.put(grant.connectionId(), shard);
		}
		else if (event instanceof VoiceStateUpdateEvent update && update.voiceState().channelId() == null
				&& update.voiceState().connectionId() != null) {
			this.connections.remove(update.voiceState().connectionId());
		}
		else if (event instanceof ReadyEvent) {
			this.connections.values().removeIf((from) -> from == shard);
		}
	}

	/**
	 * Opens a connection, or moves one.
	 * @param connectionId the one to move; {@code null} to open one
	 */
	Mono<VoiceServerUpdateEvent> enter(int shard, @Nullable Snowflake guildId, Snowflake channelId,
			@Nullable String connectionId, VoiceOptions options) {
		String mutationId = (connectionId != null) ? this.nonces.next() : null;
		Mono<Void> send = this.sender.send(shard,
				CommandFrames.voiceState(guildId, channelId, connectionId, options, mutationId));
		return this.turns.computeIfAbsent(shard, (id) -> new Turns(1))
			.take(this.answers.<VoiceServerUpdateEvent>ask(shard, send, "access to voice channel " + channelId,
					new Entry(guildId, channelId, connectionId, mutationId)))
			.next();
	}

	Mono<VoiceState> update(int shard, @Nullable Snowflake guildId, Snowflake channelId, String connectionId,
			VoiceOptions options) {
		return Mono.defer(() -> {
			String mutationId = this.nonces.next();
			Mono<Void> send = this.sender.send(shard,
					CommandFrames.voiceState(guildId, channelId, connectionId, options, mutationId));
			return this.answers.<VoiceState>ask(shard, send, "voice connection " + connectionId, (event, answer) -> {
				VoiceState state = state(event, connectionId, options, mutationId);
				if (state != null) {
					answer.next(state);
					answer.complete();
				}
				refuse(event, mutationId, answer);
			}).next();
		});
	}

	Mono<Void> leave(int shard, @Nullable Snowflake guildId, String connectionId) {
		return this.sender.send(shard,
				CommandFrames.voiceState(guildId, null, connectionId, VoiceOptions.defaults(), null));
	}

	/**
	 * Either of the two may come first. A state that is not the one asked for belongs to
	 * an earlier command.
	 */
	private static @Nullable VoiceState state(DispatchEvent event, String connectionId, VoiceOptions options,
			String mutationId) {
		if (event instanceof VoiceStateUpdateEvent update) {
			VoiceState state = update.voiceState();
			return (connectionId.equals(state.connectionId()) && options.equals(new VoiceOptions(state.selfMute(),
					state.selfDeaf(), state.selfVideo(), state.selfStream(), state.isMobile()))) ? state : null;
		}
		return (event instanceof VoiceStateAckEvent ack && mutationId.equals(ack.mutationId()) && !isRefusal(ack))
				? ack.canonicalState() : null;
	}

	private static void refuse(DispatchEvent event, @Nullable String mutationId, FluxSink<?> answer) {
		if (event instanceof VoiceStateAckEvent ack && mutationId != null && mutationId.equals(ack.mutationId())
				&& isRefusal(ack)) {
			answer.error(new GatewayException("The gateway refused the voice state: " + ack.errorCode()
					+ ((ack.errorMessage() != null) ? ", " + ack.errorMessage() : ""), 0, null));
		}
	}

	private static boolean isRefusal(VoiceStateAckEvent ack) {
		return "rejected".equals(ack.status());
	}

	/**
	 * Waits for a grant. The next one of a channel may be for a connection that is there
	 * already, after a change of region.
	 */
	private final class Entry implements PendingAnswers.Listener<VoiceServerUpdateEvent> {

		private final @Nullable Snowflake guildId;

		private final Snowflake channelId;

		private final @Nullable String connectionId;

		private final @Nullable String mutationId;

		Entry(@Nullable Snowflake guildId, Snowflake channelId, @Nullable String connectionId,
				@Nullable String mutationId) {
			this.guildId = guildId;
			this.channelId = channelId;
			this.connectionId = connectionId;
			this.mutationId = mutationId;
		}

		@Override
		public void take(DispatchEvent event, FluxSink<VoiceServerUpdateEvent> answer) {
			if (event instanceof VoiceServerUpdateEvent grant && isAnswered(grant)) {
				answer.next(grant);
				answer.complete();
			}
			refuse(event, this.mutationId, answer);
		}

		@Override
		public boolean isRefused(String code) {
			return code.startsWith(REFUSALS);
		}

		private boolean isAnswered(VoiceServerUpdateEvent grant) {
			return Objects.equals(grant.guildId(), this.guildId)
					&& (grant.channelId() == null || grant.channelId().equals(this.channelId))
					&& isConnection(grant.connectionId());
		}

		private boolean isConnection(@Nullable String id) {
			if (this.connectionId != null) {
				return this.connectionId.equals(id);
			}
			return id == null || !VoiceRequests.this.connections.containsKey(id);
		}

	}

}

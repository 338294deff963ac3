package io.fluxer.gateway;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

import org.springframework.lang.CheckReturnValue;

/**
 * One connection to the gateway that mends itself: it connects, identifies, beats and
 * resumes until it is closed or the server refuses it for good. All methods may be called
 * from any thread, and none blocks.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class Shard {

	private final int id;

	private final GatewayProtocol protocol;

	private final ShardLoop loop;

	Shard(int id, GatewayProtocol protocol, ShardLoop loop) {
		this.id = id;
		this.protocol = protocol;
		this.loop = loop;
	}

	/**
	 * Returns which shard this is.
	 * @return the shard, counted from 0
	 */
	public int id() {
		return this.id;
	}

	/**
	 * Tells whether READY or RESUMED came on the present connection and the session still
	 * stands.
	 * @return whether frames can be sent
	 */
	public boolean isReady() {
		return this.loop.phase() == ShardPhase.LIVE;
	}

	/**
	 * Returns where this shard stands. It is ahead of the listener, which may not have
	 * heard yet of what led there.
	 * @return the phase, {@link ShardPhase#LIVE} if and only if {@link #isReady()}
	 */
	public ShardPhase phase() {
		return this.loop.phase();
	}

	/**
	 * Tells whether the thread of this shard is held, so that nothing of what is due
	 * happens.
	 * @return {@code true} once that has gone on for two minutes
	 */
	public boolean isStuck() {
		return this.loop.isStuck();
	}

	/**
	 * Returns how long the last answered heartbeat took, without the time in which the
	 * listener held up reading.
	 * @return the time, null before the first answer
	 */
	public @Nullable Duration latency() {
		return this.protocol.latency();
	}

	/**
	 * Returns what came that a sound connection does not bring.
	 * @return the numbers since the shard was opened
	 */
	public FrameStatistics frames() {
		return this.protocol.counts().statistics();
	}

	/**
	 * Sends a frame, waiting for the send budget: 600 frames in any 60 seconds, of which
	 * the shard keeps 60 for its own; presences (op 3) 5 in any 20 seconds, of those that
	 * wait only the last goes out and completes the others too; voice states (op 4) 2 a
	 * second (Fluxer's gateway, rate limits). Presences, voice states and the rest each
	 * go out in the order of subscription. The frame is read at once; changing it later
	 * has no effect.
	 * <p>
	 * The result fails with {@link GatewayException}, and nothing is sent, if the frame
	 * has no {@code op} or {@code d}, is larger than 4,096 bytes, has an op that only the
	 * server sends or that is the shard's own business (HEARTBEAT, IDENTIFY and RESUME,
	 * ops 1, 2 and 6), if the shard is not {@linkplain #isReady() ready}, or if the
	 * connection ends while the frame waits. It does not wait for an answer; completion
	 * means that the frame went to the socket.
	 * @param frame the frame, an object with {@code op} and {@code d}
	 * @return completes once the frame is sent; cancelling takes a waiting frame back
	 */
	public Mono<Void> send(JsonNode frame) {
		CommandFrame command;
		try {
			command = CommandFrame.of(frame);
		}
		catch (GatewayException ex) {
			return Mono.error(ex);
		}
		return Mono.create((sink) -> {
			PendingSend send = new PendingSend(command, sink::success, sink::error);
			sink.onCancel(send::cancel);
			this.loop.send(send);
		});
	}

	/**
	 * Changes how the bot appears on subscription, in this session and in all later ones
	 * of this shard, waiting for the budget of presences. Of several that wait only the
	 * last goes out, and completes the others too. A presence without a custom status
	 * clears the one that is set.
	 * @param presence the presence
	 * @return completes once it is sent, or at once while there is no session: the next
	 * takes it; fails with {@link GatewayException} if the shard is closed. Cancelling
	 * takes nothing back
	 */
	public Mono<Void> setPresence(Presence presence) {
		return Mono.create((sink) -> {
			PendingSend send = new PendingSend(GatewayFrameEncoder.presence(presence), presence, sink::success,
					(failure) -> {
						if (this.loop.phase() == ShardPhase.STOPPED) {
							sink.error(failure);
						}
						else {
							sink.success();
						}
					});
			if (!this.loop.present(send)) {
				sink.error(new GatewayException("The presence was not sent: the shard is closed", 0, null));
			}
		});
	}

	/**
	 * Closes the present connection and opens another at once, on which the session is
	 * resumed; an attempt that waits for its time goes out now. Does nothing while a
	 * connection is being opened, or if the shard is closed or was refused for good.
	 */
	public void reconnect() {
		this.loop.reconnect();
	}

	/**
	 * Stops the intake for good: no further dispatch is handed on and the socket is no
	 * longer read, while heartbeats go on. A connection that ends from here on is not
	 * replaced. Meant for the time between the decision to stop and {@link #close()}.
	 */
	public void pauseIntake() {
		this.loop.pauseIntake();
	}

	/**
	 * Closes the connection with code 1000 and stops for good. Dispatches that wait for
	 * the listener are not handed on any more. The server keeps the session for a minute
	 * (Fluxer's gateway, retention).
	 * @return completes once the socket is closed and, with a {@link SessionRecorder},
	 * the session is recorded, after 3 seconds at most; never fails. Nothing happens
	 * before it is subscribed
	 */
	public Mono<Void> close() {
		return this.loop.close();
	}

	@Override
	public String toString() {
		return "Shard[" + this.id + (isReady() ? ", ready]" : "]");
	}

}

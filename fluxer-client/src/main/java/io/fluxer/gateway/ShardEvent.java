package io.fluxer.gateway;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A change of a shard's connection or session.
 *
 * @since 0.1.0
 */
public sealed interface ShardEvent {

	/**
	 * Returns the shard.
	 * @return the shard, counted from 0
	 */
	int shard();

	/**
	 * The WebSocket is open.
	 *
	 * @param shard the shard
	 * @param serverTime the {@code Date} header of the server's answer, if it had one
	 */
	record Connected(int shard, @Nullable Instant serverTime) implements ShardEvent {
	}

	/**
	 * READY came for a new session. Follows the dispatch of READY.
	 *
	 * @param shard the shard
	 */
	record SessionCreated(int shard) implements ShardEvent {
	}

	/**
	 * RESUMED came. Follows the replayed dispatches and the dispatch of RESUMED.
	 *
	 * @param shard the shard
	 * @param replayed how many dispatches came again
	 * @param missed how many sequence numbers between the last known and RESUMED never
	 * came
	 */
	record SessionResumed(int shard, int replayed, int missed) implements ShardEvent {
	}

	/**
	 * The server left out sequence numbers on a standing connection. Comes before the
	 * dispatch that shows it.
	 *
	 * @param shard the shard
	 * @param missed how many
	 */
	record DispatchesMissed(int shard, long missed) implements ShardEvent {
	}

	/**
	 * The connection ended or could not be opened; the shard will connect again unless a
	 * {@link Failed} follows or it was closed. A session that the server ends on a
	 * standing connection is not told: {@link SessionCreated} tells of the next one.
	 *
	 * @param shard the shard
	 * @param code the close code, 1006 if there was none
	 * @param reason the server's reason, or what the shard saw
	 * @param willResume whether the session will be resumed
	 */
	record Disconnected(int shard, int code, String reason, boolean willResume) implements ShardEvent {
	}

	/**
	 * A heartbeat stood unanswered past its deadline; a {@link Disconnected} follows.
	 *
	 * @param shard the shard
	 * @param silence how long it stood
	 */
	record ZombieDetected(int shard, Duration silence) implements ShardEvent {
	}

	/**
	 * The server refused a command on a standing connection (op 12): a voice connection
	 * as far as that is known (Fluxer's gateway, opcodes).
	 *
	 * @param shard the shard
	 * @param code what is wrong, for example {@code VOICE_CHANNEL_FULL}
	 * @param message the server's words, if it had any
	 */
	record CommandRefused(int shard, String code, @Nullable String message) implements ShardEvent {
	}

	/**
	 * The server refused this shard for good; it will not connect again.
	 *
	 * @param shard the shard
	 * @param failure why
	 */
	record Failed(int shard, GatewayException failure) implements ShardEvent {
	}

}

package io.fluxer.gateway;

import java.time.Duration;

import reactor.core.publisher.Mono;

import org.springframework.lang.CheckReturnValue;

/**
 * Records how far the session of one shard has got, for a process that goes on with it.
 * Called on the shard's event loop; implementations must not block. Calls take effect in
 * their order.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public interface SessionRecorder {

	/**
	 * Records the session. There is at most one such call at work but for the last, when
	 * the shard closes.
	 * @param sessionId what RESUME names
	 * @param sequence the low-water mark, at least 1
	 * @param silence how long the session has been without a connection
	 * @return completes once it is recorded, without being subscribed, which has to be
	 * before a heartbeat acknowledges the mark; fails if it is not recorded
	 */
	Mono<Void> record(String sessionId, long sequence, Duration silence);

	/**
	 * Forgets the session: it is over and must not be resumed.
	 * @return completes once it is forgotten, never fails; it happens without being
	 * subscribed
	 */
	Mono<Void> forget();

}

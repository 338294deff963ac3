package io.fluxer.gateway;

import reactor.core.publisher.Mono;

import org.springframework.lang.CheckReturnValue;

/**
 * Keeps sessions of the gateway across processes, so that a bot that is started again
 * within the server's retention, about a minute, goes on with its session and gets what
 * came meanwhile (Fluxer's gateway, RESUME). There are {@link #none() none} and
 * {@link FileSessionStore a directory of files}; others can be written.
 * <p>
 * The client asks for a session before it connects, stores it before each heartbeat,
 * every 14 seconds, and once more when it closes, and deletes it when it has ended. It
 * has at most one call a key at work. An error never ends the client: a session that
 * cannot be loaded is made anew, and while one cannot be stored, or is not within 3
 * seconds, its heartbeats acknowledge no more than what is stored.
 * <p>
 * Whatever is stored opens the session only together with the bot's token, which is not
 * part of it; still it is to be kept from others. Methods are called from any thread, an
 * event loop among them, so what they return must not block the thread that subscribes.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public interface SessionStore {

	/**
	 * Loads a session.
	 * @param key whose
	 * @return the session, empty if there is none
	 */
	Mono<StoredSession> load(SessionKey key);

	/**
	 * Stores a session in place of the one that is there.
	 * @param session the session
	 * @return completes once another process would load it
	 */
	Mono<Void> save(StoredSession session);

	/**
	 * Deletes a session.
	 * @param key whose
	 * @return completes once there is none
	 */
	Mono<Void> delete(SessionKey key);

	/**
	 * Returns the store that keeps nothing: each process begins a session of its own.
	 * @return the store
	 */
	static SessionStore none() {
		return NoSessionStore.INSTANCE;
	}

}

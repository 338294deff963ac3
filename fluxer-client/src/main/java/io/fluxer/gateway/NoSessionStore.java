package io.fluxer.gateway;

import reactor.core.publisher.Mono;

/**
 * Keeps nothing.
 */
enum NoSessionStore implements SessionStore {

	INSTANCE;

	@Override
	public Mono<StoredSession> load(SessionKey key) {
		return Mono.empty();
	}

	@Override
	public Mono<Void> save(StoredSession session) {
		return Mono.empty();
	}

	@Override
	public Mono<Void> delete(SessionKey key) {
		return Mono.empty();
	}

	@Override
	public String toString() {
		return "SessionStore.none()";
	}

}

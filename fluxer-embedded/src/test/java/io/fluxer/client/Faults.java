package io.fluxer.client;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * What goes wrong between a client and its server, at random.
 */
final class Faults {

	private static final List<Integer> CODES = List.of(1000, 1001, 1011, 4000, 4001, 4002, 4003, 4005, 4008, 4009);

	private static final int NOT_AUTHENTICATED = 4003;

	private static final int RATE_LIMITED = 4008;

	private final VirtualFluxer fluxer;

	private final SessionAudit audit;

	private final RandomGenerator random;

	private final List<Runnable> faults;

	private int count;

	private int endsOfSessions;

	Faults(VirtualFluxer fluxer, SessionAudit audit, RandomGenerator random) {
		this.fluxer = fluxer;
		this.audit = audit;
		this.random = random;
		this.faults = List.of(this::cut, this::cut, this::freeze, this::reconnect, this::heartbeat, this::heartbeat,
				this::silence, this::close, this::close, this::invalidSequence, this::invalidSession, this::dropSession,
				this::refuse, this::refuseForLong, this::holdIdentify, this::failCalls, this::failCalls, this::lose);
	}

	/** Something goes wrong, and may stay so for minutes. */
	void strike() {
		this.count++;
		this.faults.get(this.random.nextInt(this.faults.size())).run();
	}

	int count() {
		return this.count;
	}

	/** Counts those that end a session for certain or may do so. */
	int endsOfSessions() {
		return this.endsOfSessions;
	}

	private void cut() {
		this.fluxer.gateway.cut();
	}

	private void freeze() {
		this.fluxer.gateway.freeze();
	}

	private void reconnect() {
		this.fluxer.levers().reconnect();
	}

	private void heartbeat() {
		this.fluxer.levers().requestHeartbeat();
	}

	/** Heartbeats are not answered for a while. */
	private void silence() {
		this.fluxer.levers().acknowledge(false);
		later(30, 60, () -> this.fluxer.levers().acknowledge(true));
	}

	private void close() {
		int code = CODES.get(this.random.nextInt(CODES.size()));
		if (code == NOT_AUTHENTICATED || code == RATE_LIMITED) {
			// The one says that there is none, the other asks for a long wait.
			this.endsOfSessions++;
		}
		this.fluxer.levers().closeConnections(code, "at random");
	}

	private void invalidSequence() {
		this.endsOfSessions++;
		this.fluxer.levers().closeConnections(4007, "Invalid sequence");
	}

	private void invalidSession() {
		this.endsOfSessions++;
		this.fluxer.levers().invalidateSessions();
	}

	private void dropSession() {
		this.endsOfSessions++;
		this.fluxer.levers().dropSessions();
	}

	private void refuse() {
		refuse(2, 40);
	}

	private void refuseForLong() {
		refuse(80, 300);
	}

	private void refuse(int least, int most) {
		// The next attempt may come when the server has forgotten the session.
		this.endsOfSessions++;
		this.fluxer.gateway.refuse(true);
		cut();
		later(least, most, () -> this.fluxer.gateway.refuse(false));
	}

	/** A new session does not begin for a while. */
	private void holdIdentify() {
		this.fluxer.levers().holdIdentify(true);
		invalidSession();
		later(20, 200, () -> this.fluxer.levers().holdIdentify(false));
	}

	/** Single events are lost on a connection that lives on. */
	private void lose() {
		this.audit.swallow(1 + this.random.nextInt(3));
	}

	private void failCalls() {
		this.fluxer.api.fail(List.of(500, 502, 503, 0).get(this.random.nextInt(4)), 1 + this.random.nextInt(4));
		if (this.random.nextBoolean()) {
			dropSession();
		}
	}

	private void later(int least, int most, Runnable end) {
		this.fluxer.after(Duration.ofSeconds(this.random.nextInt(least, most)), end);
	}

}

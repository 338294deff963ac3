package io.fluxer.client;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import io.fluxer.Snowflake;
import io.fluxer.cache.EntityCache;
import io.fluxer.event.Event;
import io.fluxer.event.ResumedEvent;
import io.fluxer.gateway.Delivery;
import io.fluxer.gateway.GatewayWire;
import io.fluxer.gateway.ShardEvent;
import io.fluxer.gateway.ShardListener;
import io.fluxer.json.FluxerJson;
import io.fluxer.json.RawJson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * Holds what the server made for each session against what handlers were given. An event
 * has to be handled if it came to the client's end of a connection, or if the server kept
 * it and the session was resumed behind it.
 */
final class SessionAudit extends SilentJournal implements GatewayWire {

	private final Map<String, Ledger> ledgers = new LinkedHashMap<>();

	private final Map<Integer, Ledger> connections = new HashMap<>();

	private final Map<RawJson, Stamp> stamps = new IdentityHashMap<>();

	private final Map<Snowflake, Stamp> lastOfChannel = new HashMap<>();

	private final List<String> problems = new ArrayList<>();

	private @Nullable Ledger delivering;

	private int toSwallow;

	private int swallowed;

	private int handled;

	private int lost;

	private int twice;

	private int disorder;

	@Override
	public void dispatched(String sessionId, long sequence, String name, boolean kept) {
		Ledger ledger = ledger(sessionId);
		ledger.made.put(sequence, name);
		if (kept) {
			ledger.kept.add(sequence);
		}
	}

	@Override
	public boolean toServer(int connection, String frame) {
		JsonNode tree = FluxerJson.mapper().readTree(frame);
		int op = tree.path("op").asInt();
		if (op == 6) {
			this.connections.put(connection, ledger(tree.at("/d/session_id").asString()));
		}
		if (op == 1 && tree.path("d").isNumber()) {
			acknowledged(this.connections.get(connection), tree.path("d").asLong());
		}
		return true;
	}

	@Override
	public List<String> toClient(int connection, String frame) {
		JsonNode tree = FluxerJson.mapper().readTree(frame);
		if (tree.path("op").asInt() == 0) {
			String name = tree.path("t").asString();
			if (name.equals("READY")) {
				this.connections.put(connection, ledger(tree.at("/d/session_id").asString()));
			}
			Ledger ledger = this.connections.get(connection);
			if (isSwallowed(ledger, tree.path("s").asLong(), name)) {
				return List.of();
			}
			if (name.equals("RESUMED")) {
				ledger.resumedAt = tree.path("s").asLong();
			}
			else {
				ledger.arrived.add(tree.path("s").asLong());
			}
		}
		return List.of(frame);
	}

	/**
	 * Loses the next events on their way that the server does not keep.
	 */
	void swallow(int events) {
		this.toSwallow = events;
	}

	/** Counts the events that were lost so. */
	int swallowed() {
		return this.swallowed;
	}

	/**
	 * Returns a listener that hands on to another.
	 * @param cache the cache that the other one fills
	 */
	ShardListener watch(ShardListener listener, EntityCache cache) {
		return new ShardListener() {

			@Override
			public Mono<Void> onDispatch(Delivery delivery) {
				delivered(delivery, cache);
				return listener.onDispatch(delivery);
			}

			@Override
			public void onShardEvent(ShardEvent event) {
				listener.onShardEvent(event);
			}

		};
	}

	/** An event is at a handler. */
	void handled(EventEnvelope envelope) {
		RawJson raw = envelope.raw();
		if (raw == null || envelope.event() instanceof ResumedEvent) {
			return;
		}
		this.handled++;
		Stamp stamp = this.stamps.get(raw);
		if (!stamp.ledger().handled.add(stamp.sequence())) {
			this.twice++;
			this.problems.add("twice: " + stamp);
		}
		Event event = envelope.event();
		Snowflake channel = event.channelId();
		Stamp before = (channel != null) ? this.lastOfChannel.put(channel, stamp) : null;
		if (before != null && !before.isBefore(stamp)) {
			this.disorder++;
			this.problems.add("disorder: " + stamp + " behind " + before);
		}
	}

	/** Returns the newest event of the present session that came to the client. */
	long arrived() {
		return (this.delivering != null) ? Collections.max(this.delivering.arrived) : 0;
	}

	/** A handler is done with an event. */
	void finished(EventEnvelope envelope) {
		Stamp stamp = this.stamps.get(envelope.raw());
		if (stamp != null) {
			stamp.ledger().unfinished.remove(stamp.sequence());
		}
	}

	/** Counts what should have been handled and was not. */
	void close() {
		for (Ledger ledger : this.ledgers.values()) {
			Set<Long> due = new HashSet<>(ledger.arrived);
			ledger.kept.stream().filter((sequence) -> sequence <= ledger.resumedAt).forEach(due::add);
			due.removeAll(ledger.handled);
			due.removeAll(ledger.repeated);
			this.lost += due.size();
			due.forEach((sequence) -> this.problems.add("lost: " + ledger.made.get(sequence) + " #" + sequence
					+ " of session " + ledger.number + (ledger.arrived.contains(sequence) ? " (arrived)" : " (kept)")));
		}
	}

	int handled() {
		return this.handled;
	}

	int lost() {
		return this.lost;
	}

	int twice() {
		return this.twice;
	}

	int disorder() {
		return this.disorder;
	}

	List<String> problems() {
		return this.problems;
	}

	private boolean isSwallowed(Ledger ledger, long sequence, String name) {
		if (this.toSwallow == 0 || ledger.kept.contains(sequence) || name.equals("READY") || name.equals("RESUMED")
				|| name.equals("GUILD_SYNC")) {
			return false;
		}
		this.toSwallow--;
		this.swallowed++;
		return true;
	}

	private void delivered(Delivery delivery, EntityCache cache) {
		JsonNode data = delivery.data().tree();
		if (delivery.name().equals("READY")) {
			this.delivering = ledger(data.path("session_id").asString());
		}
		Ledger ledger = this.delivering;
		this.stamps.put(delivery.data(), new Stamp(ledger, delivery.sequence(), delivery.name()));
		if (isRepeated(delivery.name(), data, cache)) {
			ledger.repeated.add(delivery.sequence());
		}
		else if (!delivery.name().equals("RESUMED")) {
			ledger.unfinished.add(delivery.sequence());
		}
	}

	/** A killed process could not ask again for what was acknowledged. */
	private void acknowledged(Ledger ledger, long mark) {
		if (!ledger.unfinished.isEmpty() && ledger.unfinished.first() <= mark) {
			this.problems.add("acknowledged #" + mark + " of " + ledger + " before #" + ledger.unfinished.first()
					+ " was finished");
		}
	}

	/** What the cache shows already is no news, and need not be handled. */
	private static boolean isRepeated(String name, JsonNode data, EntityCache cache) {
		return switch (name) {
			case "CHANNEL_CREATE" -> cache.channels().get(Snowflake.of(data.path("id").asString())) != null;
			case "GUILD_DELETE" -> cache.guilds().get(Snowflake.of(data.path("id").asString())) == null;
			default -> false;
		};
	}

	private Ledger ledger(String sessionId) {
		return this.ledgers.computeIfAbsent(sessionId, (id) -> new Ledger(this.ledgers.size() + 1));
	}

	/**
	 * One session.
	 */
	private static final class Ledger {

		private final int number;

		private final Map<Long, String> made = new TreeMap<>();

		private final Set<Long> kept = new HashSet<>();

		private final Set<Long> arrived = new HashSet<>();

		private final Set<Long> handled = new HashSet<>();

		private final Set<Long> repeated = new HashSet<>();

		private final TreeSet<Long> unfinished = new TreeSet<>();

		private long resumedAt;

		Ledger(int number) {
			this.number = number;
		}

		@Override
		public String toString() {
			return "session " + this.number;
		}

	}

	private record Stamp(Ledger ledger, long sequence, String name) {

		boolean isBefore(Stamp other) {
			return (this.ledger == other.ledger) ? this.sequence < other.sequence
					: this.ledger.number < other.ledger.number;
		}

	}

}

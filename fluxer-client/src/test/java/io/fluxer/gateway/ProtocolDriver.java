package io.fluxer.gateway;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

import io.fluxer.json.FluxerJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Plays the shell and the clock for a protocol, and keeps what it asks for.
 */
final class ProtocolDriver {

	static final GatewayOptions TIMING = GatewayOptions.defaults();

	final List<JsonNode> sent = new ArrayList<>();

	final List<Long> sentAt = new ArrayList<>();

	final List<Delivery> deliveries = new ArrayList<>();

	final List<ShardEvent> events = new ArrayList<>();

	/** Deliveries and events in one order. */
	final List<Object> all = new ArrayList<>();

	final List<GatewayAction.Close> closes = new ArrayList<>();

	final List<Long> connectedAt = new ArrayList<>();

	/** What the protocol wants recorded and the test has not answered. */
	final List<GatewayAction.Record> records = new ArrayList<>();

	final GatewayProtocol protocol;

	int forgets;

	int drops;

	boolean finishing = true;

	long now;

	private boolean awaitingOpen;

	ProtocolDriver() {
		this(Presence.online(), 1);
	}

	ProtocolDriver(Presence presence, long seed) {
		GatewayFrameEncoder encoder = new GatewayFrameEncoder("1.token", 0, 1, 0, presence);
		this.protocol = new GatewayProtocol(0, encoder, new Backoff(TIMING, new Random(seed)),
				new IdentifyGate(() -> this.now));
	}

	/** A protocol whose session is recorded; null begins with a new one. */
	ProtocolDriver(@Nullable ResumePoint resumePoint) {
		GatewayFrameEncoder encoder = new GatewayFrameEncoder("1.token", 0, 1, 0, null);
		this.protocol = new GatewayProtocol(0, encoder, new Backoff(TIMING, new Random(1)),
				new IdentifyGate(() -> this.now), true, resumePoint);
	}

	/** A protocol whose session stands, its handshake forgotten. */
	static ProtocolDriver live() {
		ProtocolDriver driver = new ProtocolDriver();
		driver.goLive();
		driver.forget();
		return driver;
	}

	void goLive() {
		greet();
		receive(Frames.ready("abc"));
	}

	/** Starts if need be, waits for the next attempt and plays it up to HELLO. */
	void greet() {
		connect();
		receive(Frames.hello(41250));
	}

	void connect() {
		if (this.connectedAt.isEmpty()) {
			act((now) -> this.protocol.start(now));
		}
		if (!this.awaitingOpen) {
			awaitConnect(this.connectedAt.size() + 1);
		}
		this.awaitingOpen = false;
		act((now) -> this.protocol.opened(null, now));
	}

	void awaitConnect(int count) {
		long limit = this.now + Duration.ofMinutes(10).toNanos();
		while (this.connectedAt.size() < count) {
			long next = this.protocol.nextTick(this.now);
			if (next > limit) {
				throw new AssertionError("The protocol does not connect");
			}
			tickAt(next);
		}
	}

	void receive(byte[]... frames) {
		for (byte[] frame : frames) {
			act((now) -> this.protocol.received(frame, now));
		}
	}

	void closed(int code) {
		closed(code, "reason");
	}

	void closed(int code, String reason) {
		this.awaitingOpen = false;
		act((now) -> this.protocol.closed(code, reason, now));
	}

	List<String> send(JsonNode frame) {
		List<String> outcome = new ArrayList<>();
		PendingSend send = new PendingSend(CommandFrame.of(frame), () -> outcome.add("sent"),
				(failure) -> outcome.add(failure.getMessage()));
		act((now) -> this.protocol.send(send, now));
		return outcome;
	}

	List<String> present(Presence presence) {
		List<String> outcome = new ArrayList<>();
		PendingSend send = new PendingSend(GatewayFrameEncoder.presence(presence), presence, () -> outcome.add("sent"),
				(failure) -> outcome.add("kept"));
		act((now) -> this.protocol.present(send, now));
		return outcome;
	}

	void reconnect() {
		act((now) -> this.protocol.reconnect(now));
	}

	void stop() {
		act((now) -> this.protocol.stop(now));
	}

	/** Answers what the protocol wanted recorded first. */
	void recorded(@Nullable String failure) {
		GatewayAction.Record record = this.records.remove(0);
		act((now) -> this.protocol.recorded(record, failure, now));
	}

	void pauseReading() {
		this.protocol.readingPaused(this.now);
	}

	void resumeReading() {
		this.protocol.readingResumed(this.now);
	}

	void advance(Duration time) {
		long end = this.now + time.toNanos();
		int turns = 0;
		long next = this.protocol.nextTick(this.now);
		while (next <= end) {
			if (next <= this.now && ++turns > 1000) {
				throw new AssertionError("The protocol asks for a tick again and again");
			}
			tickAt(next);
			next = this.protocol.nextTick(this.now);
		}
		this.now = end;
	}

	/** Advances while answering each heartbeat at once. */
	void advanceAcknowledging(Duration time) {
		long end = this.now + time.toNanos();
		int answered = this.sent.size();
		while (this.now < end) {
			advance(Duration.ofNanos(Math.min(end - this.now, Duration.ofMillis(250).toNanos())));
			for (; answered < this.sent.size(); answered++) {
				if (this.sent.get(answered).get("op").intValue() == Opcode.HEARTBEAT) {
					receive(Frames.ACK);
				}
			}
		}
	}

	private void tickAt(long time) {
		this.now = Math.max(this.now, time);
		act((now) -> this.protocol.tick(now));
	}

	void forget() {
		this.sent.clear();
		this.sentAt.clear();
		this.deliveries.clear();
		this.events.clear();
		this.all.clear();
		this.closes.clear();
		this.drops = 0;
	}

	List<Long> sequences() {
		return this.deliveries.stream().map(Delivery::sequence).toList();
	}

	List<String> names() {
		return this.deliveries.stream().map(Delivery::name).toList();
	}

	List<Integer> ops() {
		return this.sent.stream().map((frame) -> frame.get("op").intValue()).toList();
	}

	JsonNode last() {
		return this.sent.get(this.sent.size() - 1);
	}

	<T extends ShardEvent> List<T> events(Class<T> type) {
		return this.events.stream().filter(type::isInstance).map(type::cast).toList();
	}

	private void act(Function<Long, List<GatewayAction>> input) {
		for (GatewayAction action : input.apply(this.now)) {
			if (action instanceof GatewayAction.Connect) {
				this.connectedAt.add(this.now);
				this.awaitingOpen = true;
			}
			else if (action instanceof GatewayAction.Send send) {
				this.sent.add(FluxerJson.mapper().readTree(send.frame()));
				this.sentAt.add(this.now);
			}
			else if (action instanceof GatewayAction.Close close) {
				this.closes.add(close);
			}
			else if (action instanceof GatewayAction.Drop) {
				this.drops++;
				this.awaitingOpen = false;
			}
			else if (action instanceof GatewayAction.Deliver deliver) {
				this.deliveries.add(deliver.delivery());
				this.all.add(deliver.delivery().name());
				if (this.finishing) {
					deliver.delivery().complete();
				}
			}
			else if (action instanceof GatewayAction.Report report) {
				this.events.add(report.event());
				this.all.add(report.event());
			}
			else if (action instanceof GatewayAction.Record record) {
				this.records.add(record);
			}
			else if (action instanceof GatewayAction.Forget) {
				this.forgets++;
			}
			else if (action instanceof GatewayAction.Sent done) {
				done.send().sent();
			}
			else if (action instanceof GatewayAction.Unsent failed) {
				failed.send().failed(failed.failure());
			}
		}
	}

}

package io.fluxer.client;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.fluxer.Snowflake;
import io.fluxer.embedded.FrameFilter;
import io.fluxer.event.DisconnectedEvent;
import io.fluxer.event.LaneOverflowEvent;
import io.fluxer.event.MessageCreateEvent;
import io.fluxer.event.SessionCreatedEvent;
import io.fluxer.event.SessionResumedEvent;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One fault and what it costs: somebody writes numbered messages in channels of a guild
 * and directly, a listener of the real client counts what comes, and the server's log
 * says what it delivered or replayed.
 * <p>
 * A message counts as held if its session lived on to the end, or if the server delivered
 * it before the session ended. Messages of a guild that nobody read are lost by the
 * server itself; these the client must have told of, one by one, as missed.
 */
final class FaultRun {

	private static final Pattern NUMBER = Pattern.compile("\"content\":\"(\\d+)\"");

	private static final int WARM_UP = 8;

	final FaultBench bench;

	private final String name;

	private final Map<Snowflake, List<Integer>> received = new ConcurrentHashMap<>();

	private final Set<Integer> arrived = ConcurrentHashMap.newKeySet();

	private final Set<Integer> logged = ConcurrentHashMap.newKeySet();

	private final Set<Integer> destroyed = new HashSet<>();

	private final AtomicInteger resumed = new AtomicInteger();

	private final AtomicInteger created = new AtomicInteger();

	private final AtomicInteger disconnected = new AtomicInteger();

	private final AtomicInteger missed = new AtomicInteger();

	private final AtomicLong dropped = new AtomicLong();

	private int sent;

	private int resumedBefore;

	private int createdBefore;

	private long startedAt;

	private long recoveredAfter;

	FaultRun(String name, FaultBench bench) {
		this.name = name;
		this.bench = bench;
		bench.client().onEnvelope(this::count);
		filter(FrameFilter.none());
	}

	/**
	 * Logs in and sees that messages come from everywhere.
	 */
	void login() {
		start();
		this.bench.login();
		this.bench.await("the first login", this.bench.client()::isReady);
		// On a lane of its own, so it may come behind messages.
		this.bench.await("word of the first session", () -> this.created.get() > 0);
		awaitAll();
		this.createdBefore = this.created.get();
		this.resumedBefore = this.resumed.get();
		start();
	}

	/**
	 * Starts the clock that says when the client has recovered.
	 */
	void start() {
		this.startedAt = this.bench.nanos();
	}

	/**
	 * Lets somebody write, in turn in each channel and directly.
	 */
	void send(int count) {
		for (int i = 0; i < count; i++) {
			String text = Integer.toString(++this.sent);
			int turn = this.sent % (this.bench.channels().size() + 1);
			if (turn == 0) {
				this.bench.sayDirectly(text);
			}
			else {
				this.bench.say(this.bench.channels().get(turn - 1), text);
			}
		}
	}

	/**
	 * Lets somebody write in one channel.
	 */
	void send(Snowflake channel) {
		this.bench.say(channel, Integer.toString(++this.sent));
	}

	/**
	 * Says of the last message that the server destroyed it on its way.
	 */
	void destroyed() {
		this.destroyed.add(this.sent);
	}

	/**
	 * Lets what the server sends pass a filter, and logs what comes out of it.
	 */
	void filter(FrameFilter filter) {
		this.bench.filter((connection, text) -> {
			List<String> out = filter.filter(connection, text);
			out.forEach(this::log);
			return out;
		});
	}

	void awaitDisconnect() {
		int before = this.disconnected.get();
		this.bench.await("a lost connection", () -> this.disconnected.get() > before);
	}

	/**
	 * Waits until the client is as it was, in the way that is expected.
	 */
	void recover(FaultEnd end) {
		switch (end) {
			case UNDISTURBED -> {
			}
			case RESUMED -> this.bench.await("RESUMED", () -> this.resumed.get() > this.resumedBefore);
			case NEW_SESSION -> this.bench.await("READY", () -> this.created.get() > this.createdBefore);
		}
		this.bench.await("the client is ready", this.bench.client()::isReady);
		recovered();
		awaitAll();
		if (end != FaultEnd.NEW_SESSION) {
			assertThat(this.created.get()).as("sessions").isEqualTo(this.createdBefore);
		}
		if (end == FaultEnd.UNDISTURBED) {
			assertThat(this.resumed.get()).as("resumptions").isEqualTo(this.resumedBefore);
		}
	}

	/**
	 * Stops the clock.
	 */
	void recovered() {
		this.recoveredAfter = this.bench.nanos() - this.startedAt;
	}

	/**
	 * Tells whether every message was heard or told of as dropped.
	 */
	boolean isComplete() {
		return this.arrived.size() + this.dropped.get() == this.sent;
	}

	double recoveredSeconds() {
		return this.recoveredAfter / 1e9;
	}

	int missed() {
		return this.missed.get();
	}

	long dropped() {
		return this.dropped.get();
	}

	boolean hasReceived(int number) {
		return this.arrived.contains(number);
	}

	int sent() {
		return this.sent;
	}

	/**
	 * Prints the line, and fails if anything was lost, came twice or out of order.
	 */
	void report() {
		Map<String, Object> figures = new LinkedHashMap<>();
		figures.put("lost", lost());
		figures.put("twice", twice());
		figures.put("disorder", disorder());
		StringBuilder line = new StringBuilder("fault: " + this.name);
		figures.forEach((key, value) -> line.append(' ').append(key).append('=').append(value));
		line.append(String.format(Locale.ROOT, " recovered=%.2f", recoveredSeconds()));
		if (this.missed.get() > 0) {
			line.append(" missed=").append(this.missed.get());
		}
		if (this.dropped.get() > 0) {
			line.append(" dropped=").append(this.dropped.get());
		}
		System.out.println(line);
		assertThat(figures.values()).as(line.toString()).containsOnly(0);
	}

	/**
	 * Counts the messages that were held and came to nobody, without those that the
	 * client told of: below zero if it told of too many.
	 */
	private int lost() {
		Set<Integer> absent = new HashSet<>();
		for (int number = 1; number <= this.sent; number++) {
			boolean held = this.created.get() == this.createdBefore || this.logged.contains(number);
			if (held && !this.arrived.contains(number) && !this.destroyed.contains(number)) {
				absent.add(number);
			}
		}
		return absent.size() - this.missed.get() - (int) this.dropped.get();
	}

	private int twice() {
		return this.received.values().stream().mapToInt((numbers) -> numbers.size() - Set.copyOf(numbers).size()).sum();
	}

	private int disorder() {
		int disorder = 0;
		for (List<Integer> numbers : this.received.values()) {
			for (int i = 1; i < numbers.size(); i++) {
				disorder += (numbers.get(i) < numbers.get(i - 1)) ? 1 : 0;
			}
		}
		return disorder;
	}

	/** Sees that everything is heard that is written from here on. */
	private void awaitAll() {
		int from = this.sent;
		send(WARM_UP);
		this.bench.await("the messages that follow", () -> {
			for (int number = from + 1; number <= this.sent; number++) {
				if (!this.arrived.contains(number)) {
					return false;
				}
			}
			return true;
		});
	}

	private void log(String frame) {
		Matcher matcher = NUMBER.matcher(frame);
		if (matcher.find()) {
			this.logged.add(Integer.valueOf(matcher.group(1)));
		}
	}

	private Mono<Void> count(EventEnvelope envelope) {
		if (envelope.event() instanceof MessageCreateEvent create) {
			Integer number = Integer.valueOf(create.message().content());
			this.received
				.computeIfAbsent(create.message().channelId(), (id) -> Collections.synchronizedList(new ArrayList<>()))
				.add(number);
			this.arrived.add(number);
		}
		else if (envelope.event() instanceof SessionResumedEvent event) {
			this.missed.addAndGet(event.missed());
			this.resumed.incrementAndGet();
		}
		else if (envelope.event() instanceof SessionCreatedEvent) {
			this.created.incrementAndGet();
		}
		else if (envelope.event() instanceof DisconnectedEvent) {
			this.disconnected.incrementAndGet();
		}
		else if (envelope.event() instanceof LaneOverflowEvent event) {
			this.dropped.addAndGet(event.dropped());
		}
		return Mono.empty();
	}

}

package io.fluxer.boot.soak;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

import io.fluxer.Snowflake;
import io.fluxer.boot.actuate.FluxerEndpoint;
import io.fluxer.client.Client;
import io.fluxer.client.MessageCollector;
import io.fluxer.client.MessageCollectorOptions;
import io.fluxer.client.ReactionCollector;
import io.fluxer.client.ReactionCollectorOptions;
import io.fluxer.embedded.FluxerServer;
import io.fluxer.event.Events;
import io.fluxer.gateway.GuildMembersRequest;
import io.fluxer.rest.Rest;
import org.awaitility.core.ConditionTimeoutException;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.context.ApplicationContext;

import static org.awaitility.Awaitility.await;

/**
 * A bot's life in which everything that users write fails at times: people write, react
 * and call commands, callers call and give up, the connection is cut.
 */
final class Soak {

	private static final int CHANNELS = 24;

	private static final int COLLECTORS_A_ROUND = 6;

	private static final int CALLS_A_ROUND = 28;

	private static final int LOOKS_A_ROUND = 12;

	private static final Duration BETWEEN_BEATS = Duration.ofMillis(40);

	private static final int ROUNDS_BETWEEN_CUTS = 12;

	/** A connection may send 600 frames a minute, and beats are frames. */
	private static final int BEATS_IN_THE_FIRST_MINUTE = 450;

	private static final int BEATS_A_SECOND_LATER = 8;

	private static final List<String> EMOJIS = List.of("👍", "👎", "😀", "🎉");

	/** So many messages of a channel may wait for the slowest listener. */
	private static final int MOST_BEHIND = 6;

	private static final int IDENTIFY = 2;

	private static final int RESUME = 6;

	private static final Duration ROUND_LIMIT = Duration.ofSeconds(2);

	private final Map<Snowflake, List<Snowflake>> said = new ConcurrentHashMap<>();

	private final Deque<Runnable> collecting = new ArrayDeque<>();

	private final long begun = System.nanoTime();

	private final FluxerServer server;

	private final Client client;

	private final Chaos chaos;

	private final Control control;

	private final FluxerEndpoint endpoint;

	private final ChaoticMeters meters;

	private final Random random;

	private final List<Snowflake> channels;

	private final ChaoticCalls calls;

	private final List<Snowflake> heardByHandler = new CopyOnWriteArrayList<>();

	private int rounds;

	private int beats;

	private int slowRounds;

	Soak(FluxerServer server, ApplicationContext context, Chaos chaos, long seed) {
		this.server = server;
		this.chaos = chaos;
		this.client = context.getBean(Client.class);
		this.control = context.getBean(Control.class);
		this.endpoint = context.getBean(FluxerEndpoint.class);
		this.meters = context.getBean(ChaoticMeters.class);
		this.random = new Random(seed);
		this.channels = IntStream.range(0, CHANNELS)
			.mapToObj((number) -> server.createChannel(server.guildId(), "soak-" + number))
			.toList();
		FailingThreads.install(this.client, chaos);
		this.calls = new ChaoticCalls(server, context.getBean(Rest.class), chaos, this.random, this.channels);
		this.client.on(Events.MESSAGE_CREATE, (message) -> chaos.strike(UserCode.CLIENT_ON));
		this.client.onTyped((event) -> chaos.strike(UserCode.CLIENT_ON_TYPED));
		this.client.onEnvelope((envelope) -> chaos.mono(UserCode.CLIENT_ON_ENVELOPE));
		this.client.on(Events.MESSAGE_CREATE, (message) -> {
			if (!message.at("/author/bot").asBoolean(false)) {
				this.heardByHandler.add(Snowflake.of(message.get("id").asString()));
			}
		});
	}

	Client client() {
		return this.client;
	}

	FluxerServer server() {
		return this.server;
	}

	ChaoticCalls calls() {
		return this.calls;
	}

	Control control() {
		return this.control;
	}

	/** Returns the channels, each of which has a lane. */
	List<Snowflake> channels() {
		return this.channels;
	}

	/** Returns what people have said in a channel, in its order. */
	List<Snowflake> said(Snowflake channel) {
		return this.said.getOrDefault(channel, List.of());
	}

	/** Returns the messages that reached the last handler of the client. */
	List<Snowflake> heardByHandler() {
		return this.heardByHandler;
	}

	int rounds() {
		return this.rounds;
	}

	/** Returns how many rounds were not handled in time. */
	int slowRounds() {
		return this.slowRounds;
	}

	/**
	 * Goes on until each kind of user code has failed often enough.
	 * @param limit how long at most
	 */
	void run(Duration limit) {
		long end = System.nanoTime() + limit.toNanos();
		this.chaos.arm(true);
		Disposable beats = Flux.interval(BETWEEN_BEATS).onBackpressureDrop().subscribe((tick) -> beat());
		while (!this.chaos.lacking().isEmpty() && System.nanoTime() < end) {
			round();
		}
		this.chaos.arm(false);
		beats.dispose();
		stopCollecting();
	}

	/** Has a person say something. */
	Snowflake say(Snowflake channel, String text) {
		Snowflake message = this.server.person().say(channel, text);
		this.said.computeIfAbsent(channel, (id) -> new ArrayList<>()).add(message);
		return message;
	}

	private void round() {
		this.rounds++;
		this.meters.forget();
		stopCollecting();
		startCollecting();
		this.channels.forEach((channel) -> say(channel, ChaoticCommands.CALL));
		for (int call = 0; call < CALLS_A_ROUND; call++) {
			this.calls.begin();
		}
		ask();
		for (int look = 0; look < LOOKS_A_ROUND; look++) {
			look();
		}
		if (this.rounds % ROUNDS_BETWEEN_CUTS == 0) {
			within(ROUND_LIMIT, () -> isBehindBy(0));
			interrupt();
		}
		within(ROUND_LIMIT, () -> isBehindBy(MOST_BEHIND));
	}

	private void startCollecting() {
		for (int number = 0; number < COLLECTORS_A_ROUND; number++) {
			Snowflake channel = this.channels.get(this.random.nextInt(CHANNELS));
			MessageCollector messages = this.client
				.createMessageCollector(MessageCollectorOptions.in(channel).withFilter((message) -> {
					this.chaos.strike(UserCode.MESSAGE_FILTER);
					return true;
				}));
			Snowflake message = say(channel, "react");
			ReactionCollector reactions = this.client
				.createReactionCollector(ReactionCollectorOptions.in(channel, message).withFilter((reaction) -> {
					this.chaos.strike(UserCode.REACTION_FILTER);
					return true;
				}));
			Disposable first = use(messages.messages().then());
			Disposable second = use(reactions.collect());
			use(messages.collect());
			if (this.random.nextInt(4) == 0) {
				first.dispose();
				second.dispose();
			}
			EMOJIS.forEach((emoji) -> this.server.person().react(channel, message, emoji));
			this.collecting.add(messages::stop);
			this.collecting.add(reactions::stop);
		}
	}

	private Disposable use(Mono<?> collected) {
		return collected.subscribe((value) -> this.chaos.strike(UserCode.COLLECTED),
				(failure) -> this.chaos.strike(UserCode.COLLECTED), () -> this.chaos.strike(UserCode.COLLECTED));
	}

	private void stopCollecting() {
		this.collecting.forEach(Runnable::run);
		this.collecting.clear();
	}

	/** Asks the gateway something, and does not always wait for the answer. */
	private void ask() {
		if (this.rounds % 4 != 0) {
			return;
		}
		Disposable asked = this.client.gateway()
			.requestGuildMembers(GuildMembersRequest.byName(this.server.guildId(), "", 1))
			.subscribe((member) -> this.chaos.strike(UserCode.CALLER), (failure) -> {
			});
		if (this.random.nextBoolean()) {
			asked.dispose();
		}
	}

	private void beat() {
		long later = Math.max(0, Duration.ofNanos(System.nanoTime() - this.begun).minusMinutes(1).toSeconds());
		if (this.beats < BEATS_IN_THE_FIRST_MINUTE + later * BEATS_A_SECOND_LATER
				&& this.chaos.lacking().contains(UserCode.SESSION_STORE)) {
			this.beats++;
			this.server.gateway().requestHeartbeat();
		}
	}

	private void look() {
		try {
			this.endpoint.fluxer();
		}
		catch (Throwable ex) {
			// Whoever asks hears of it.
			return;
		}
	}

	/** What is said in a guild while there is no connection does not come again. */
	private void interrupt() {
		long before = handshakes();
		if (this.random.nextBoolean()) {
			this.server.gateway().cut();
		}
		else {
			this.server.gateway().reconnect();
		}
		within(ROUND_LIMIT, () -> handshakes() > before && this.client.isReady());
	}

	private long handshakes() {
		return this.server.gateway()
			.received()
			.stream()
			.filter((frame) -> frame.opcode() == IDENTIFY || frame.opcode() == RESUME)
			.count();
	}

	private void within(Duration limit, Callable<Boolean> condition) {
		try {
			await().dontCatchUncaughtExceptions().pollInterval(Duration.ofMillis(5)).atMost(limit).until(condition);
		}
		catch (ConditionTimeoutException ex) {
			this.slowRounds++;
		}
	}

	private boolean isBehindBy(int messages) {
		return this.channels.stream()
			.allMatch((channel) -> this.control.heard(channel).size() + messages >= said(channel).size());
	}

}

package io.fluxer.boot.metrics;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import io.fluxer.boot.TestApplication;
import io.fluxer.boot.listener.FluxerListener;
import io.fluxer.client.Client;
import io.fluxer.embedded.FluxerServer;
import io.fluxer.embedded.PostedMessage;
import io.fluxer.event.MessageCreateEvent;
import io.fluxer.event.RawDispatchEvent;
import io.fluxer.rest.RateLimitScope;
import io.fluxer.rest.Rest;
import io.fluxer.rest.RestObservationContext;
import io.fluxer.rest.Routes;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.tracing.handler.DefaultTracingObservationHandler;
import io.micrometer.tracing.test.simple.SimpleSpan;
import io.micrometer.tracing.test.simple.SimpleTracer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.util.ReflectionUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests of meters and traces of a bot that runs.
 */
class ObservabilityIntegrationTests {

	private static final Duration LIMIT = Duration.ofSeconds(30);

	private FluxerServer server;

	private ApplicationContextRunner runner;

	@BeforeEach
	void startServer() {
		this.server = FluxerServer.start();
		this.runner = TestApplication.runner(this.server).withBean(Bot.class);
	}

	@AfterEach
	void stopServer() {
		this.server.close();
	}

	@Test
	void theDocumentedMetersAreThoseOfARunningBot() {
		this.runner.run((context) -> {
			MeterRegistry registry = context.getBean(MeterRegistry.class);
			ask("ping", "pong");
			RateLimitMeters limits = context.getBean(RateLimitMeters.class);
			limits.onHit(RateLimitScope.BUCKET, "/gateway/bot");
			limits.onWait(RateLimitScope.BUCKET, "/gateway/bot", LIMIT);
			await().atMost(LIMIT).until(() -> registry.find("fluxer.listener.invoke").timer() != null);
			await().atMost(LIMIT).until(() -> registry.find("fluxer.gateway.dispatch").timer() != null);
			assertThat(DocumentedMeters.registered(registry))
				.containsExactlyInAnyOrderEntriesOf(DocumentedMeters.documented());
		});
	}

	@Test
	void aMessageItsListenerAndWhatItSendsAreOneTrace() {
		SimpleTracer tracer = new SimpleTracer();
		this.runner.withBean(DefaultTracingObservationHandler.class, () -> new DefaultTracingObservationHandler(tracer))
			.run((context) -> {
				ask("ping", "pong");
				assertOneTrace(tracer, "ping");
				ask("later", "done");
				assertOneTrace(tracer, "later");
				ask("block", "blocked");
				assertOneTrace(tracer, "block");
			});
	}

	@Test
	void anObservationHandlerThatFailsKeepsNoCallFromItsAnswer() {
		FailingHandler handler = new FailingHandler();
		this.runner.withPropertyValues("fluxer.gateway.enabled=false", "fluxer.rest.timeout=1s")
			.withBean(FailingHandler.class, () -> handler)
			.run((context) -> {
				Rest rest = context.getBean(Rest.class);
				for (Throwable failure : List.of(new IllegalStateException("by a test"),
						new StackOverflowError("by a test"))) {
					handler.failure = failure;
					assertThat(rest.get(Routes.channel(this.server.channelId())).blockOptional(LIMIT)).isPresent();
				}
				assertThat(handler.calls).hasPositiveValue();
			});
	}

	@Test
	void theLifeOfAShardIsCounted() {
		this.runner.run((context) -> {
			MeterRegistry registry = context.getBean(MeterRegistry.class);
			Client client = context.getBean(Client.class);
			assertThat(registry.get("fluxer.gateway.connected").tags("client", "default", "shard", "0").gauge().value())
				.isOne();
			assertThat(registry.get("fluxer.gateway.shards").tag("state", "ready").gauge().value()).isOne();
			// READY, which ends the start, is handled before the session is told of.
			await().atMost(LIMIT)
				.until(() -> registry.get("fluxer.gateway.sessions").tag("kind", "new").counter().count() == 1);
			this.server.gateway().reconnect();
			await().atMost(LIMIT)
				.until(() -> registry.get("fluxer.gateway.sessions").tag("kind", "resumed").counter().count() == 1);
			assertThat(registry.get("fluxer.gateway.reconnects").tag("reason", "reconnect").counter().count()).isOne();
			assertThat(registry.get("fluxer.gateway.reconnects").tag("reason", "lost").counter().count()).isZero();
			this.server.gateway().send("{");
			await().atMost(LIMIT)
				.until(() -> registry.get("fluxer.gateway.faults")
					.tag("fault", "malformed")
					.functionCounter()
					.count() == 1);
			await().atMost(LIMIT).until(client::isReady);
			assertThat(registry.get("fluxer.gateway.events").tag("event.type", "READY").counter().count()).isOne();
			assertThat(registry.get("fluxer.cache.size").tag("cache", "guilds").gauge().value()).isOne();
			assertThat(registry.get("fluxer.cache.evictions").tag("cache", "users").functionCounter().count()).isZero();
		});
	}

	@Test
	void fiveHundredUnknownEventsMakeOneSeries() {
		this.runner.run((context) -> {
			MeterRegistry registry = context.getBean(MeterRegistry.class);
			this.server.gateway().dispatch("NEW_0", Map.of());
			await().atMost(LIMIT).until(() -> heard(registry) == 1);
			Set<Meter.Id> before = ids(registry);
			for (int number = 1; number <= 500; number++) {
				this.server.gateway().dispatch("NEW_" + number, Map.of("guild_id", Integer.toString(number)));
			}
			await().atMost(LIMIT).until(() -> heard(registry) == 501);
			assertThat(registry.get("fluxer.gateway.events").tag("event.type", "other").counter().count())
				.isEqualTo(501);
			assertThat(ids(registry)).isEqualTo(before);
		});
	}

	@Test
	void metersGoWithTheApplication() {
		MeterRegistry registry = new SimpleMeterRegistry();
		this.runner.withBean(MeterRegistry.class, () -> registry).run((context) -> {
			ask("ping", "pong");
			assertThat(ids(registry)).extracting(Meter.Id::getName)
				.contains("fluxer.gateway.events", "fluxer.gateway.connected", "fluxer.cache.size",
						"fluxer.listener.lanes", "fluxer.rest.ratelimit.remaining");
		});
		assertThat(ids(registry)).extracting(Meter.Id::getName)
			.filteredOn((name) -> !name.startsWith("fluxer.rest.call") && !name.startsWith("fluxer.listener.invoke")
					&& !name.startsWith("fluxer.gateway.dispatch"))
			.isEmpty();
	}

	private void ask(String question, String answer) {
		this.server.person().say(this.server.channelId(), question);
		await().atMost(LIMIT)
			.until(() -> this.server.messages(this.server.channelId())
				.stream()
				.map(PostedMessage::content)
				.anyMatch(answer::equals));
	}

	private static void assertOneTrace(SimpleTracer tracer, String method) {
		String listenerName = "ObservabilityIntegrationTests.Bot." + method;
		await().atMost(LIMIT).until(() -> !ended(tracer, listenerName).isEmpty());
		SimpleSpan listener = ended(tracer, listenerName).get(0);
		SimpleSpan dispatch = spans(tracer).stream()
			.filter((span) -> span.getSpanId().equals(listener.context().parentId()))
			.findFirst()
			.orElseThrow();
		assertThat(dispatch.getName()).isEqualTo("MESSAGE_CREATE");
		List<SimpleSpan> calls = spans(tracer).stream()
			.filter((span) -> listener.getSpanId().equals(span.context().parentId()))
			.toList();
		assertThat(calls).extracting(SimpleSpan::getName).containsExactly("post /channels/:id/messages");
		assertThat(List.of(listener, dispatch, calls.get(0))).extracting(SimpleSpan::getTraceId)
			.containsOnly(listener.getTraceId());
		assertThat(spans(tracer)).filteredOn((span) -> calls.get(0).getSpanId().equals(span.context().parentId()))
			.extracting(SimpleSpan::getName)
			.containsExactly("http post");
	}

	private static List<SimpleSpan> ended(SimpleTracer tracer, String name) {
		return spans(tracer).stream()
			.filter((span) -> name.equals(span.getName()) && span.getEndTimestamp().toEpochMilli() > 0)
			.toList();
	}

	private static List<SimpleSpan> spans(SimpleTracer tracer) {
		return List.copyOf(tracer.getSpans());
	}

	private static long heard(MeterRegistry registry) {
		return registry.find("fluxer.listener.invoke")
			.tag("event.type", "other")
			.timers()
			.stream()
			.mapToLong((timer) -> timer.count())
			.sum();
	}

	private static Set<Meter.Id> ids(MeterRegistry registry) {
		return registry.getMeters()
			.stream()
			.map(Meter::getId)
			.filter((id) -> id.getName().startsWith("fluxer."))
			.collect(Collectors.toSet());
	}

	private static final class FailingHandler implements ObservationHandler<RestObservationContext> {

		private final AtomicInteger calls = new AtomicInteger();

		private volatile Throwable failure;

		@Override
		public boolean supportsContext(Observation.Context context) {
			return context instanceof RestObservationContext;
		}

		@Override
		public void onScopeOpened(RestObservationContext context) {
			this.calls.incrementAndGet();
			ReflectionUtils.rethrowRuntimeException(this.failure);
		}

	}

	static class Bot {

		private final Rest rest;

		Bot(Rest rest) {
			this.rest = rest;
		}

		@FluxerListener(condition = "#event.message.content == 'ping'")
		String ping(MessageCreateEvent event) {
			return "pong";
		}

		@FluxerListener(condition = "#event.message.content == 'later'")
		Mono<Void> later(MessageCreateEvent event) {
			return Mono.delay(Duration.ofMillis(1)).then(event.message().reply(this.rest, "done")).then();
		}

		@FluxerListener(condition = "#event.message.content == 'block'")
		void block(MessageCreateEvent event) {
			event.message().reply(this.rest, "blocked").block();
		}

		@FluxerListener
		void unknown(RawDispatchEvent event) {
		}

	}

}

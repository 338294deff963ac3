package io.fluxer.boot.metrics;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.fluxer.boot.TestApplication;
import io.fluxer.boot.autoconfigure.FluxerRestAutoConfiguration;
import io.fluxer.client.Client;
import io.fluxer.embedded.FluxerServer;
import io.fluxer.entity.MessagePayload;
import io.fluxer.event.MessageCreateEvent;
import io.fluxer.rest.Rest;
import io.fluxer.rest.Routes;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests for {@link FluxerMetricsAutoConfiguration} over the wire.
 */
class FluxerMetricsAutoConfigurationIntegrationTests {

	private static final Duration LIMIT = Duration.ofSeconds(30);

	private FluxerServer server;

	private ApplicationContextRunner runner;

	@BeforeEach
	void startServer() {
		this.server = FluxerServer.builder().rateLimits(false).start();
		this.runner = TestApplication.runner(this.server).withPropertyValues("fluxer.gateway.enabled=false");
	}

	@AfterEach
	void stopServer() {
		this.server.close();
	}

	@Test
	void aCallIsTimedByRouteAndOutcome() {
		this.runner.run((context) -> {
			context.getBean(Rest.class).get(Routes.currentUser()).block(LIMIT);
			assertThat(context.getBean(MeterRegistry.class)
				.get("fluxer.rest.call")
				.tags("client", "default", "route", "/users/@me", "method", "GET", "outcome", "SUCCESS", "status",
						"200")
				.timer()
				.count()).isEqualTo(1);
		});
	}

	@Test
	void theSlotsOfARouteAreShownOnceItWasCalled() {
		try (FluxerServer limited = FluxerServer.start()) {
			TestApplication.runner(limited).withPropertyValues("fluxer.gateway.enabled=false").run((context) -> {
				MeterRegistry meters = context.getBean(MeterRegistry.class);
				assertThat(meters.find("fluxer.rest.ratelimit.remaining").gauges()).isEmpty();
				context.getBean(Rest.class).get(Routes.channelMessages(limited.channelId())).block(LIMIT);
				assertThat(meters.get("fluxer.rest.ratelimit.remaining")
					.tags("client", "default", "route", "/channels/:id/messages")
					.gauge()
					.value()).isPositive();
				assertThat(meters.get("fluxer.rest.ratelimit.queued").tag("client", "default").gauge().value())
					.isZero();
			});
		}
	}

	@Test
	void whatListenersOweIsShown() {
		this.runner.run((context) -> {
			MeterRegistry meters = context.getBean(MeterRegistry.class);
			assertThat(meters.get("fluxer.listener.lanes").tag("client", "default").gauge().value()).isZero();
			assertThat(meters.get("fluxer.listener.queued").tag("client", "default").gauge().value()).isZero();
			assertThat(meters.get("fluxer.listener.dropped")
				.tags("client", "default", "cause", "lane")
				.functionCounter()
				.count()).isZero();
			assertThat(meters.get("fluxer.listener.dropped")
				.tags("client", "default", "cause", "total")
				.functionCounter()
				.count()).isZero();
			assertThat(meters.get("fluxer.listener.paused").tag("client", "default").functionCounter().count())
				.isZero();
			assertThat(meters.get("fluxer.listener.wait").tag("client", "default").functionTimer().count()).isZero();
		});
	}

	@Test
	void aListenerThatIsBusyIsSeenAndSoIsTheEventThatWaitedForIt() {
		TestApplication.runner(this.server).run((context) -> {
			MeterRegistry meters = context.getBean(MeterRegistry.class);
			Sinks.Empty<Void> busy = Sinks.empty();
			AtomicInteger heard = new AtomicInteger();
			context.getBean(Client.class).onEnvelope((envelope) -> {
				if (envelope.event() instanceof MessageCreateEvent) {
					heard.incrementAndGet();
					return busy.asMono();
				}
				return Mono.empty();
			});
			this.server.person().say(this.server.channelId(), "one");
			this.server.person().say(this.server.channelId(), "two");
			// Lanes of the start may still be at work.
			await().atMost(LIMIT)
				.until(() -> heard.get() == 1 && meters.get("fluxer.listener.lanes").gauge().value() == 1
						&& meters.get("fluxer.listener.queued").gauge().value() == 2);
			double begun = meters.get("fluxer.listener.wait").functionTimer().count();
			busy.tryEmitEmpty();
			await().atMost(LIMIT).until(() -> meters.get("fluxer.listener.wait").functionTimer().count() == begun + 1);
			assertThat(meters.get("fluxer.listener.wait").functionTimer().totalTime(TimeUnit.NANOSECONDS)).isPositive();
		});
	}

	@Test
	void aRefusalByTheServerIsCountedWhileCallsQueueBehindIt() {
		this.server.http()
			.limitNext(1, "POST", "/channels/" + this.server.channelId() + "/messages", Duration.ofHours(1));
		this.runner.run((context) -> {
			MeterRegistry meters = context.getBean(MeterRegistry.class);
			Disposable calls = Flux.range(0, 4)
				.flatMap((call) -> context.getBean(Rest.class)
					.post(Routes.channelMessages(this.server.channelId()), MessagePayload.text("call " + call)))
				.subscribe();
			try {
				await().atMost(LIMIT)
					.until(() -> meters.find("fluxer.rest.ratelimit.hits")
						.tags("client", "default", "scope", "bucket", "route", "/channels/:id/messages")
						.counter() != null);
				await().atMost(LIMIT)
					.until(() -> meters.get("fluxer.rest.ratelimit.queued")
						.tag("client", "default")
						.gauge()
						.value() > 0);
				assertThat(meters.get("fluxer.rest.ratelimit.hits").counter().count()).isOne();
			}
			finally {
				calls.dispose();
			}
			await().atMost(LIMIT).until(() -> meters.get("fluxer.rest.ratelimit.queued").gauge().value() == 0);
		});
	}

	@Test
	void waitsForASlotAreTimed() {
		this.runner.withPropertyValues("fluxer.rest.rate-limit.global=5").run((context) -> {
			Rest rest = context.getBean(Rest.class);
			// Each of a bucket of its own, so that they wait for the account alone.
			Flux.range(1, 8).flatMap((id) -> rest.get(Routes.guild(id)).onErrorComplete()).blockLast(LIMIT);
			assertThat(context.getBean(MeterRegistry.class)
				.get("fluxer.rest.ratelimit.wait")
				.tags("client", "default", "scope", "global", "route", "/guilds/:id")
				.timer()
				.count()).isPositive();
		});
	}

	@Test
	void idsTokensAndEmojisNeverBecomeTags() {
		this.runner.withPropertyValues("fluxer.rest.rate-limit.global=10000").run((context) -> {
			Rest rest = context.getBean(Rest.class);
			MeterRegistry meters = context.getBean(MeterRegistry.class);
			call(rest, 1);
			List<String> before = ids(meters);
			Flux.range(2, 500).flatMap((id) -> answer(rest, id), 16).then().block(LIMIT.multipliedBy(4));
			assertThat(ids(meters)).containsExactlyElementsOf(before)
				.anyMatch((id) -> id.startsWith("fluxer.rest.call["))
				.anyMatch((id) -> id.startsWith("fluxer.rest.ratelimit.remaining["));
		});
	}

	@Test
	void withoutMetersThereIsNothing() {
		new ApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(FluxerRestAutoConfiguration.class, FluxerMetricsAutoConfiguration.class))
			.withPropertyValues("fluxer.token=1.secret")
			.withClassLoader(new FilteredClassLoader("io.micrometer.core"))
			.run((context) -> assertThat(context).hasNotFailed()
				.hasSingleBean(Rest.class)
				.doesNotHaveBean("fluxerRateLimitMeters")
				.doesNotHaveBean("fluxerRateLimitGauges"));
	}

	private static void call(Rest rest, int id) {
		answer(rest, id).block(LIMIT);
	}

	private static Mono<?> answer(Rest rest, int id) {
		return Flux
			.<Mono<?>>just(rest.get(Routes.channelMessages(id)), rest.post("/webhooks/" + id + "/token-" + id, null),
					rest.putEmpty("/channels/" + id + "/messages/" + id + "/reactions/emoji:" + id + "/@me"))
			.flatMap((call) -> call.onErrorResume((ex) -> Mono.empty()))
			.then();
	}

	private static List<String> ids(MeterRegistry meters) {
		return meters.getMeters()
			.stream()
			.map(Meter::getId)
			.filter((id) -> id.getName().startsWith("fluxer."))
			.map((id) -> id.getName() + id.getTags())
			.sorted()
			.toList();
	}

}

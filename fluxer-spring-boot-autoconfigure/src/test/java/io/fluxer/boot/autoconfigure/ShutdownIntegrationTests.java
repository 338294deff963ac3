package io.fluxer.boot.autoconfigure;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import io.fluxer.boot.TestApplication;
import io.fluxer.boot.listener.FluxerListener;
import io.fluxer.client.Client;
import io.fluxer.embedded.FluxerServer;
import io.fluxer.event.MessageCreateEvent;
import io.fluxer.rest.Routes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests for the end of an application with two bots over the wire.
 */
@ExtendWith(OutputCaptureExtension.class)
class ShutdownIntegrationTests {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private FluxerServer first;

	private FluxerServer second;

	private ApplicationContextRunner runner;

	@BeforeEach
	void startServers() {
		this.first = FluxerServer.start();
		this.second = FluxerServer.start();
		this.runner = TestApplication.runner(this.first)
			.withPropertyValues("fluxer.clients.helper.token=" + this.second.botToken(),
					"fluxer.clients.helper.rest.api-url=" + this.second.apiUrl());
	}

	@AfterEach
	void stopServers() {
		this.first.close();
		this.second.close();
	}

	@Test
	void noThreadIsLeftAndTheSessionsCanBeResumed() {
		Set<Thread> before = threads();
		this.runner.run((context) -> {
			for (Client client : context.getBean(FluxerClients.class).all()) {
				client.rest().get(Routes.currentUser()).block(LIMIT);
			}
			assertThat(threads()).hasSizeGreaterThan(before.size());
		});
		await().atMost(LIMIT).untilAsserted(() -> assertThat(threads()).isSubsetOf(before));
		for (FluxerServer server : new FluxerServer[] { this.first, this.second }) {
			await().atMost(LIMIT).until(() -> server.gateway().connections() == 0);
			assertThat(server.gateway().sessions()).isOne();
		}
	}

	@Test
	void listenersThatHangHoldUpNothingBeyondThePhase(CapturedOutput output) {
		this.runner.withPropertyValues("spring.lifecycle.timeout-per-shutdown-phase=3s")
			.withBean(Hanging.class)
			.run((context) -> {
				Hanging listener = context.getBean(Hanging.class);
				this.first.person().say(this.first.channelId(), "one");
				this.second.person().say(this.second.channelId(), "one");
				await().atMost(LIMIT).until(() -> listener.hanging.get() == 2);
				context.getSourceApplicationContext().close();
				assertThat(this.first.gateway().connections() + this.second.gateway().connections()).isZero();
				assertThat(output.getAll()).contains("were not handled in time").doesNotContain("still running");
				listener.gate.complete(null);
			});
	}

	/** The threads of bots, without those of the servers. */
	private static Set<Thread> threads() {
		Set<Thread> threads = new HashSet<>(Thread.getAllStackTraces().keySet());
		threads.removeIf(
				(thread) -> !thread.getName().startsWith("fluxer-") || thread.getName().startsWith("fluxer-embedded-"));
		return threads;
	}

	static class Hanging {

		private final CompletableFuture<Void> gate = new CompletableFuture<>();

		private final AtomicInteger hanging = new AtomicInteger();

		@FluxerListener
		void hang(MessageCreateEvent event) {
			this.hanging.incrementAndGet();
			this.gate.join();
		}

	}

}

package io.fluxer.boot.autoconfigure;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import io.fluxer.boot.TestApplication;
import io.fluxer.boot.listener.FluxerListener;
import io.fluxer.client.Client;
import io.fluxer.client.ClientOptions;
import io.fluxer.embedded.FluxerServer;
import io.fluxer.entity.Permissions;
import io.fluxer.event.MessageCreateEvent;
import io.fluxer.gateway.GatewayException;
import io.fluxer.gateway.GatewayOptions;
import io.fluxer.rest.InvalidTokenException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests for {@link FluxerClientLifecycle} over the wire.
 */
@ExtendWith(OutputCaptureExtension.class)
class FluxerClientLifecycleIntegrationTests {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private FluxerServer server;

	private ApplicationContextRunner runner;

	@BeforeEach
	void startServer() {
		this.server = FluxerServer.start();
		this.runner = TestApplication.runner(this.server);
	}

	@AfterEach
	void stopServer() {
		this.server.close();
	}

	@Test
	void theBotIsReadyOnceTheApplicationIsUpAndGoneOnceItIsDown(CapturedOutput output) {
		this.runner.run((context) -> {
			assertThat(context.getBean(Client.class).isReady()).isTrue();
			assertThat(output).contains("The bot is ready after ").doesNotContain(this.server.botToken());
			assertThat(this.server.gateway().connections()).isOne();
		});
		await().atMost(LIMIT).until(() -> this.server.gateway().connections() == 0);
	}

	@Test
	void aBotThatWaitsForItsGuildsSaysHowManyCame(CapturedOutput output) {
		this.runner.withPropertyValues("fluxer.gateway.wait-for-guilds=true")
			.run((context) -> assertThat(output).contains("guilds in the cache: 1, channels: "));
	}

	@Test
	void lazyInitializationChangesNothing() {
		this.runner
			.withInitializer(
					(context) -> context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
			.withBean(AtWork.class)
			.run((context) -> {
				assertThat(this.server.gateway().connections()).isOne();
				this.server.person().say(this.server.channelId(), "one");
				AtWork listener = context.getBean(AtWork.class);
				listener.gate.complete(null);
				await().atMost(LIMIT).until(() -> listener.calls.contains("finished while open"));
			});
	}

	@Test
	void aRefusedTokenFailsTheStartWithAnAnalysis(CapturedOutput output) {
		this.runner.withPropertyValues("fluxer.token=" + this.server.botId() + ".wrong").run((context) -> {
			assertThat(context).getFailure().rootCause().isInstanceOf(InvalidTokenException.class);
			FailureAnalysis analysis = new InvalidTokenFailureAnalyzer(null).analyze(context.getStartupFailure());
			assertThat(analysis).isNotNull();
			assertThat(analysis.getAction()).contains("FLUXER_TOKEN");
			assertThat(output.getAll()).doesNotContain("ended the session", ".wrong");
			assertThat(Thread.getAllStackTraces().keySet()).extracting(Thread::getName)
				.doesNotContain("fluxer-keep-alive");
		});
	}

	@Test
	void aRefusalOfTheGatewayFailsTheStartWithAnAnalysis() {
		this.runner.withPropertyValues("fluxer.gateway.version=99").run((context) -> {
			assertThat(context).getFailure().rootCause().isInstanceOf(GatewayException.class);
			FailureAnalysis analysis = new GatewayRefusalFailureAnalyzer().analyze(context.getStartupFailure());
			assertThat(analysis).isNotNull();
			assertThat(analysis.getAction()).contains("fluxer.gateway.version");
		});
	}

	@Test
	void aGatewayThatAsksForShardsFailsTheStartWithWhatToSet() {
		this.server.gateway().limitGuildsOfAShard(0);
		this.runner.run((context) -> {
			assertThat(context).getFailure().rootCause().isInstanceOf(GatewayException.class);
			FailureAnalysis analysis = new GatewayRefusalFailureAnalyzer().analyze(context.getStartupFailure());
			assertThat(analysis).isNotNull();
			assertThat(analysis.getAction()).contains("fluxer.gateway.shards.mode=auto");
		});
	}

	@Test
	void shardsThatAreNotReadyInTimeAreNamed(CapturedOutput output) {
		this.runner.withPropertyValues("fluxer.gateway.shards.count=40", "fluxer.gateway.startup-timeout=2s")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(context.getBean(Client.class).shards()).hasSize(40);
				assertThat(output.getAll().lines()).filteredOn((line) -> line.contains("WARN"))
					.anyMatch((line) -> line.contains("Of 40 shards") && line.contains("within 2s")
							&& line.contains("39 is WAITING"));
			});
	}

	@Test
	void anAddressThatDoesNotAnswerDoesNotFailTheStart(CapturedOutput output) throws IOException {
		String address = "http://127.0.0.1:" + unusedPort() + "/v1";
		this.runner.withPropertyValues("fluxer.rest.api-url=" + address, "fluxer.gateway.startup-timeout=300ms")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(context.getBean(Client.class).isReady()).isFalse();
				assertThat(output.getAll().lines()).filteredOn((line) -> line.contains("WARN"))
					.anyMatch((line) -> line.contains("within 300ms") && line.contains(address)
							&& line.contains("fluxer.rest.api-url") && line.contains("fluxer.gateway.url"));
			});
	}

	@Test
	void anInstanceIsAddressEnough() {
		runnerOf("http://127.0.0.1:" + this.server.port()).run((context) -> {
			Client client = context.getBean(Client.class);
			assertThat(client.isReady()).isTrue();
			assertThat(client.users().fetch(this.server.botId()).block(LIMIT)).isNotNull();
			assertThat(client.cdnUrls().block(LIMIT).mediaUrl()).startsWith("http://127.0.0.1:" + this.server.port());
			assertThat(client.inviteUrl(Permissions.NONE)).startsWith("http://127.0.0.1:" + this.server.port() + "/");
		});
	}

	@Test
	void addressesThatAreSetWinOverTheInstance() throws IOException {
		runnerOf("http://127.0.0.1:" + unusedPort())
			.withPropertyValues("fluxer.rest.api-url=" + this.server.apiUrl(),
					"fluxer.gateway.url=" + this.server.gatewayUrl())
			.run((context) -> {
				assertThat(context.getBean(Client.class).isReady()).isTrue();
				assertThat(context.getBean(Client.class).users().fetch(this.server.botId()).block(LIMIT)).isNotNull();
			});
	}

	@Test
	void anInstanceThatDoesNotAnswerDoesNotFailTheStart(CapturedOutput output) throws IOException {
		String instance = "http://127.0.0.1:" + unusedPort();
		runnerOf(instance).withPropertyValues("fluxer.gateway.startup-timeout=300ms").run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(output.getAll().lines()).filteredOn((line) -> line.contains("WARN"))
				.anyMatch((line) -> line.contains("within 300ms") && line.contains(instance)
						&& line.contains("fluxer.instance") && line.contains("as the instance tells"));
		});
	}

	private ApplicationContextRunner runnerOf(String instance) {
		return new ApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(FluxerRestAutoConfiguration.class, FluxerClientAutoConfiguration.class))
			.withPropertyValues("fluxer.token=" + this.server.botToken(), "fluxer.instance=" + instance);
	}

	@Test
	void aTimeoutBeyondAllBoundsWaitsForTheAnswer() {
		this.runner.withPropertyValues("fluxer.gateway.startup-timeout=999999d")
			.run((context) -> assertThat(context.getBean(Client.class).isReady()).isTrue());
	}

	@Test
	void theClientGoesOnTryingAfterTheStart() {
		this.server.gateway().refuseConnections(true);
		this.runner.withPropertyValues("fluxer.gateway.startup-timeout=300ms")
			.withBean(FluxerClientOptionsCustomizer.class, () -> FluxerClientLifecycleIntegrationTests::fast)
			.run((context) -> {
				Client client = context.getBean(Client.class);
				assertThat(client.isReady()).isFalse();
				this.server.gateway().refuseConnections(false);
				client.whenReady().block(LIMIT);
				assertThat(client.isReady()).isTrue();
			});
	}

	@Test
	void aRefusalAfterTheStartIsToldAndEndsNothing(CapturedOutput output) {
		this.runner.withBean(FluxerClientOptionsCustomizer.class, () -> FluxerClientLifecycleIntegrationTests::fast)
			.run((context) -> {
				this.server.revokeBotToken();
				await().atMost(LIMIT)
					.until(() -> output.getAll().contains("Fluxer ended the session of the bot for good"));
				assertThat(context.isActive()).isTrue();
			});
	}

	@Test
	void aRefusalThatComesTooLateForTheStartIsToldToo(CapturedOutput output) {
		this.server.gateway().refuseConnections(true);
		this.runner.withPropertyValues("fluxer.gateway.startup-timeout=300ms")
			.withBean(FluxerClientOptionsCustomizer.class, () -> FluxerClientLifecycleIntegrationTests::fast)
			.run((context) -> {
				assertThat(context).hasNotFailed();
				this.server.revokeBotToken();
				this.server.gateway().refuseConnections(false);
				await().atMost(LIMIT)
					.until(() -> output.getAll().contains("Fluxer ended the session of the bot for good"));
			});
	}

	@Test
	void aListenerAtWorkFinishesBeforeItsDependenciesGoAway() {
		List<String> calls = new CopyOnWriteArrayList<>();
		this.runner.withBean(AtWork.class).run((context) -> {
			AtWork listener = context.getBean(AtWork.class);
			this.server.person().say(this.server.channelId(), "one");
			await().atMost(LIMIT).until(() -> listener.calls.contains("began"));
			CompletableFuture<Void> closed = CompletableFuture.runAsync(context.getSourceApplicationContext()::close);
			await().atMost(LIMIT).until(() -> !context.getBean(FluxerClientLifecycle.class).isRunning());
			listener.gate.complete(null);
			closed.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
			calls.addAll(listener.calls);
		});
		assertThat(calls).containsExactly("began", "finished while open", "closed");
	}

	@Test
	void aListenerThatHangsDoesNotKeepTheSessionFromBeingClosed(CapturedOutput output) {
		this.runner.withPropertyValues("spring.lifecycle.timeout-per-shutdown-phase=3s")
			.withBean(AtWork.class)
			.run((context) -> {
				AtWork listener = context.getBean(AtWork.class);
				this.server.person().say(this.server.channelId(), "one");
				await().atMost(LIMIT).until(() -> listener.calls.contains("began"));
				context.getSourceApplicationContext().close();
				assertThat(this.server.gateway().connections()).isZero();
				assertThat(output.getAll()).contains("were not handled in time").doesNotContain("still running");
			});
	}

	@Test
	void onlyAnApplicationWithoutAWebServerIsKeptAlive() {
		this.runner.run((context) -> assertThat(context).hasSingleBean(FluxerKeepAlive.class));
		new WebApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(FluxerRestAutoConfiguration.class, FluxerClientAutoConfiguration.class))
			.withPropertyValues("fluxer.token=" + this.server.botToken(), "fluxer.rest.api-url=" + this.server.apiUrl())
			.run((context) -> {
				assertThat(context).doesNotHaveBean(FluxerKeepAlive.class);
				assertThat(context.getBean(Client.class).isReady()).isTrue();
			});
	}

	private static ClientOptions fast(ClientOptions options) {
		return options.withGateway(new GatewayOptions(Duration.ofMillis(10), Duration.ofMillis(50)));
	}

	private static int unusedPort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	static class AtWork implements DisposableBean {

		private final CompletableFuture<Void> gate = new CompletableFuture<>();

		private final List<String> calls = new CopyOnWriteArrayList<>();

		private volatile boolean open = true;

		@FluxerListener
		void work(MessageCreateEvent event) {
			this.calls.add("began");
			this.gate.join();
			this.calls.add(this.open ? "finished while open" : "finished too late");
		}

		@Override
		public void destroy() {
			this.open = false;
			this.calls.add("closed");
		}

	}

}

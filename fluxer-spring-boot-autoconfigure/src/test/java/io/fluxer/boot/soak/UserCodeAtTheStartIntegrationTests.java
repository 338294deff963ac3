package io.fluxer.boot.soak;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.fluxer.boot.TestApplication;
import io.fluxer.boot.autoconfigure.FluxerCacheCustomizer;
import io.fluxer.boot.autoconfigure.FluxerClientOptionsCustomizer;
import io.fluxer.boot.autoconfigure.FluxerGatewayCustomizer;
import io.fluxer.boot.autoconfigure.FluxerHttpClientCustomizer;
import io.fluxer.boot.autoconfigure.FluxerWebClientCustomizer;
import io.fluxer.client.Client;
import io.fluxer.embedded.FluxerServer;
import io.fluxer.gateway.SessionKey;
import io.fluxer.gateway.SessionStore;
import io.fluxer.gateway.StoredSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests for user code that fails while the application starts: the start fails with it
 * and leaves nothing behind, unless the bot can do without.
 */
class UserCodeAtTheStartIntegrationTests {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private static final List<Fault> FAULTS = List.of(Fault.UNCHECKED, Fault.ASSERTION, Fault.LINKAGE);

	private final Set<Thread> threadsBefore = new HashSet<>(Thread.getAllStackTraces().keySet());

	private final FluxerServer server = FluxerServer.start();

	@AfterEach
	void stopServer() {
		this.server.close();
	}

	@ParameterizedTest
	@MethodSource("customizers")
	<T> void aStartThatFailsSaysWhyAndLeavesNothingBehind(Class<T> type, T customizer, Throwable failure) {
		TestApplication.runner(this.server)
			.withBean(type, () -> customizer)
			.run((context) -> assertThat(context).getFailure().hasStackTraceContaining(failure.toString()));
		await().atMost(LIMIT).untilAsserted(() -> assertThat(this.server.gateway().connections()).isZero());
		this.server.close();
		await().atMost(LIMIT).untilAsserted(() -> assertThat(threadsLeft()).isEmpty());
	}

	@ParameterizedTest
	@EnumSource(Fault.class)
	void aBotWhoseSessionCannotBeLoadedBeginsANewOne(Fault fault) {
		TestApplication.runner(this.server)
			.withBean(SessionStore.class, () -> new FailingStore(fault))
			.run((context) -> assertThat(context.getBean(Client.class).isReady()).isTrue());
	}

	static Stream<Arguments> customizers() {
		return FAULTS.stream()
			.map(Fault::make)
			.flatMap((failure) -> Stream.of(
					Arguments.of(FluxerCacheCustomizer.class, (FluxerCacheCustomizer) (limits) -> fail(failure),
							failure),
					Arguments.of(FluxerClientOptionsCustomizer.class,
							(FluxerClientOptionsCustomizer) (options) -> fail(failure), failure),
					Arguments.of(FluxerHttpClientCustomizer.class,
							(FluxerHttpClientCustomizer) (client) -> fail(failure), failure),
					Arguments.of(FluxerGatewayCustomizer.class, (FluxerGatewayCustomizer) (client) -> fail(failure),
							failure),
					Arguments.of(FluxerWebClientCustomizer.class,
							(FluxerWebClientCustomizer) (builder) -> fail(failure), failure)));
	}

	private static <T> T fail(Throwable failure) {
		throw Fault.<RuntimeException>raise(failure);
	}

	private List<String> threadsLeft() {
		return Thread.getAllStackTraces()
			.keySet()
			.stream()
			.filter((thread) -> !this.threadsBefore.contains(thread) && thread.getName().startsWith("fluxer-"))
			.map(Thread::getName)
			.toList();
	}

	private record FailingStore(Fault fault) implements SessionStore {

		@Override
		public Mono<StoredSession> load(SessionKey key) {
			throw Fault.<RuntimeException>raise(this.fault.make());
		}

		@Override
		public Mono<Void> save(StoredSession session) {
			throw Fault.<RuntimeException>raise(this.fault.make());
		}

		@Override
		public Mono<Void> delete(SessionKey key) {
			throw Fault.<RuntimeException>raise(this.fault.make());
		}

	}

}

package io.fluxer.boot.autoconfigure;

import java.lang.reflect.Field;
import java.util.Map;

import io.fluxer.boot.TestApplication;
import io.fluxer.client.Client;
import io.fluxer.embedded.FluxerServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What contexts that were closed leave behind in the static maps of Reactor Netty.
 */
class NettyCachesIntegrationTests {

	private static final int RESTARTS = 20;

	private final FluxerServer server = FluxerServer.start();

	private final ApplicationContextRunner runner = TestApplication.runner(this.server);

	@AfterEach
	void close() {
		this.server.close();
	}

	@Test
	void restartsLeaveNeitherResolversNorEventLoops() {
		restart();
		int resolvers = cached("reactor.netty.transport.ClientTransportConfig", "RESOLVERS_CACHE");
		int measured = cached("reactor.netty.transport.AddressResolverGroupMetrics", "cache");
		for (int time = 0; time < RESTARTS; time++) {
			restart();
		}
		assertThat(cached("reactor.netty.transport.ClientTransportConfig", "RESOLVERS_CACHE")).isEqualTo(resolvers);
		assertThat(cached("reactor.netty.transport.AddressResolverGroupMetrics", "cache")).isEqualTo(measured);
		assertThat(Thread.getAllStackTraces().keySet()).extracting(Thread::getName)
			.noneMatch((name) -> name.startsWith("fluxer-rest") || name.startsWith("fluxer-gateway"));
	}

	private void restart() {
		this.runner.run((context) -> assertThat(context.getBean(Client.class).isReady()).isTrue());
	}

	private static int cached(String type, String field) {
		try {
			Field map = Class.forName(type).getDeclaredField(field);
			map.setAccessible(true);
			return ((Map<?, ?>) map.get(null)).size();
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException("Reactor Netty has no such map any more: " + type + "." + field, ex);
		}
	}

}

package io.fluxer.boot.autoconfigure;

import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link FluxerKeepAlive}.
 */
class FluxerKeepAliveTests {

	@Test
	void keepsOneThreadThatIsNoDaemonUntilItStops() throws InterruptedException {
		FluxerKeepAlive keepAlive = new FluxerKeepAlive();
		keepAlive.start();
		Thread thread = Thread.getAllStackTraces()
			.keySet()
			.stream()
			.filter((candidate) -> candidate.getName().equals("fluxer-keep-alive"))
			.findFirst()
			.orElseThrow();
		assertThat(thread.isDaemon()).isFalse();
		keepAlive.stop();
		thread.join(TimeUnit.SECONDS.toMillis(10));
		assertThat(thread.isAlive()).isFalse();
	}

}

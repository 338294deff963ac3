package io.fluxer.boot.autoconfigure;

import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link FluxerKeepAlive}.
 */
class FluxerKeepAliveTests {

	@Test
	void keepsOneThreadThatIsNoDaemonUntilTheLastStops() throws InterruptedException {
		FluxerKeepAlive keepAlive = new FluxerKeepAlive();
		keepAlive.start("one");
		keepAlive.start("other");
		Thread thread = Thread.getAllStackTraces()
			.keySet()
			.stream()
			.filter((candidate) -> candidate.getName().equals("fluxer-keep-alive"))
			.findFirst()
			.orElseThrow();
		assertThat(thread.isDaemon()).isFalse();
		keepAlive.stop("one");
		keepAlive.stop("one");
		assertThat(thread.isAlive()).isTrue();
		keepAlive.stop("other");
		thread.join(TimeUnit.SECONDS.toMillis(10));
		assertThat(thread.isAlive()).isFalse();
	}

}

package io.fluxer.boot.autoconfigure;

import java.time.Duration;

import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.LoopResources;

import org.springframework.beans.factory.DisposableBean;

/**
 * Event loops of the bot's HTTP client. Not those of the whole process: Boot ends these
 * with the first application context that closes, while others live and before the bot
 * has closed its connections.
 */
final class RestEventLoops implements DisposableBean {

	private static final Duration TIMEOUT = Duration.ofSeconds(3);

	private final LoopResources loops = LoopResources.create("fluxer-rest", LoopResources.DEFAULT_IO_WORKER_COUNT,
			true);

	HttpClient use(HttpClient httpClient) {
		return httpClient.runOn(this.loops);
	}

	@Override
	public void destroy() {
		this.loops.disposeLater(Duration.ZERO, TIMEOUT).onErrorComplete().block(TIMEOUT.plus(TIMEOUT));
	}

}

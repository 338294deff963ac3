package io.fluxer.boot.autoconfigure;

import java.util.concurrent.CountDownLatch;

import org.jspecify.annotations.Nullable;

/**
 * Keeps an application alive that has no web server, since every thread of the bot's own
 * connections is a daemon.
 */
final class FluxerKeepAlive {

	private volatile @Nullable CountDownLatch stopped;

	void start() {
		CountDownLatch latch = new CountDownLatch(1);
		this.stopped = latch;
		Thread thread = new Thread(() -> await(latch), "fluxer-keep-alive");
		thread.setDaemon(false);
		thread.start();
	}

	void stop() {
		CountDownLatch latch = this.stopped;
		this.stopped = null;
		if (latch != null) {
			latch.countDown();
		}
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}

package io.fluxer.boot.autoconfigure;

import java.util.concurrent.CountDownLatch;

import org.jspecify.annotations.Nullable;

import org.springframework.context.SmartLifecycle;

/**
 * Keeps an application alive that has no web server: every thread of the bot's own
 * connections is a daemon.
 */
final class FluxerKeepAlive implements SmartLifecycle {

	private volatile @Nullable CountDownLatch stopped;

	@Override
	public void start() {
		CountDownLatch latch = new CountDownLatch(1);
		this.stopped = latch;
		Thread thread = new Thread(() -> await(latch), "fluxer-keep-alive");
		thread.setDaemon(false);
		thread.start();
	}

	@Override
	public void stop() {
		CountDownLatch latch = this.stopped;
		this.stopped = null;
		if (latch != null) {
			latch.countDown();
		}
	}

	@Override
	public boolean isRunning() {
		return this.stopped != null;
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

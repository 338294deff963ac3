package io.fluxer.boot.autoconfigure;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

import org.jspecify.annotations.Nullable;

/**
 * Keeps an application alive that has no web server, since every thread of the bot's own
 * connections is a daemon.
 */
final class FluxerKeepAlive {

	private @Nullable CountDownLatch stopped;

	private final Set<Object> users = new HashSet<>();

	synchronized void start(Object user) {
		this.users.add(user);
		if (this.stopped == null) {
			CountDownLatch latch = new CountDownLatch(1);
			this.stopped = latch;
			Thread thread = new Thread(() -> await(latch), "fluxer-keep-alive");
			thread.setDaemon(false);
			thread.start();
		}
	}

	/** Lets the application end once nobody is left who keeps it. */
	synchronized void stop(Object user) {
		this.users.remove(user);
		CountDownLatch latch = this.stopped;
		if (latch != null && this.users.isEmpty()) {
			this.stopped = null;
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

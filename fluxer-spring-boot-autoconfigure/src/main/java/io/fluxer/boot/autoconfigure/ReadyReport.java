package io.fluxer.boot.autoconfigure;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Locale;

import io.fluxer.client.Client;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says in the log that the bot is ready, how long that took and what it takes.
 */
final class ReadyReport {

	private static final Logger logger = LoggerFactory.getLogger(FluxerClientLifecycle.class);

	private static final double MEGABYTE = 1_000_000;

	private final Client client;

	private final String name;

	private final long since = System.nanoTime();

	/**
	 * Begins to count the time of the login.
	 * @param name what follows "the bot", empty for the one that needs no name
	 */
	ReadyReport(Client client, String name) {
		this.client = client;
		this.name = name;
	}

	/**
	 * Logs one line.
	 */
	void ready() {
		if (logger.isInfoEnabled()) {
			Runtime runtime = Runtime.getRuntime();
			logger.info("{}{}",
					text(this.name, Duration.ofNanos(System.nanoTime() - this.since),
							Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime()),
							runtime.totalMemory() - runtime.freeMemory()),
					// Guilds come after READY, so that only who waits for them knows.
					this.client.options().waitForGuilds()
							? cached(this.client.cache().guilds().size(), this.client.cache().channels().size()) : "");
		}
	}

	static String text(String name, Duration login, Duration process, long heap) {
		return String.format(Locale.ROOT,
				"The bot%s is ready after %.2f s (process running for %.2f s), heap in use: %.0f MB", name,
				seconds(login), seconds(process), heap / MEGABYTE);
	}

	private static String cached(int guilds, int channels) {
		return ", guilds in the cache: " + guilds + ", channels: " + channels;
	}

	private static double seconds(Duration duration) {
		return duration.toMillis() / 1e3;
	}

}

package io.fluxer.embedded;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * Settings of a {@link FluxerServer}. Not safe for use by many threads.
 *
 * @since 0.1.0
 */
public final class FluxerServerBuilder {

	private static final int MAX_PORT = 65535;

	private int port;

	private Duration heartbeatInterval = Duration.ofMillis(41250);

	private boolean rateLimits = true;

	private @Nullable Long seed;

	private boolean presignedUploads;

	FluxerServerBuilder() {
	}

	/**
	 * Sets the TCP port on the loopback interface.
	 * @param port the port, 0 (the default) for a free one
	 * @return this builder
	 * @throws IllegalArgumentException if the number is no port
	 */
	public FluxerServerBuilder port(int port) {
		if (port < 0 || port > MAX_PORT) {
			throw new IllegalArgumentException("Not a port: " + port + " (0 to 65535)");
		}
		this.port = port;
		return this;
	}

	/**
	 * Sets the heartbeat interval that HELLO names. The server's own rules scale with it:
	 * it looks at each third, asks for a beat at 90 percent, and closes with 4009 at the
	 * first look after twelve elevenths (Fluxer's gateway, heartbeats).
	 * @param interval the interval, 41.25 seconds by default, at least 30 ms
	 * @return this builder
	 * @throws IllegalArgumentException if the interval is shorter
	 */
	public FluxerServerBuilder heartbeatInterval(Duration interval) {
		if (interval.toMillis() < 30) {
			throw new IllegalArgumentException("The heartbeat interval must be at least 30 ms, not " + interval);
		}
		this.heartbeatInterval = interval;
		return this;
	}

	/**
	 * Switches the rate limits of the HTTP API. Without them answers carry no rate-limit
	 * headers, as on an instance that has them switched off.
	 * @param rateLimits whether to limit, {@code true} by default
	 * @return this builder
	 */
	public FluxerServerBuilder rateLimits(boolean rateLimits) {
		this.rateLimits = rateLimits;
		return this;
	}

	/**
	 * Fixes the source of the secrets in tokens and session ids. Without a seed they are
	 * random.
	 * @param seed the seed
	 * @return this builder
	 */
	public FluxerServerBuilder seed(long seed) {
		this.seed = seed;
		return this;
	}

	/**
	 * Switches uploads of files before their message, to addresses that the server gives
	 * out. Discovery says so too.
	 * @param presignedUploads whether they are taken, {@code false} by default
	 * @return this builder
	 */
	public FluxerServerBuilder presignedUploads(boolean presignedUploads) {
		this.presignedUploads = presignedUploads;
		return this;
	}

	/**
	 * Starts the server and returns once it accepts connections.
	 * @return a running server, to be closed by the caller
	 * @throws PortInUseException if the port is taken
	 */
	public FluxerServer start() {
		return new FluxerServer(this.port, this.heartbeatInterval, this.rateLimits, this.seed, this.presignedUploads);
	}

}

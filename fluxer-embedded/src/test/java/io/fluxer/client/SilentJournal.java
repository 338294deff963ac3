package io.fluxer.client;

import java.time.Duration;
import java.time.Instant;

import io.fluxer.Snowflake;
import io.fluxer.embedded.core.Journal;
import org.jspecify.annotations.Nullable;

/**
 * Writes nothing down.
 */
class SilentJournal implements Journal {

	static final SilentJournal INSTANCE = new SilentJournal();

	@Override
	public void admitted(Instant at, long nanos, String method, String bucket, @Nullable Snowflake channelId,
			@Nullable String nonce) {
	}

	@Override
	public void refused(Instant at, long nanos, String method, String bucket, boolean global, Duration retryAfter,
			@Nullable String nonce) {
	}

	@Override
	public void answered(Instant at, String method, String path, int status, boolean authorised) {
	}

	@Override
	public void received(Instant at, long nanos, int connection, int opcode, String text) {
	}

}

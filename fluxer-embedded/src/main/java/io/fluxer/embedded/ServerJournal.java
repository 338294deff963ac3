package io.fluxer.embedded;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import io.fluxer.Snowflake;
import io.fluxer.embedded.core.Journal;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what a test may ask for afterwards, the newest of each kind.
 */
final class ServerJournal implements Journal {

	private static final int MAX_ENTRIES = 100_000;

	private final Deque<Admission> admissions = new ArrayDeque<>();

	private final Deque<Refusal> refusals = new ArrayDeque<>();

	private final Deque<LoggedRequest> requests = new ArrayDeque<>();

	private final Deque<ReceivedFrame> frames = new ArrayDeque<>();

	@Override
	public void admitted(Instant at, long nanos, String method, String bucket, @Nullable Snowflake channelId,
			@Nullable String nonce) {
		add(this.admissions, new Admission(at, nanos, method, bucket, channelId, nonce));
	}

	@Override
	public void refused(Instant at, long nanos, String method, String bucket, boolean global, Duration retryAfter,
			@Nullable String nonce) {
		add(this.refusals, new Refusal(at, nanos, method, bucket, global, retryAfter, nonce));
	}

	@Override
	public void answered(Instant at, String method, String path, int status, boolean authorised) {
		add(this.requests, new LoggedRequest(at, method, path, status, authorised));
	}

	@Override
	public void received(Instant at, long nanos, int connection, int opcode, String text) {
		add(this.frames, new ReceivedFrame(at, nanos, connection, opcode, text));
	}

	List<Admission> admissions() {
		return copy(this.admissions);
	}

	List<Refusal> refusals() {
		return copy(this.refusals);
	}

	List<LoggedRequest> requests() {
		return copy(this.requests);
	}

	List<ReceivedFrame> frames() {
		return copy(this.frames);
	}

	private static <T> void add(Deque<T> entries, T entry) {
		synchronized (entries) {
			entries.addLast(entry);
			if (entries.size() > MAX_ENTRIES) {
				entries.removeFirst();
			}
		}
	}

	private static <T> List<T> copy(Deque<T> entries) {
		synchronized (entries) {
			return new ArrayList<>(entries);
		}
	}

}

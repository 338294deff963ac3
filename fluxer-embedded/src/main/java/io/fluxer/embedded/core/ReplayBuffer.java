package io.fluxer.embedded.core;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The events of a session that RESUME can bring back: 4,096 of them and 16 MiB at most,
 * the oldest dropped first (Fluxer's gateway, replay).
 */
final class ReplayBuffer {

	static final int MAX_EVENTS = 4096;

	static final long MAX_BYTES = 16L * 1024 * 1024;

	static final long MAX_EVENT_BYTES = 2L * 1024 * 1024;

	private final Deque<Kept> events = new ArrayDeque<>();

	private long bytes;

	void add(long sequence, String frame) {
		if (frame.length() > MAX_EVENT_BYTES) {
			return;
		}
		this.events.addLast(new Kept(sequence, frame));
		this.bytes += frame.length();
		while (this.events.size() > MAX_EVENTS || this.bytes > MAX_BYTES) {
			removeFirst();
		}
	}

	void dropThrough(long sequence) {
		while (!this.events.isEmpty() && this.events.getFirst().sequence() <= sequence) {
			removeFirst();
		}
	}

	List<String> after(long sequence) {
		return this.events.stream().filter((kept) -> kept.sequence() > sequence).map(Kept::frame).toList();
	}

	private void removeFirst() {
		this.bytes -= this.events.removeFirst().frame().length();
	}

	private record Kept(long sequence, String frame) {
	}

}

package io.fluxer.gateway;

import java.util.ArrayDeque;
import java.util.Deque;

import org.jspecify.annotations.Nullable;

/**
 * The low-water mark of one session: how far its dispatches are finished without a gap.
 * Safe for use by many threads, since dispatches are finished wherever listeners run.
 */
final class SequenceMark {

	private final Deque<Entry> unfinished = new ArrayDeque<>();

	private long handedOn;

	/**
	 * Notes a dispatch as handed on and not finished. Sequences come in rising order.
	 * @param sequence the sequence
	 * @return marks the dispatch as finished, as often as it is run
	 */
	synchronized Runnable handOn(long sequence) {
		Entry entry = new Entry(sequence);
		this.unfinished.addLast(entry);
		this.handedOn = sequence;
		return () -> finish(entry);
	}

	/**
	 * Notes that nothing up to the given sequence is still to come.
	 * @param sequence the sequence
	 */
	synchronized void advanceTo(long sequence) {
		this.handedOn = Math.max(this.handedOn, sequence);
	}

	/**
	 * Returns what a heartbeat may acknowledge.
	 * @return one below the lowest unfinished sequence, else the last one handed on, null
	 * while that is none
	 */
	synchronized @Nullable Long value() {
		Entry lowest = this.unfinished.peekFirst();
		long value = (lowest != null) ? lowest.sequence - 1 : this.handedOn;
		return (value > 0) ? value : null;
	}

	private synchronized void finish(Entry entry) {
		entry.finished = true;
		while (!this.unfinished.isEmpty() && this.unfinished.getFirst().finished) {
			this.unfinished.removeFirst();
		}
	}

	private static final class Entry {

		private final long sequence;

		private boolean finished;

		private Entry(long sequence) {
			this.sequence = sequence;
		}

	}

}

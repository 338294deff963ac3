package io.fluxer.gateway;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The low-water mark of one session: how far its dispatches are finished without a gap.
 * Safe for use by many threads, since dispatches are finished wherever listeners run.
 */
final class SequenceMark {

	/**
	 * By rising sequence. Only what is unfinished is in it: one handler that is stuck for
	 * hours must not make it grow with all that is finished meanwhile.
	 */
	private final Set<Long> unfinished = new LinkedHashSet<>();

	private long handedOn;

	/**
	 * Notes a dispatch as handed on and not finished. Sequences come in rising order.
	 * @param sequence the sequence
	 * @return marks the dispatch as finished, as often as it is run
	 */
	synchronized Runnable handOn(long sequence) {
		this.unfinished.add(sequence);
		this.handedOn = sequence;
		return () -> finish(sequence);
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
		Iterator<Long> rising = this.unfinished.iterator();
		long value = rising.hasNext() ? rising.next() - 1 : this.handedOn;
		return (value > 0) ? value : null;
	}

	private synchronized void finish(long sequence) {
		this.unfinished.remove(sequence);
	}

}

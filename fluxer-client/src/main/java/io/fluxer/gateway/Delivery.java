package io.fluxer.gateway;

import io.fluxer.json.RawJson;

/**
 * One dispatch handed on by a shard. The receiver calls {@link #complete()} once every
 * listener has finished with it; the session's heartbeat acknowledges no further than the
 * oldest dispatch that is not complete.
 *
 * @since 0.1.0
 */
public final class Delivery {

	private final int shard;

	private final long sequence;

	private final String name;

	private final RawJson data;

	private final boolean replayed;

	private final Runnable completion;

	/**
	 * Creates a delivery.
	 * @param shard the shard
	 * @param sequence the sequence number, counted from 1 within the session
	 * @param name the name of the dispatch
	 * @param data the payload
	 * @param replayed whether the server sent it again after a lost connection
	 * @param completion called by each {@link #complete()}
	 */
	public Delivery(int shard, long sequence, String name, RawJson data, boolean replayed, Runnable completion) {
		this.shard = shard;
		this.sequence = sequence;
		this.name = name;
		this.data = data;
		this.replayed = replayed;
		this.completion = completion;
	}

	/**
	 * Returns the shard that received the dispatch.
	 * @return the shard, counted from 0
	 */
	public int shard() {
		return this.shard;
	}

	/**
	 * Returns the sequence number.
	 * @return the number, counted from 1 within the session
	 */
	public long sequence() {
		return this.sequence;
	}

	/**
	 * Returns the name of the dispatch.
	 * @return the name on the wire
	 */
	public String name() {
		return this.name;
	}

	/**
	 * Returns the payload.
	 * @return the payload
	 */
	public RawJson data() {
		return this.data;
	}

	/**
	 * Tells whether the dispatch belongs to a replay; such ones enter lanes beyond their
	 * bounds.
	 * @return whether the server sent it again
	 */
	public boolean isReplayed() {
		return this.replayed;
	}

	/**
	 * Marks the dispatch as finished. May be called from any thread, and more than once.
	 */
	public void complete() {
		this.completion.run();
	}

	@Override
	public String toString() {
		return "Delivery[shard " + this.shard + ", " + this.name + " #" + this.sequence + "]";
	}

}

package io.fluxer.client;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

import io.fluxer.Snowflake;

/**
 * The guilds of a shard as they were at the low-water mark, which runs behind the
 * dispatches that have been taken in. A process that goes on from the mark gets what
 * follows again, and must be as surprised by it as this one was. Not safe for use by many
 * threads.
 */
final class GuildsAtMark {

	private final Set<Snowflake> known = new HashSet<>();

	private final Set<Snowflake> unreachable = new HashSet<>();

	/** By rising sequence. */
	private final Deque<Change> later = new ArrayDeque<>();

	/**
	 * Takes the present state of a guild in.
	 * @param id the guild
	 * @param isKnown whether the bot was seen in it
	 * @param isUnreachable whether it is out of reach
	 * @param sequence the dispatch that made it so
	 */
	void changed(Snowflake id, boolean isKnown, boolean isUnreachable, long sequence) {
		this.later.addLast(new Change(id, isKnown, isUnreachable, sequence));
	}

	/** Takes the present state of a guild in that no dispatch has changed. */
	void changed(Snowflake id, boolean isKnown, boolean isUnreachable) {
		Change last = this.later.peekLast();
		changed(id, isKnown, isUnreachable, (last != null) ? last.sequence() : 0);
	}

	/**
	 * Moves on to a mark.
	 * @param mark the mark, never below the last one of the session
	 */
	void advanceTo(long mark) {
		for (Change next = this.later.peekFirst(); next != null
				&& next.sequence() <= mark; next = this.later.peekFirst()) {
			this.later.removeFirst();
			set(this.known, next.id(), next.isKnown());
			set(this.unreachable, next.id(), next.isUnreachable());
		}
	}

	/** A new session begins, whose sequences start anew. */
	void sessionBegan() {
		advanceTo(Long.MAX_VALUE);
	}

	Set<Snowflake> known() {
		return Set.copyOf(this.known);
	}

	Set<Snowflake> unreachable() {
		return Set.copyOf(this.unreachable);
	}

	private static void set(Set<Snowflake> ids, Snowflake id, boolean contained) {
		if (contained) {
			ids.add(id);
		}
		else {
			ids.remove(id);
		}
	}

	private record Change(Snowflake id, boolean isKnown, boolean isUnreachable, long sequence) {
	}

}

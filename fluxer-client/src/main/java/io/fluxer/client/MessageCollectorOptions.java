package io.fluxer.client;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Predicate;

import io.fluxer.Snowflake;
import io.fluxer.entity.Message;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link MessageCollector} gathers, and when it ends by itself. Immutable.
 *
 * @param channelId the channel
 * @param authorId whose messages count, {@code null} for everybody's
 * @param filter tells which of them count. Called for one after the other in their order,
 * on a thread that may block, never on one of the gateway or of a handler. One that
 * throws is logged, and counts as no match; one that never returns keeps its collector
 * from ending. While 4,096 messages wait for it, further ones are dropped and counted in
 * {@link Collected#dropped()}
 * @param own whether the bot's own messages count; no effect if {@code authorId} is set
 * @param maximum how many to gather
 * @param time how long to go on from the making of the collector, {@code null} for as
 * long as the login
 * @param idleTime how long to go on without anything that counts, from the making of the
 * collector or the last that counted; {@code null} for as long as the login
 * @since 0.1.0
 */
public record MessageCollectorOptions(Snowflake channelId, @Nullable Snowflake authorId,
		Predicate<? super Message> filter, boolean own, int maximum, @Nullable Duration time,
		@Nullable Duration idleTime) {

	/**
	 * Checks the options.
	 * @throws IllegalArgumentException if the maximum or a time is not positive
	 */
	public MessageCollectorOptions {
		Objects.requireNonNull(channelId, "channelId");
		Objects.requireNonNull(filter, "filter");
		new CollectorLimits(maximum, time, idleTime);
	}

	/**
	 * Returns the options to start from: everybody's messages but the bot's own, 1,000 at
	 * most, without an end in time.
	 * @param channelId the channel
	 * @return the options
	 */
	public static MessageCollectorOptions in(Snowflake channelId) {
		return new MessageCollectorOptions(channelId, null, (message) -> true, false, CollectorLimits.DEFAULT_MAXIMUM,
				null, null);
	}

	/**
	 * Returns a copy that takes the messages of one user alone.
	 * @param newAuthorId the user; the bot itself too, whatever {@link #own()} says
	 * @return the copy
	 */
	public MessageCollectorOptions withAuthor(Snowflake newAuthorId) {
		return new MessageCollectorOptions(this.channelId, newAuthorId, this.filter, this.own, this.maximum, this.time,
				this.idleTime);
	}

	/**
	 * Returns a copy with another filter, in place of the one before.
	 * @param newFilter tells which messages count, see {@link #filter()}
	 * @return the copy
	 */
	public MessageCollectorOptions withFilter(Predicate<? super Message> newFilter) {
		return new MessageCollectorOptions(this.channelId, this.authorId, newFilter, this.own, this.maximum, this.time,
				this.idleTime);
	}

	/**
	 * Returns a copy that says whether the bot's own messages count.
	 * @param newOwn whether they do
	 * @return the copy
	 */
	public MessageCollectorOptions withOwn(boolean newOwn) {
		return new MessageCollectorOptions(this.channelId, this.authorId, this.filter, newOwn, this.maximum, this.time,
				this.idleTime);
	}

	/**
	 * Returns a copy with another maximum.
	 * @param newMaximum how many to gather, 1 at least
	 * @return the copy
	 */
	public MessageCollectorOptions withMaximum(int newMaximum) {
		return new MessageCollectorOptions(this.channelId, this.authorId, this.filter, this.own, newMaximum, this.time,
				this.idleTime);
	}

	/**
	 * Returns a copy with a total time.
	 * @param newTime how long to go on in all
	 * @return the copy
	 */
	public MessageCollectorOptions withTime(Duration newTime) {
		return new MessageCollectorOptions(this.channelId, this.authorId, this.filter, this.own, this.maximum, newTime,
				this.idleTime);
	}

	/**
	 * Returns a copy with an idle time.
	 * @param newIdleTime how long to go on without anything that counts
	 * @return the copy
	 */
	public MessageCollectorOptions withIdleTime(Duration newIdleTime) {
		return new MessageCollectorOptions(this.channelId, this.authorId, this.filter, this.own, this.maximum,
				this.time, newIdleTime);
	}

	CollectorLimits limits() {
		return new CollectorLimits(this.maximum, this.time, this.idleTime);
	}

}

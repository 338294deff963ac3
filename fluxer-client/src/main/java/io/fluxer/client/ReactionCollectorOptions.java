package io.fluxer.client;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Predicate;

import io.fluxer.Snowflake;
import io.fluxer.entity.Message;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link ReactionCollector} gathers, and when it ends by itself. Immutable.
 *
 * @param channelId the channel of the message
 * @param messageId the message
 * @param userId whose reactions count, {@code null} for everybody's
 * @param filter tells which of them count. Called for one after the other in their order,
 * on a thread that may block, never on one of the gateway or of a handler. One that
 * throws is logged, and counts as no match; one that never returns keeps its collector
 * from ending. While 4,096 reactions wait for it, further ones are dropped and counted in
 * {@link Collected#dropped()}
 * @param own whether the bot's own reactions count; no effect if {@code userId} is set
 * @param maximum how many to gather
 * @param time how long to go on from the making of the collector, {@code null} for as
 * long as the login
 * @param idleTime how long to go on without anything that counts, from the making of the
 * collector or the last that counted; {@code null} for as long as the login
 * @since 0.1.0
 */
public record ReactionCollectorOptions(Snowflake channelId, Snowflake messageId, @Nullable Snowflake userId,
		Predicate<? super CollectedReaction> filter, boolean own, int maximum, @Nullable Duration time,
		@Nullable Duration idleTime) {

	/**
	 * Checks the options.
	 * @throws IllegalArgumentException if the maximum or a time is not positive
	 */
	public ReactionCollectorOptions {
		Objects.requireNonNull(channelId, "channelId");
		Objects.requireNonNull(messageId, "messageId");
		Objects.requireNonNull(filter, "filter");
		new CollectorLimits(maximum, time, idleTime);
	}

	/**
	 * Returns the options to start from: everybody's reactions but the bot's own, 1,000
	 * at most, without an end in time.
	 * @param channelId the channel of the message
	 * @param messageId the message
	 * @return the options
	 */
	public static ReactionCollectorOptions in(Snowflake channelId, Snowflake messageId) {
		return new ReactionCollectorOptions(channelId, messageId, null, (reaction) -> true, false,
				CollectorLimits.DEFAULT_MAXIMUM, null, null);
	}

	/**
	 * Returns the options to start from, as {@link #in(Snowflake, Snowflake)} does.
	 * @param message the message
	 * @return the options
	 */
	public static ReactionCollectorOptions on(Message message) {
		return in(message.channelId(), message.id());
	}

	/**
	 * Returns a copy that takes the reactions of one user alone.
	 * @param newUserId the user; the bot itself too, whatever {@link #own()} says
	 * @return the copy
	 */
	public ReactionCollectorOptions withUser(Snowflake newUserId) {
		return new ReactionCollectorOptions(this.channelId, this.messageId, newUserId, this.filter, this.own,
				this.maximum, this.time, this.idleTime);
	}

	/**
	 * Returns a copy with another filter, in place of the one before.
	 * @param newFilter tells which reactions count, see {@link #filter()}
	 * @return the copy
	 */
	public ReactionCollectorOptions withFilter(Predicate<? super CollectedReaction> newFilter) {
		return new ReactionCollectorOptions(this.channelId, this.messageId, this.userId, newFilter, this.own,
				this.maximum, this.time, this.idleTime);
	}

	/**
	 * Returns a copy that says whether the bot's own reactions count.
	 * @param newOwn whether they do
	 * @return the copy
	 */
	public ReactionCollectorOptions withOwn(boolean newOwn) {
		return new ReactionCollectorOptions(this.channelId, this.messageId, this.userId, this.filter, newOwn,
				this.maximum, this.time, this.idleTime);
	}

	/**
	 * Returns a copy with another maximum.
	 * @param newMaximum how many to gather, 1 at least
	 * @return the copy
	 */
	public ReactionCollectorOptions withMaximum(int newMaximum) {
		return new ReactionCollectorOptions(this.channelId, this.messageId, this.userId, this.filter, this.own,
				newMaximum, this.time, this.idleTime);
	}

	/**
	 * Returns a copy with a total time.
	 * @param newTime how long to go on in all
	 * @return the copy
	 */
	public ReactionCollectorOptions withTime(Duration newTime) {
		return new ReactionCollectorOptions(this.channelId, this.messageId, this.userId, this.filter, this.own,
				this.maximum, newTime, this.idleTime);
	}

	/**
	 * Returns a copy with an idle time.
	 * @param newIdleTime how long to go on without anything that counts
	 * @return the copy
	 */
	public ReactionCollectorOptions withIdleTime(Duration newIdleTime) {
		return new ReactionCollectorOptions(this.channelId, this.messageId, this.userId, this.filter, this.own,
				this.maximum, this.time, newIdleTime);
	}

	CollectorLimits limits() {
		return new CollectorLimits(this.maximum, this.time, this.idleTime);
	}

}

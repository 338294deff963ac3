package io.fluxer.entity;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * What can be changed of every member of a guild. What is not named stays as it is.
 *
 * @param <S> the kind of the change
 * @since 0.1.0
 */
public abstract sealed class MemberChanges<S extends MemberChanges<S>> extends FieldsBody
		permits MemberUpdate, CurrentMemberUpdate {

	private static final Duration LONGEST_TIMEOUT = Duration.ofDays(365);

	MemberChanges(Fields fields) {
		super(fields);
	}

	abstract S copy(Fields fields);

	S copy(String name, @Nullable Object value) {
		return copy(with(name, value));
	}

	/**
	 * Returns a copy that sets the name in the guild.
	 * @param nick 1 to 32 characters; {@code null} takes the name away
	 * @return the copy
	 * @throws InvalidPayloadException if it is empty or too long
	 */
	public S withNick(@Nullable String nick) {
		return copy("nick", Limits.length("nick", nick, 1, 32));
	}

	/**
	 * Returns a copy that mutes the member in voice channels, or lets them speak again.
	 * @param mute whether the member is muted
	 * @return the copy
	 */
	public S withMute(boolean mute) {
		return copy("mute", mute);
	}

	/**
	 * Returns a copy that deafens the member in voice channels, or lets them hear again.
	 * @param deaf whether the member is deafened
	 * @return the copy
	 */
	public S withDeaf(boolean deaf) {
		return copy("deaf", deaf);
	}

	/**
	 * Returns a copy that keeps the member from writing and reacting for a while, counted
	 * from now.
	 * @param duration how long, at most 365 days
	 * @return the copy
	 * @throws InvalidPayloadException if it is negative or too long
	 */
	public S withTimeout(Duration duration) {
		if (duration.isNegative() || duration.compareTo(LONGEST_TIMEOUT) > 0) {
			throw new InvalidPayloadException("communication_disabled_until",
					"is " + duration + " from now, but must be from now to 365 days ahead");
		}
		return timeout(Instant.now().plus(duration));
	}

	/**
	 * Returns a copy that keeps the member from writing and reacting until a moment.
	 * @param until the moment, at most 365 days ahead; {@code null} ends the timeout
	 * @return the copy
	 * @throws InvalidPayloadException if it lies further ahead
	 */
	public S withTimeoutUntil(@Nullable Instant until) {
		if (until != null && until.isAfter(Instant.now().plus(LONGEST_TIMEOUT))) {
			throw new InvalidPayloadException("communication_disabled_until",
					"is " + until + ", but must be at most 365 days ahead");
		}
		return timeout(until);
	}

	private S timeout(@Nullable Instant until) {
		return copy("communication_disabled_until", (until != null) ? until.truncatedTo(ChronoUnit.MILLIS) : null);
	}

	/**
	 * Returns a copy that says why there is a timeout.
	 * @param reason 1 to 512 characters; {@code null} for no reason
	 * @return the copy
	 * @throws InvalidPayloadException if it is empty or too long
	 */
	public S withTimeoutReason(@Nullable String reason) {
		return copy("timeout_reason", Limits.length("timeout_reason", reason, 1, 512));
	}

	/**
	 * Returns a copy that moves the member to another voice channel. The member must be
	 * in one.
	 * @param channelId the voice channel; {@code null} takes the member out of voice
	 * @return the copy
	 */
	public S withVoiceChannelId(@Nullable Snowflake channelId) {
		return copy("channel_id", channelId);
	}

	/**
	 * Returns a copy that means one voice connection of a member who has several.
	 * @param connectionId 1 to 32 characters, see {@link VoiceState#connectionId()};
	 * {@code null} for all of them
	 * @return the copy
	 * @throws InvalidPayloadException if it is empty or too long
	 */
	public S withConnectionId(@Nullable String connectionId) {
		return copy("connection_id", Limits.length("connection_id", connectionId, 1, 32));
	}

}

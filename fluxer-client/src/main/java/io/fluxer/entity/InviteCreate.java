package io.fluxer.entity;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * An invite to make. What is {@code null} is left to the server: an invite for any number
 * of people that never ends. Immutable: each {@code with…} method returns a copy.
 *
 * @param maxUses how often it may be used, 0 to 100, where 0 is any number
 * @param maxAge how long it lives, in seconds, 0 to 604,800, where 0 is for ever
 * @param unique whether a new one is made although a like one exists
 * @param temporary whether those who come by it leave with their last session
 * @since 0.1.0
 */
public record InviteCreate(@Nullable Integer maxUses, @Nullable Integer maxAge, @Nullable Boolean unique,
		@Nullable Boolean temporary) {

	private static final int MAX_USES = 100;

	private static final int MAX_AGE = 604_800;

	/**
	 * Checks the limits.
	 * @throws InvalidPayloadException if a number is out of its range
	 */
	public InviteCreate {
		Limits.range("max_uses", maxUses, 0, MAX_USES);
		Limits.range("max_age", maxAge, 0, MAX_AGE);
	}

	/**
	 * Returns an invite for any number of people that never ends.
	 * @return the invite
	 */
	public static InviteCreate create() {
		return new InviteCreate(null, null, null, null);
	}

	/**
	 * Returns a copy that may be used some times only.
	 * @param newMaxUses how often, 0 to 100, where 0 is any number
	 * @return the copy
	 * @throws InvalidPayloadException if it is another number
	 */
	public InviteCreate withMaxUses(int newMaxUses) {
		return new InviteCreate(newMaxUses, this.maxAge, this.unique, this.temporary);
	}

	/**
	 * Returns a copy that ends.
	 * @param newMaxAge after what time, a second to seven days, to the second;
	 * {@link Duration#ZERO} for never
	 * @return the copy
	 * @throws InvalidPayloadException if it is shorter or longer
	 */
	public InviteCreate withMaxAge(Duration newMaxAge) {
		int seconds = newMaxAge.isZero() ? 0 : WholeSeconds.of("max_age", newMaxAge, 1, MAX_AGE);
		return new InviteCreate(this.maxUses, seconds, this.unique, this.temporary);
	}

	/**
	 * Returns a copy that is made anew, or may be one that exists.
	 * @param newUnique whether it is made although a like one exists
	 * @return the copy
	 */
	public InviteCreate withUnique(boolean newUnique) {
		return new InviteCreate(this.maxUses, this.maxAge, newUnique, this.temporary);
	}

	/**
	 * Returns a copy for visits only, or for members.
	 * @param newTemporary whether those who come by it leave with their last session
	 * @return the copy
	 */
	public InviteCreate withTemporary(boolean newTemporary) {
		return new InviteCreate(this.maxUses, this.maxAge, this.unique, newTemporary);
	}

}

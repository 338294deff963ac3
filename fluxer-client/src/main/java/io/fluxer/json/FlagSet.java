package io.fluxer.json;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * An immutable set of named bits that keeps the bits it has no name for, so that what was
 * read can be changed and written back without a loss.
 *
 * @param <F> the enum that names the bits
 * @param <S> the set itself
 * @since 0.1.0
 */
public interface FlagSet<F extends Enum<F> & Flag, S extends FlagSet<F, S>> {

	/**
	 * Returns all bits, known and unknown, as an unsigned number.
	 * @return the bits
	 */
	long bits();

	/**
	 * Returns the enum that names the bits.
	 * @return the enum
	 */
	Class<F> type();

	/**
	 * Returns a set of the same kind.
	 * @param newBits all its bits
	 * @return the set
	 */
	S withBits(long newBits);

	/**
	 * Tells whether no bit is set.
	 * @return {@code true} if there is none, not even an unknown one
	 */
	default boolean isEmpty() {
		return bits() == 0;
	}

	/**
	 * Tells whether a flag is set.
	 * @param flag the flag asked for
	 * @return whether it is
	 */
	default boolean contains(F flag) {
		return (bits() & flag.mask()) != 0;
	}

	/**
	 * Tells whether every bit of the given set is in this one.
	 * @param other the bits asked for
	 * @return whether all of them are set
	 */
	default boolean containsAll(S other) {
		return (bits() & other.bits()) == other.bits();
	}

	/**
	 * Tells whether this set and the given one have a bit in common.
	 * @param other the bits asked for
	 * @return whether at least one of them is set
	 */
	default boolean containsAny(S other) {
		return (bits() & other.bits()) != 0;
	}

	/**
	 * Returns this set with one more flag.
	 * @param flag the flag to add
	 * @return the larger set
	 */
	default S plus(F flag) {
		return withBits(bits() | flag.mask());
	}

	/**
	 * Returns the bits of this set and of the given one.
	 * @param other the bits to add
	 * @return the larger set
	 */
	default S plus(S other) {
		return withBits(bits() | other.bits());
	}

	/**
	 * Returns this set without a flag.
	 * @param flag the flag to take away
	 * @return the smaller set
	 */
	default S minus(F flag) {
		return withBits(bits() & ~flag.mask());
	}

	/**
	 * Returns this set without the bits of the given one.
	 * @param other the bits to take away
	 * @return the smaller set
	 */
	default S minus(S other) {
		return withBits(bits() & ~other.bits());
	}

	/**
	 * Returns the flags that are set and have a name.
	 * @return the flags, in the order of their bits; not modifiable
	 */
	default Set<F> toSet() {
		EnumSet<F> flags = EnumSet.allOf(type());
		flags.removeIf((flag) -> !contains(flag));
		return Collections.unmodifiableSet(flags);
	}

	/**
	 * Returns the bits that have no name.
	 * @return the bits, 0 if all are known
	 */
	default long unknownBits() {
		return bits() & ~Flag.maskOf(type().getEnumConstants());
	}

}

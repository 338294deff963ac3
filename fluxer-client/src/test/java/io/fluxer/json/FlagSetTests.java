package io.fluxer.json;

import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FlagSetTests {

	private static final long UNKNOWN = 1L << 5;

	private final Letters letters = new Letters(Letter.A.mask() | Letter.TOP.mask() | UNKNOWN);

	@Test
	void tellsWhichFlagsAreSet() {
		assertThat(this.letters.contains(Letter.A)).isTrue();
		assertThat(this.letters.contains(Letter.TOP)).isTrue();
		assertThat(this.letters.contains(Letter.B)).isFalse();
	}

	@Test
	void namesKnownFlagsInTheOrderOfTheirBitsAndKeepsTheOthersApart() {
		assertThat(this.letters.toSet()).containsExactly(Letter.A, Letter.TOP);
		assertThat(this.letters.unknownBits()).isEqualTo(UNKNOWN);
		assertThat(new Letters(Letter.B.mask()).unknownBits()).isZero();
	}

	@Test
	void addingAndTakingAwayKeepsUnknownBits() {
		assertThat(this.letters.plus(Letter.B).minus(Letter.A).bits())
			.isEqualTo(Letter.B.mask() | Letter.TOP.mask() | UNKNOWN);
		assertThat(this.letters.plus(new Letters(2)).minus(new Letters(1)).bits())
			.isEqualTo(Letter.B.mask() | Letter.TOP.mask() | UNKNOWN);
	}

	@Test
	void takingAwayWhatIsNotThereChangesNothing() {
		assertThat(this.letters.minus(Letter.B)).isEqualTo(this.letters);
		assertThat(this.letters.plus(Letter.A)).isEqualTo(this.letters);
	}

	@Test
	void comparesSets() {
		assertThat(this.letters.containsAll(new Letters(Letter.A.mask() | UNKNOWN))).isTrue();
		assertThat(this.letters.containsAll(new Letters(Letter.A.mask() | Letter.B.mask()))).isFalse();
		assertThat(this.letters.containsAny(new Letters(Letter.A.mask() | Letter.B.mask()))).isTrue();
		assertThat(this.letters.containsAny(new Letters(Letter.B.mask()))).isFalse();
		assertThat(this.letters.containsAll(new Letters(0))).isTrue();
	}

	@Test
	void anUnknownBitIsNotNothing() {
		assertThat(new Letters(0).isEmpty()).isTrue();
		assertThat(new Letters(UNKNOWN).isEmpty()).isFalse();
		assertThat(new Letters(UNKNOWN).toSet()).isEmpty();
	}

	@Test
	void theFlagsOfASetCannotBeChanged() {
		Set<Letter> flags = this.letters.toSet();
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> flags.add(Letter.B));
	}

	enum Letter implements Flag {

		A(0), B(1), TOP(63);

		private final int bit;

		Letter(int bit) {
			this.bit = bit;
		}

		@Override
		public int bit() {
			return this.bit;
		}

	}

	record Letters(long bits) implements FlagSet<Letter, Letters> {

		@Override
		public Class<Letter> type() {
			return Letter.class;
		}

		@Override
		public Letters withBits(long newBits) {
			return new Letters(newBits);
		}

	}

}

package io.fluxer.client;

import io.fluxer.Snowflake;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GuildsAtMarkTests {

	private static final Snowflake ONE = Snowflake.of(100);

	private static final Snowflake TWO = Snowflake.of(200);

	private final GuildsAtMark guilds = new GuildsAtMark();

	@Test
	void runsBehindWithTheMark() {
		this.guilds.changed(ONE, true, false, 2);
		this.guilds.changed(TWO, false, true, 3);
		this.guilds.changed(ONE, false, false, 4);
		this.guilds.advanceTo(1);
		assertThat(this.guilds.known()).isEmpty();
		this.guilds.advanceTo(3);
		assertThat(this.guilds.known()).containsExactly(ONE);
		assertThat(this.guilds.unreachable()).containsExactly(TWO);
		this.guilds.advanceTo(4);
		assertThat(this.guilds.known()).isEmpty();
		assertThat(this.guilds.unreachable()).containsExactly(TWO);
	}

	@Test
	void changeWithoutADispatchCountsWithTheOneBefore() {
		this.guilds.changed(ONE, true, false);
		this.guilds.changed(TWO, true, false, 5);
		this.guilds.changed(ONE, false, false);
		this.guilds.advanceTo(4);
		assertThat(this.guilds.known()).containsExactly(ONE);
		this.guilds.advanceTo(5);
		assertThat(this.guilds.known()).containsExactly(TWO);
	}

	@Test
	void sequencesOfANewSessionStartAnew() {
		this.guilds.changed(ONE, true, false, 900);
		this.guilds.sessionBegan();
		this.guilds.changed(TWO, true, false, 2);
		this.guilds.advanceTo(1);
		assertThat(this.guilds.known()).containsExactly(ONE);
		this.guilds.advanceTo(2);
		assertThat(this.guilds.known()).containsExactlyInAnyOrder(ONE, TWO);
	}

}

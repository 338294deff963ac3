package io.fluxer.client;

import java.time.Instant;
import java.util.Set;

import io.fluxer.Snowflake;
import io.fluxer.entity.Guild;
import io.fluxer.event.ClientEvent;
import io.fluxer.event.GuildAvailableEvent;
import io.fluxer.event.GuildCreateEvent;
import io.fluxer.event.GuildDeleteEvent;
import io.fluxer.event.GuildJoinedEvent;
import io.fluxer.event.GuildLeftEvent;
import io.fluxer.event.GuildReadyEvent;
import io.fluxer.event.GuildUnavailableEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class GuildLifeTests {

	private static final Snowflake ID = Snowflake.of(100);

	private static final Instant DATE = Instant.parse("2026-07-01T12:00:00Z");

	private static final Instant BEFORE = DATE.minusSeconds(3600);

	private static final Instant AFTER = DATE.plusSeconds(3600);

	private final GuildLife life = new GuildLife();

	GuildLifeTests() {
		this.life.connected(DATE, DATE);
		this.life.sessionBegan();
	}

	@Test
	void guildOfTheStartIsReady() {
		assertThat(created(BEFORE)).isInstanceOf(GuildReadyEvent.class);
	}

	@Test
	void guildWithoutATimeIsNotJoined() {
		assertThat(created(null)).isInstanceOf(GuildReadyEvent.class);
	}

	@Test
	void guildOfThisRunIsJoined() {
		assertThat(created(AFTER)).isInstanceOfSatisfying(GuildJoinedEvent.class,
				(event) -> assertThat(event.guildId()).isEqualTo(ID));
	}

	@ParameterizedTest
	@CsvSource({ "400, 399, false", "400, 400, true", "1500, 999, false", "1500, 1000, true", "-1, 999, false",
			"-1, 1000, true" })
	void dateIsReadToTheSecondAndTheOwnClockOnlyWithinIt(long ownMillis, long joinedMillis, boolean joined) {
		GuildLife fresh = new GuildLife();
		fresh.connected(DATE, DATE.plusMillis(ownMillis));
		assertThat(fresh.created(guild(DATE.plusMillis(joinedMillis))) instanceof GuildJoinedEvent).isEqualTo(joined);
	}

	@Test
	void ownClockCountsWhereTheServerGivesNoTime() {
		GuildLife fresh = new GuildLife();
		fresh.connected(null, DATE);
		assertThat(fresh.created(guild(BEFORE))).isInstanceOf(GuildReadyEvent.class);
		assertThat(fresh.deleted(delete(false))).isInstanceOf(GuildLeftEvent.class);
		assertThat(fresh.created(guild(DATE))).isInstanceOf(GuildJoinedEvent.class);
	}

	@Test
	void firstConnectionOfTheRunCounts() {
		this.life.connected(AFTER.plusSeconds(5), AFTER.plusSeconds(5));
		this.life.sessionBegan();
		assertThat(created(AFTER)).isInstanceOf(GuildJoinedEvent.class);
	}

	@Test
	void guildThatWasJoinedIsReadyInTheNextSession() {
		created(AFTER);
		this.life.sessionBegan();
		assertThat(created(AFTER)).isInstanceOf(GuildReadyEvent.class);
	}

	@Test
	void guildIsAvailableAfterAnOutage() {
		created(AFTER);
		assertThat(deleted(true)).isInstanceOf(GuildUnavailableEvent.class);
		assertThat(deleted(true)).isNull();
		assertThat(created(AFTER)).isInstanceOf(GuildAvailableEvent.class);
		assertThat(deleted(true)).isInstanceOf(GuildUnavailableEvent.class);
	}

	@Test
	void guildThatIsOutOfReachAtTheStartIsAvailableLater() {
		assertThat(deleted(true)).isInstanceOf(GuildUnavailableEvent.class);
		assertThat(created(BEFORE)).isInstanceOf(GuildAvailableEvent.class);
	}

	@Test
	void outageThatLastsIntoTheNextSessionIsToldOnce() {
		created(BEFORE);
		deleted(true);
		this.life.sessionBegan();
		assertThat(deleted(true)).isNull();
		assertThat(created(BEFORE)).isInstanceOf(GuildAvailableEvent.class);
	}

	@Test
	void guildThatWasJoinedWhileOutOfReachIsJoinedOnceItComes() {
		deleted(true);
		assertThat(created(AFTER)).isInstanceOf(GuildJoinedEvent.class);
	}

	@Test
	void guildThatSaysItselfThatItIsOutOfReachIsUnavailable() {
		created(BEFORE);
		assertThat(this.life.created(guild("{'id':'100','unavailable':true,'properties':{'id':'100'}}")))
			.isInstanceOf(GuildUnavailableEvent.class);
		assertThat(created(BEFORE)).isInstanceOf(GuildAvailableEvent.class);
	}

	@Test
	void guildThatIsAnnouncedAnewWithinASessionIsAvailable() {
		created(AFTER);
		assertThat(created(AFTER)).isInstanceOf(GuildAvailableEvent.class);
	}

	@Test
	void guildIsLeftOnce() {
		created(BEFORE);
		assertThat(deleted(false)).isEqualTo(new GuildLeftEvent(ID, null));
		assertThat(deleted(false)).isNull();
	}

	@Test
	void guildThatIsOutOfReachCanBeLeft() {
		deleted(true);
		assertThat(deleted(false)).isInstanceOf(GuildLeftEvent.class);
	}

	@Test
	void guildThatWasNeverThereIsNotLeft() {
		assertThat(deleted(false)).isNull();
	}

	@Test
	void guildIsJoinedAgainAfterItWasLeft() {
		created(BEFORE);
		deleted(false);
		assertThat(created(AFTER)).isInstanceOf(GuildJoinedEvent.class);
		deleted(false);
		assertThat(created(AFTER)).isInstanceOf(GuildJoinedEvent.class);
	}

	@Test
	void streamForgetsWhatItHasNotNamed() {
		created(BEFORE);
		int session = this.life.sessionBegan();
		assertThat(this.life.streamOver(session, Set.of())).containsExactly(ID);
		assertThat(this.life.isEmpty()).isTrue();
		assertThat(deleted(false)).isNull();
	}

	@Test
	void streamKeepsWhatItHasNamedEvenAsOutOfReach() {
		created(BEFORE);
		int session = this.life.sessionBegan();
		deleted(true);
		assertThat(this.life.streamOver(session, Set.of())).isEmpty();
		session = this.life.sessionBegan();
		created(BEFORE);
		assertThat(this.life.streamOver(session, Set.of())).isEmpty();
	}

	@Test
	void streamForgetsWhatWasOutOfReachAndIsNotNamedAnyMore() {
		deleted(true);
		assertThat(this.life.streamOver(this.life.sessionBegan(), Set.of())).containsExactly(ID);
	}

	@Test
	void streamKeepsWhatTheServerListsThoughItHasNotNamedIt() {
		created(BEFORE);
		assertThat(this.life.streamOver(this.life.sessionBegan(), Set.of(ID))).isEmpty();
		assertThat(this.life.isEmpty()).isFalse();
	}

	@Test
	void streamOfAnEarlierSessionForgetsNothing() {
		created(BEFORE);
		int earlier = this.life.sessionBegan();
		this.life.sessionBegan();
		assertThat(this.life.streamOver(earlier, Set.of())).isEmpty();
	}

	@Test
	void guildThatAStreamLeftOutIsNotJoinedAnewByComingLate() {
		created(AFTER);
		this.life.streamOver(this.life.sessionBegan(), Set.of());
		assertThat(created(AFTER)).isInstanceOf(GuildReadyEvent.class);
	}

	@Test
	void guildThatTheServerDidNotListIsNotJoinedAnewByComingLate() {
		created(AFTER);
		assertThat(this.life.gone(ID)).isTrue();
		assertThat(created(AFTER)).isInstanceOf(GuildReadyEvent.class);
	}

	@Test
	void guildsThatTheServerDidNotListAreNotRememberedForEver() {
		for (long id = 1; id <= GuildLife.MAX_LEFT_OUT + 1; id++) {
			this.life.created(guild(TestEvents.guildJson(id, AFTER.toString())));
			this.life.gone(Snowflake.of(id));
		}
		assertThat(this.life.created(guild(TestEvents.guildJson(2, AFTER.toString()))))
			.isInstanceOf(GuildReadyEvent.class);
		assertThat(this.life.created(guild(TestEvents.guildJson(1, AFTER.toString()))))
			.isInstanceOf(GuildJoinedEvent.class);
	}

	@Test
	void guildThatIsOutOfReachIsBackByItsSync() {
		created(BEFORE);
		deleted(true);
		assertThat(this.life.synced(guild(BEFORE))).isInstanceOf(GuildAvailableEvent.class);
		assertThat(this.life.available()).containsExactly(ID);
		assertThat(this.life.synced(guild(BEFORE))).isNull();
		assertThat(deleted(true)).isInstanceOf(GuildUnavailableEvent.class);
	}

	@Test
	void lateSyncDoesNotBringAGuildBackThatWasLeft() {
		created(AFTER);
		deleted(false);
		assertThat(this.life.synced(guild(AFTER))).isNull();
		assertThat(this.life.isEmpty()).isTrue();
	}

	@Test
	void guildsThatStreamsLeftOutAreNotRememberedForEver() {
		for (long id = 1; id <= GuildLife.MAX_LEFT_OUT + 1; id++) {
			this.life.created(guild(TestEvents.guildJson(id, AFTER.toString())));
			this.life.streamOver(this.life.sessionBegan(), Set.of());
		}
		assertThat(this.life.created(guild(TestEvents.guildJson(2, AFTER.toString()))))
			.isInstanceOf(GuildReadyEvent.class);
		assertThat(this.life.created(guild(TestEvents.guildJson(1, AFTER.toString()))))
			.isInstanceOf(GuildJoinedEvent.class);
	}

	@Test
	void guildOfWhichTheServerHasNothingButTheIdIsUnavailable() {
		assertThat(this.life.created(guild("{'id':'100','unavailable':true}")))
			.isInstanceOf(GuildUnavailableEvent.class);
	}

	@Test
	void guildThatAStreamLeftOutIsJoinedAnewByANewMembership() {
		created(BEFORE);
		this.life.streamOver(this.life.sessionBegan(), Set.of());
		assertThat(created(AFTER)).isInstanceOf(GuildJoinedEvent.class);
	}

	private ClientEvent created(Instant joinedAt) {
		return this.life.created(guild(joinedAt));
	}

	private ClientEvent deleted(boolean unavailable) {
		return this.life.deleted(delete(unavailable));
	}

	private static GuildDeleteEvent delete(boolean unavailable) {
		return new GuildDeleteEvent(ID, unavailable, null);
	}

	private static Guild guild(Instant joinedAt) {
		return guild((joinedAt != null) ? TestEvents.guildJson(100, joinedAt.toString()) : TestEvents.guildJson(100));
	}

	private static Guild guild(String json) {
		return ((GuildCreateEvent) TestEvents.envelope(1, "GUILD_CREATE", json).event()).guild();
	}

}

package io.fluxer.cache;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.fluxer.Snowflake;
import io.fluxer.entity.User;
import io.fluxer.event.DispatchEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class UnreferencedUsersTests {

	private static final int MANY = 100_000;

	private final Logger logger = (Logger) LoggerFactory.getLogger("io.fluxer.cache");

	private final ListAppender<ILoggingEvent> log = new ListAppender<>();

	private CacheUpdater updater = new CacheUpdater(CacheSizeLimits.unbounded().withUnreferencedUsers(2));

	private long lastMessage = 1000;

	@BeforeEach
	void listen() {
		this.log.start();
		this.logger.addAppender(this.log);
	}

	@AfterEach
	void stopListening() {
		this.logger.detachAppender(this.log);
	}

	@Test
	void thoseNotSeenForTheLongestTimeGoFirst() {
		this.updater.apply(CacheEvents.ready(300));
		writes(301);
		writes(302);
		writes(301);
		writes(303);
		assertThat(users()).containsExactlyInAnyOrder("bot", "u301", "u303");
		assertThat(this.updater.cache().evictions().users()).isOne();
	}

	@Test
	void usersToWhomSomethingRefersStay() {
		this.updater = new CacheUpdater(CacheSizeLimits.unbounded().withUnreferencedUsers(0).withMessages(1));
		this.updater.apply(CacheEvents.ready(300));
		for (int id = 301; id <= 305; id++) {
			writes(id);
			assertThat(users()).as("the message is cached").containsExactlyInAnyOrder("bot", "u" + id);
		}
		this.updater.apply(CacheEvents.guildCreate(100, "", CacheEvents.member(301, "member", "n")));
		this.updater.apply(CacheEvents.event("PRESENCE_UPDATE",
				"{'guild_id':'100','status':'online','user':" + CacheEvents.user(302, "present") + "}"));
		this.updater.apply(CacheEvents
			.channelCreate("{'id':'400','type':1,'recipients':[" + CacheEvents.user(303, "recipient") + "]}"));
		this.updater.apply(CacheEvents.voiceState(null, 400L, 304, "call", 1));
		this.updater.apply(CacheEvents.event("USER_UPDATE", CacheEvents.user(304, "caller")));
		this.updater.apply(CacheEvents.voiceState(100L, 401L, 306, "talk", 1));
		this.updater.apply(CacheEvents.event("USER_UPDATE", CacheEvents.user(306, "talker")));
		this.updater.apply(CacheEvents.event("GUILD_CREATE",
				"{'id':'101','properties':{'id':'101','owner_id':'307','name':'other'}}"));
		this.updater.apply(CacheEvents.event("USER_UPDATE", CacheEvents.user(307, "owner")));
		this.updater.apply(CacheEvents.event("USER_UPDATE", CacheEvents.user(308, "nobody")));
		this.updater.apply(CacheEvents.event("USER_UPDATE", CacheEvents.user(309, "nobody")));
		this.updater.apply(CacheEvents.event("USER_UPDATE", CacheEvents.user(310, "nobody")));
		assertThat(users()).contains("bot", "u305", "member", "present", "recipient", "caller", "talker", "owner");
		assertThat(this.updater.cache().users().values()).filteredOn((user) -> user.username().equals("nobody"))
			.hasSizeLessThan(2);
	}

	@Test
	void membersOfAGuildThatGoesAreLetGo() {
		StringBuilder members = new StringBuilder(CacheEvents.member(400, "u", "n"));
		for (int id = 401; id < 420; id++) {
			members.append(',').append(CacheEvents.member(id, "u", "n"));
		}
		this.updater.apply(CacheEvents.guildCreate(100, "", members.toString()));
		assertThat(this.updater.cache().users().size()).isEqualTo(20);
		this.updater.apply(CacheEvents.guildDelete(100, false));
		assertThat(this.updater.cache().users().size()).isEqualTo(2);
	}

	@Test
	void membersWhoLeaveAreLetGo() {
		this.updater.apply(CacheEvents.guildCreate(100, "", ""));
		for (int id = 400; id < 420; id++) {
			this.updater.apply(CacheEvents.event("GUILD_MEMBER_ADD",
					"{'guild_id':'100','user':" + CacheEvents.user(id, "u" + id) + "}"));
		}
		for (int id = 400; id < 420; id++) {
			this.updater.apply(CacheEvents.event("GUILD_MEMBER_REMOVE",
					"{'guild_id':'100','user':" + CacheEvents.user(id, "u" + id) + "}"));
		}
		assertThat(this.updater.cache().users().size()).isLessThan(6);
	}

	@Test
	void recipientsOfChannelsThatGoAreLetGo() {
		for (int id = 400; id < 420; id++) {
			this.updater.apply(CacheEvents
				.channelCreate("{'id':'" + id + "','type':1,'recipients':[" + CacheEvents.user(id, "u" + id) + "]}"));
		}
		for (int id = 400; id < 420; id++) {
			this.updater.apply(CacheEvents.event("CHANNEL_DELETE", "{'id':'" + id + "','type':1}"));
		}
		assertThat(this.updater.cache().users().size()).isLessThan(6);
	}

	@Test
	void aChangeThatFailsLeavesThemAsTheyWere() {
		writes(301);
		writes(302);
		List<DispatchEvent> failing = new ArrayList<>(Arrays.asList(message(303), null));
		assertThatExceptionOfType(NullPointerException.class)
			.isThrownBy(() -> this.updater.refreshed(List.of(), Set.of(), failing));
		assertThat(users()).containsExactlyInAnyOrder("u301", "u302");
		writes(303);
		writes(304);
		assertThat(users()).containsExactlyInAnyOrder("u303", "u304");
	}

	@Test
	void theLimitHoldsAfterTheCacheWasCleared() {
		writes(301);
		writes(302);
		writes(303);
		this.updater.clear();
		for (int id = 301; id < 310; id++) {
			writes(id);
		}
		assertThat(users()).containsExactlyInAnyOrder("u308", "u309");
	}

	@Test
	void withoutALimitOneLineAtAHundredThousandSaysHow() {
		this.updater = new CacheUpdater(CacheSizeLimits.unbounded());
		fetch(1, MANY - 1);
		assertThat(this.log.list).isEmpty();
		fetch(MANY, MANY + 1000);
		assertThat(this.log.list).singleElement().satisfies((line) -> {
			assertThat(line.getLevel()).isEqualTo(Level.WARN);
			assertThat(line.getFormattedMessage()).contains("100000 users", "fluxer.cache.unreferenced-users",
					"withUnreferencedUsers");
		});
		assertThat(this.updater.cache().users().size()).isEqualTo(MANY + 1000);
	}

	@Test
	void membersAreNoReasonForTheLine() {
		this.updater = new CacheUpdater(CacheSizeLimits.unbounded());
		StringBuilder members = new StringBuilder(CacheEvents.member(1, "u", "n"));
		for (int id = 2; id <= MANY; id++) {
			members.append(',').append(CacheEvents.member(id, "u", "n"));
		}
		this.updater.apply(CacheEvents.guildCreate(100, "", members.toString()));
		assertThat(this.log.list).isEmpty();
		fetch(200_001, 300_000);
		assertThat(this.log.list).isEmpty();
		fetch(300_001, 330_000);
		assertThat(this.log.list).hasSize(1);
	}

	@Test
	void aLimitOfAllUsersIsReasonEnoughForNoLine() {
		this.updater = new CacheUpdater(CacheSizeLimits.unbounded().withUsers(MANY + 1));
		fetch(1, MANY + 2);
		assertThat(this.log.list).isEmpty();
	}

	private List<String> users() {
		return this.updater.cache().users().values().stream().map(User::username).toList();
	}

	private void writes(long id) {
		this.updater.apply(message(id));
	}

	private DispatchEvent message(long id) {
		return CacheEvents.message(++this.lastMessage, 200, ",'author':" + CacheEvents.user(id, "u" + id));
	}

	private void fetch(int first, int last) {
		for (int id = first; id <= last; id++) {
			User user = new User(Snowflake.of(id), "u", "0001", null, null, null, false, false, null, null);
			this.updater.fetched(user, null, this.updater.userEpoch());
		}
	}

}

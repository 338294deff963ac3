package io.fluxer.rest.ratelimit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RateLimiterTests {

	private static final long MILLI = 1_000_000;

	private static final Map<String, String> NOTHING = Map.of();

	private long now = 5_000_000_000_000L;

	private final RateLimiter limiter = new RateLimiter(50, () -> this.now);

	private Ticket ask(String method, String route) {
		return this.limiter.request(RouteTemplate.of(method, route), Credential.BOT, null, false, (ticket) -> {
		});
	}

	private List<Ticket> ask(int count, String method, String route) {
		List<Ticket> tickets = new ArrayList<>();
		for (int number = 0; number < count; number++) {
			tickets.add(ask(method, route));
		}
		return tickets;
	}

	private Ticket send(String method, String route) {
		Ticket ticket = ask(method, route);
		assertThat(this.limiter.grant()).containsExactly(ticket);
		return ticket;
	}

	private void answer(Ticket ticket, int status, Map<String, String> headers) {
		this.limiter.answered(ticket, status, headers(headers));
	}

	private static RateLimitHeaders headers(Map<String, String> headers) {
		return RateLimitHeaders.of(headers::get, Instant.EPOCH);
	}

	private static Map<String, String> full(int limit, int remaining, String resetAfter, String bucket) {
		return Map.of("X-RateLimit-Limit", Integer.toString(limit), "X-RateLimit-Remaining",
				Integer.toString(remaining), "X-RateLimit-Reset-After", resetAfter, "X-RateLimit-Bucket", bucket);
	}

	private long waitMillis() {
		long next = this.limiter.nextGrantIn();
		return (next == RateLimiter.NEVER) ? -1 : Math.floorDiv(next + MILLI - 1, MILLI);
	}

	@Test
	void onePioneerGoesUntilItsAnswerTells() {
		List<Ticket> tickets = ask(500, "POST", "/channels/1/messages");
		assertThat(this.limiter.grant()).containsExactly(tickets.get(0));
		assertThat(this.limiter.grant()).isEmpty();
		assertThat(this.limiter.nextGrantIn()).isEqualTo(RateLimiter.NEVER);
		assertThat(this.limiter.queued()).isEqualTo(499);
		answer(tickets.get(0), 200, full(20, 19, "0.5", "aa"));
		assertThat(this.limiter.grant()).containsExactlyElementsOf(tickets.subList(1, 20));
		assertThat(this.limiter.queued()).isEqualTo(480);
	}

	@Test
	void aPioneerWithoutNewsIsFollowedByAnother() {
		List<Ticket> tickets = ask(4, "GET", "/channels/1");
		assertThat(this.limiter.grant()).containsExactly(tickets.get(0));
		answer(tickets.get(0), 404, NOTHING);
		assertThat(this.limiter.grant()).containsExactly(tickets.get(1));
		this.limiter.abandoned(tickets.get(1));
		assertThat(this.limiter.grant()).containsExactly(tickets.get(2));
		answer(tickets.get(2), 500, NOTHING);
		assertThat(this.limiter.grant()).containsExactly(tickets.get(3));
	}

	@Test
	void aSuccessWithoutHeadersMeansNoBucket() {
		List<Ticket> tickets = ask(30, "GET", "/applications/@me");
		assertThat(this.limiter.grant()).hasSize(1);
		answer(tickets.get(0), 200, NOTHING);
		assertThat(this.limiter.grant()).hasSize(29);
	}

	@Test
	void usageTellsTheFiguresOfATemplate() {
		answer(send("POST", "/channels/1/messages"), 200, full(20, 19, "0.5", "aa"));
		answer(send("POST", "/channels/2/messages"), 200, full(20, 0, "10", "aa"));
		ask(3, "POST", "/channels/2/messages");
		assertThat(this.limiter.grant()).isEmpty();
		RouteUsage usage = this.limiter.usage().get("/channels/:id/messages");
		assertThat(usage.buckets()).isEqualTo(2);
		assertThat(usage.remaining()).isZero();
		assertThat(usage.queued()).isEqualTo(3);
		assertThat(usage.delay()).isBetween(Duration.ofMillis(1500), Duration.ofSeconds(3));
		ask("GET", "/users/5");
		assertThat(this.limiter.usage().get("/users/:id")).returns(null, RouteUsage::remaining)
			.returns(1, RouteUsage::queued);
	}

	@Test
	void twoChannelsAreIndependent() {
		answer(send("POST", "/channels/1/messages"), 200, full(1, 0, "10", "aa"));
		ask("POST", "/channels/1/messages");
		assertThat(this.limiter.grant()).isEmpty();
		send("POST", "/channels/2/messages");
	}

	@Test
	void routesOfOneHashAndOneIdShareTheirSlots() {
		answer(send("DELETE", "/channels/1/messages/5"), 204, full(2, 1, "5", "ff46"));
		answer(send("DELETE", "/channels/1/messages/5/attachments/6"), 204, full(2, 0, "10", "ff46"));
		ask("DELETE", "/channels/1/messages/5");
		assertThat(this.limiter.grant()).isEmpty();
		assertThat(this.limiter.buckets()).isEqualTo(1);
		assertThat(waitMillis()).isBetween(5000L, 5010L);
		assertThat(this.limiter.remaining()).containsEntry("/channels/:id/messages/:id", 0)
			.containsEntry("/channels/:id/messages/:id/attachments/:id", 0);
	}

	@Test
	void callersThatWaitMoveToTheSharedBucketInOrder() {
		answer(send("DELETE", "/channels/1/messages/5"), 204, full(3, 2, "3", "ff46"));
		List<Ticket> tickets = ask(4, "DELETE", "/channels/1/messages/5/attachments/6");
		assertThat(this.limiter.grant()).containsExactly(tickets.get(0));
		answer(tickets.get(0), 204, full(3, 1, "6", "ff46"));
		assertThat(this.limiter.grant()).containsExactly(tickets.get(1));
		assertThat(this.limiter.queued()).isEqualTo(2);
	}

	@Test
	void aBurstIsFollowedByTheDrainRate() {
		answer(send("POST", "/channels/1/typing"), 204, full(20, 19, "0.5", "aa"));
		List<Ticket> tickets = ask(21, "POST", "/channels/1/typing");
		assertThat(this.limiter.grant()).hasSize(19);
		tickets.subList(0, 19).forEach((ticket) -> answer(ticket, 204, NOTHING));
		assertThat(waitMillis()).isBetween(500L, 505L);
		this.now += 505 * MILLI;
		assertThat(this.limiter.grant()).containsExactly(tickets.get(19));
		assertThat(this.limiter.grant()).isEmpty();
	}

	@Test
	void errorsWithoutHeadersUseTheirSlots() {
		answer(send("POST", "/channels/1/typing"), 204, full(3, 2, "10", "aa"));
		answer(send("POST", "/channels/1/typing"), 403, NOTHING);
		answer(send("POST", "/channels/1/typing"), 404, NOTHING);
		ask("POST", "/channels/1/typing");
		assertThat(this.limiter.grant()).isEmpty();
	}

	@Test
	void aRefusalHoldsItsOwnKeyAlone() {
		Ticket refused = send("GET", "/guilds/1");
		this.limiter.refused(refused, headers(NOTHING), Duration.ofMillis(400), false);
		Ticket again = ask("GET", "/guilds/1");
		Ticket other = ask("GET", "/guilds/2");
		assertThat(this.limiter.grant()).containsExactly(other);
		assertThat(waitMillis()).isBetween(401L, 410L);
		this.now += 410 * MILLI;
		assertThat(this.limiter.grant()).containsExactly(again);
	}

	@Test
	void aRefusalPutsTheLevelRight() {
		answer(send("GET", "/guilds/1"), 200, full(10, 9, "1", "aa"));
		Ticket refused = send("GET", "/guilds/1");
		this.limiter.refused(refused, headers(full(10, 0, "9.9", "aa")), Duration.ofMillis(900), false);
		ask(2, "GET", "/guilds/1");
		this.now += 910 * MILLI;
		assertThat(this.limiter.grant()).hasSize(1);
		assertThat(this.limiter.grant()).isEmpty();
	}

	@Test
	void aGlobalRefusalHoldsEverything() {
		Ticket refused = send("GET", "/guilds/1");
		this.limiter.refused(refused, headers(NOTHING), Duration.ofSeconds(2), true);
		ask("GET", "/guilds/2");
		ask("POST", "/webhooks/1/token");
		assertThat(this.limiter.grant()).isEmpty();
		assertThat(waitMillis()).isBetween(2000L, 2010L);
		this.now += 2100 * MILLI;
		assertThat(this.limiter.grant()).hasSize(2);
	}

	@Test
	void aRefusedRequestGoesBeforeThoseThatCameLater() {
		Ticket first = send("GET", "/guilds/1");
		Ticket later = ask("GET", "/guilds/1");
		this.limiter.refused(first, headers(NOTHING), Duration.ofMillis(100), false);
		Ticket again = this.limiter.request(first.route(), Credential.BOT, first, false, (ticket) -> {
		});
		this.now += 200 * MILLI;
		assertThat(this.limiter.grant()).containsExactly(again);
		assertThat(later.waited()).isZero();
	}

	private Ticket askInOrder(@Nullable Ticket before) {
		return this.limiter.request(RouteTemplate.of("POST", "/channels/1/messages"), Credential.BOT, before, true,
				(ticket) -> {
				});
	}

	@Test
	void orderedRequestsGoOneAfterTheOther() {
		answer(send("POST", "/channels/1/messages"), 200, full(20, 19, "0.5", "aa"));
		Ticket first = askInOrder(null);
		Ticket second = askInOrder(null);
		Ticket third = askInOrder(null);
		assertThat(this.limiter.grant()).containsExactly(first);
		answer(first, 200, full(20, 18, "1", "aa"));
		assertThat(this.limiter.grant()).isEmpty();
		this.limiter.ended(first);
		this.limiter.abandoned(second);
		assertThat(this.limiter.grant()).containsExactly(third);
		this.limiter.ended(second);
		assertThat(this.limiter.grant()).isEmpty();
	}

	@Test
	void anOrderedRequestKeepsItsTurnBetweenItsAttempts() {
		Ticket first = askInOrder(null);
		Ticket second = askInOrder(null);
		assertThat(this.limiter.grant()).containsExactly(first);
		answer(first, 502, NOTHING);
		this.now += 120_000 * MILLI;
		assertThat(this.limiter.buckets()).isOne();
		assertThat(this.limiter.grant()).isEmpty();
		Ticket again = askInOrder(first);
		assertThat(this.limiter.grant()).containsExactly(again);
		answer(again, 200, full(20, 19, "0.5", "aa"));
		this.limiter.ended(again);
		assertThat(this.limiter.grant()).containsExactly(second);
		answer(second, 200, full(20, 19, "0.5", "aa"));
		this.limiter.ended(second);
		this.now += 1000 * MILLI;
		assertThat(this.limiter.buckets()).isZero();
	}

	@Test
	void aBucketIsKeptBetweenTheAttemptsOfAnOrderedRequest() {
		Ticket first = askInOrder(null);
		assertThat(this.limiter.grant()).containsExactly(first);
		answer(first, 502, full(20, 19, "0.5", "aa"));
		this.now += 120_000 * MILLI;
		assertThat(this.limiter.buckets()).isOne();
		Ticket second = askInOrder(null);
		assertThat(this.limiter.grant()).isEmpty();
		this.limiter.ended(first);
		assertThat(this.limiter.grant()).containsExactly(second);
	}

	@Test
	void requestsOfOtherRoutesTakeNoTurns() {
		answer(send("DELETE", "/channels/1/messages/5"), 204, full(9, 8, "3", "ff46"));
		List<Ticket> tickets = ask(3, "DELETE", "/channels/1/messages/5");
		assertThat(this.limiter.grant()).containsExactlyElementsOf(tickets);
	}

	@Test
	void refusedRequestsKeepTheOrderInWhichTheyFirstAsked() {
		answer(send("POST", "/channels/1/messages"), 200, full(5, 4, "1", "aa"));
		List<Ticket> sent = ask(3, "POST", "/channels/1/messages");
		assertThat(this.limiter.grant()).containsExactlyElementsOf(sent);
		Ticket later = ask("POST", "/channels/1/messages");
		List<Ticket> again = new ArrayList<>();
		for (Ticket refused : sent) {
			this.limiter.refused(refused, headers(NOTHING), Duration.ofMillis(100), false);
			again.add(this.limiter.request(refused.route(), Credential.BOT, refused, false, (ticket) -> {
			}));
		}
		this.now += 5000 * MILLI;
		again.add(later);
		assertThat(this.limiter.grant()).containsExactlyElementsOf(again);
	}

	@Test
	void aRequestThatItsBucketRefusedHasUsedASlotOfTheAccount() {
		Ticket ticket = send("GET", "/guilds/1");
		assertThat(this.limiter.remainingOfAccount()).isEqualTo(47);
		this.limiter.refused(ticket, headers(NOTHING), Duration.ofMillis(100), false);
		assertThat(this.limiter.remainingOfAccount()).isEqualTo(47);
	}

	@Test
	void anAnswerThatWasWrittenLongBeforeItCameTellsNoLevel() {
		answer(send("POST", "/channels/1/messages"), 200, full(20, 19, "0.5", "aa"));
		this.now += 1000 * MILLI;
		Ticket upload = send("POST", "/channels/1/messages");
		this.limiter.arrived(upload);
		this.now += 60_000 * MILLI;
		answer(upload, 200, full(20, 0, "10", "aa"));
		assertThat(this.limiter.remaining()).doesNotContainEntry("/channels/:id/messages", 0);
		assertThat(ask(20, "POST", "/channels/1/messages")).isEqualTo(this.limiter.grant());
	}

	@Test
	void aRequestThatFindsItsSlotFreeHasNotWaited() {
		Ticket ticket = ask("GET", "/guilds/1");
		this.now += 30_000;
		assertThat(this.limiter.grant()).containsExactly(ticket);
		assertThat(ticket.hadToWait()).isFalse();
	}

	@Test
	void aRequestThatIsPassedOverHasWaitedForItsBucket() {
		Ticket pioneer = ask("GET", "/guilds/1");
		Ticket second = ask("GET", "/guilds/1");
		assertThat(this.limiter.grant()).containsExactly(pioneer);
		answer(pioneer, 200, full(5, 4, "1", "aa"));
		assertThat(this.limiter.grant()).containsExactly(second);
		assertThat(second.hadToWait()).isTrue();
		assertThat(second.waitedForBucket()).isTrue();
	}

	@Test
	void aRequestThatIsPassedOverWithItsBucketFreeHasWaitedForTheAccount() {
		List<Ticket> sent = new ArrayList<>();
		for (int guild = 0; guild < 48; guild++) {
			sent.add(send("GET", "/guilds/" + guild));
		}
		Ticket last = ask("GET", "/guilds/48");
		assertThat(this.limiter.grant()).isEmpty();
		sent.forEach((ticket) -> answer(ticket, 404, NOTHING));
		this.now += 1000 * MILLI;
		assertThat(this.limiter.grant()).containsExactly(last);
		assertThat(last.hadToWait()).isTrue();
		assertThat(last.waitedForBucket()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "X-RateLimit-Reset-After=172800", "X-RateLimit-Reset=172800" })
	void aResetInDaysBlocksForAnHourAtMost(String reset) {
		String[] header = reset.split("=");
		answer(send("GET", "/guilds/1"), 200,
				Map.of("X-RateLimit-Limit", "1", "X-RateLimit-Remaining", "0", header[0], header[1]));
		ask("GET", "/guilds/1");
		assertThat(waitMillis()).isBetween(3_590_000L, 3_605_000L);
	}

	@Test
	void callersLeaveTheMiddleOfALongQueueInAnyOrder() {
		Ticket pioneer = send("POST", "/channels/1/messages");
		List<Ticket> waiting = ask(1000, "POST", "/channels/1/messages");
		Ticket last = ask("POST", "/channels/1/messages");
		Collections.shuffle(waiting, new Random(7));
		waiting.forEach(this.limiter::abandoned);
		assertThat(this.limiter.queued()).isEqualTo(1);
		this.limiter.abandoned(pioneer);
		assertThat(this.limiter.grant()).containsExactly(last);
	}

	@Test
	void aCallerThatLeavesALongQueueIsFoundInFewSteps() {
		int callers = 40_000;
		AtomicLong comparisons = new AtomicLong();
		RateLimiter counted = new RateLimiter(50, () -> this.now, (one, other) -> {
			comparisons.incrementAndGet();
			return Long.compare(one.place(), other.place());
		});
		RouteTemplate route = RouteTemplate.of("POST", "/channels/1/messages");
		List<Ticket> waiting = new ArrayList<>();
		for (int caller = 0; caller < callers; caller++) {
			waiting.add(counted.request(route, Credential.BOT, null, true, (ticket) -> {
			}));
		}
		Collections.shuffle(waiting, new Random(7));
		comparisons.set(0);
		waiting.forEach(counted::abandoned);
		assertThat(counted.queued()).isZero();
		// 16 halvings find one in 40,000.
		assertThat(comparisons.get()).isBetween(1L, 20L * callers);
	}

	@Test
	void aPlaceThatIsKeptLetsNoneBehindItGoUntilItsRequestHas() {
		answer(send("POST", "/channels/1/messages"), 200, full(20, 19, "0.5", "aa"));
		Ticket kept = this.limiter.keepPlace(RouteTemplate.of("POST", "/channels/1/messages"), Credential.BOT);
		Ticket second = askInOrder(null);
		assertThat(this.limiter.grant()).isEmpty();
		assertThat(this.limiter.queued()).isEqualTo(2);
		assertThat(this.limiter.recall()).containsExactly(second);
		Ticket again = askInOrder(second);
		assertThat(this.limiter.grant()).isEmpty();
		Ticket first = askInOrder(kept);
		assertThat(this.limiter.grant()).containsExactly(first);
		answer(first, 200, full(20, 18, "1", "aa"));
		this.limiter.ended(kept);
		assertThat(this.limiter.grant()).containsExactly(again);
	}

	@Test
	void aPlaceThatIsGivenUpLetsTheNextGo() {
		Ticket kept = this.limiter.keepPlace(RouteTemplate.of("POST", "/channels/1/messages"), Credential.BOT);
		Ticket second = askInOrder(null);
		this.limiter.ended(kept);
		assertThat(this.limiter.grant()).containsExactly(second);
	}

	@Test
	void aRequestThatWasRecalledKeepsItsPlace() {
		Ticket pioneer = send("POST", "/channels/1/messages");
		Ticket second = askInOrder(null);
		assertThat(this.limiter.recall()).containsExactly(second);
		assertThat(this.limiter.recall()).isEmpty();
		Ticket third = askInOrder(null);
		answer(pioneer, 200, full(20, 19, "0.5", "aa"));
		assertThat(this.limiter.grant()).isEmpty();
		Ticket again = askInOrder(second);
		assertThat(this.limiter.grant()).containsExactly(again);
		this.limiter.ended(again);
		assertThat(this.limiter.grant()).containsExactly(third);
	}

	@Test
	void aRequestThatWasRecalledAndDoesNotAskAgainLetsTheNextGo() {
		Ticket pioneer = send("POST", "/channels/1/messages");
		Ticket second = askInOrder(null);
		Ticket third = askInOrder(null);
		assertThat(this.limiter.recall()).containsExactly(second, third);
		Ticket fourth = askInOrder(null);
		answer(pioneer, 200, full(20, 19, "0.5", "aa"));
		this.limiter.ended(second);
		this.limiter.abandoned(third);
		assertThat(this.limiter.grant()).containsExactly(fourth);
		assertThat(this.limiter.queued()).isZero();
	}

	@Test
	void thoseThatWaitGoAlongWhenTheServerRenamesTheirBucket() {
		answer(send("POST", "/channels/1/messages"), 200, full(20, 19, "0.5", "aa"));
		Ticket first = askInOrder(null);
		Ticket second = askInOrder(null);
		assertThat(this.limiter.grant()).containsExactly(first);
		answer(first, 502, full(20, 18, "1", "bb"));
		Ticket third = askInOrder(null);
		assertThat(this.limiter.grant()).isEmpty();
		Ticket again = askInOrder(first);
		assertThat(this.limiter.grant()).containsExactly(again);
		answer(again, 200, full(20, 18, "1", "bb"));
		this.limiter.ended(again);
		assertThat(this.limiter.grant()).containsExactly(second);
		this.limiter.ended(second);
		assertThat(this.limiter.grant()).containsExactly(third);
		assertThat(this.limiter.buckets()).isOne();
	}

	@Test
	void theAccountsLimitHoldsOverAllBuckets() {
		for (int guild = 0; guild < 100; guild++) {
			ask("GET", "/guilds/" + guild);
		}
		List<Ticket> burst = this.limiter.grant();
		assertThat(burst).hasSize(48);
		assertThat(this.limiter.nextGrantIn()).isEqualTo(RateLimiter.NEVER);
		burst.forEach((ticket) -> answer(ticket, 200, NOTHING));
		assertThat(waitMillis()).isBetween(20L, 24L);
		this.now += 24 * MILLI;
		assertThat(this.limiter.grant()).hasSize(1);
	}

	@Test
	void whatIsLeftOfTheAccountsLimitIsTold() {
		assertThat(this.limiter.remainingOfAccount()).isEqualTo(48);
		Ticket ticket = send("GET", "/channels/1");
		send("POST", "/webhooks/1/token");
		assertThat(this.limiter.remainingOfAccount()).isEqualTo(47);
		this.limiter.refused(ticket, headers(NOTHING), Duration.ofSeconds(1), true);
		assertThat(this.limiter.remainingOfAccount()).isZero();
	}

	@Test
	void callsByAWebhooksTokenStandOutsideTheAccountsLimit() {
		for (int number = 0; number < 100; number++) {
			ask("GET", "/guilds/" + number);
			ask("POST", "/webhooks/" + number + "/token");
		}
		assertThat(this.limiter.grant()).hasSize(148);
	}

	@Test
	void bucketsTakeTurnsAtTheAccountsLimit() {
		answer(send("GET", "/guilds/1"), 200, full(1000, 999, "0.01", "aa"));
		ask(500, "GET", "/guilds/1");
		Ticket other = ask("GET", "/users/@me");
		assertThat(this.limiter.grant()).contains(other);
	}

	@Test
	void credentialsAreCountedApart() {
		answer(send("GET", "/guilds/1"), 200, full(1, 0, "10", "aa"));
		ask("GET", "/guilds/1");
		Ticket anonymous = this.limiter.request(RouteTemplate.of("GET", "/guilds/1"), Credential.ANONYMOUS, null, false,
				(ticket) -> {
				});
		assertThat(this.limiter.grant()).containsExactly(anonymous);
	}

	@Test
	void emptyBucketsAreForgotten() {
		answer(send("GET", "/guilds/1"), 200, full(10, 9, "1", "aa"));
		answer(send("GET", "/applications/@me"), 200, NOTHING);
		answer(send("GET", "/guilds/2/nothing"), 404, NOTHING);
		assertThat(this.limiter.buckets()).isEqualTo(2);
		this.now += 1100 * MILLI;
		assertThat(this.limiter.buckets()).isEqualTo(1);
		this.now += 60_000 * MILLI;
		assertThat(this.limiter.buckets()).isZero();
		assertThat(ask(10, "GET", "/guilds/1")).hasSize(10);
		assertThat(this.limiter.grant()).hasSize(10);
	}

	@Test
	void aThousandGuildsLeaveNothingBehind() {
		for (int guild = 0; guild < 1000; guild++) {
			this.now += 200 * MILLI;
			answer(send("GET", "/guilds/" + guild), 200, full(10, 9, "1", "aa"));
		}
		this.now += 2000 * MILLI;
		assertThat(this.limiter.buckets()).isZero();
	}

	@Test
	void aCallerThatLeavesGivesItsPlaceToTheNext() {
		Ticket pioneer = send("GET", "/guilds/1");
		Ticket leaves = ask("GET", "/guilds/1");
		Ticket next = ask("GET", "/guilds/1");
		this.limiter.abandoned(leaves);
		assertThat(this.limiter.queued()).isEqualTo(1);
		this.limiter.abandoned(pioneer);
		assertThat(this.limiter.grant()).containsExactly(next);
		this.limiter.abandoned(leaves);
		assertThat(this.limiter.grant()).isEmpty();
	}

	@Test
	void aRequestThatWasNeverSentUsesNoSlot() {
		answer(send("GET", "/guilds/1"), 200, full(2, 1, "10", "aa"));
		this.limiter.unsent(send("GET", "/guilds/1"));
		send("GET", "/guilds/1");
	}

	@Test
	void anUploadsSlotDrainsOnceItHasArrived() {
		answer(send("POST", "/channels/1/messages"), 200, full(1, 0, "1", "aa"));
		this.now += 1100 * MILLI;
		Ticket upload = send("POST", "/channels/1/messages");
		Ticket next = ask("POST", "/channels/1/messages");
		assertThat(this.limiter.nextGrantIn()).isEqualTo(RateLimiter.NEVER);
		this.limiter.arrived(upload);
		this.now += 1100 * MILLI;
		assertThat(this.limiter.grant()).containsExactly(next);
		answer(upload, 200, full(1, 0, "1", "aa"));
		this.limiter.abandoned(next);
		assertThat(this.limiter.queued()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "-5", "NaN", "Infinity", "99999999999", "x", "" })
	void garbageInHeadersStopsNobody(String garbage) {
		answer(send("GET", "/guilds/1"), 200, Map.of("X-RateLimit-Limit", garbage, "X-RateLimit-Remaining", garbage,
				"X-RateLimit-Reset-After", garbage, "X-RateLimit-Reset", garbage, "Retry-After", garbage));
		ask("GET", "/guilds/1");
		assertThat(this.limiter.grant()).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "P365D", "PT-5S", "PT0S" })
	void absurdWaitsAreBounded(Duration retryAfter) {
		this.limiter.refused(send("GET", "/guilds/1"), headers(NOTHING), retryAfter, false);
		ask("GET", "/guilds/1");
		assertThat(waitMillis()).isBetween(1L, 3_600_100L);
	}

	@Test
	void contradictoryHeadersStopNobodyForLong() {
		answer(send("GET", "/guilds/1"), 200,
				Map.of("X-RateLimit-Limit", "5", "X-RateLimit-Remaining", "900", "X-RateLimit-Reset-After", "0"));
		ask(5, "GET", "/guilds/1");
		this.now += 100 * MILLI;
		assertThat(this.limiter.grant()).hasSize(5);
	}

	@Test
	void anAnswerThatComesTwiceCountsOnce() {
		Ticket ticket = send("GET", "/guilds/1");
		answer(ticket, 200, full(10, 9, "1", "aa"));
		answer(ticket, 200, full(10, 9, "1", "aa"));
		this.limiter.abandoned(ticket);
		assertThat(this.limiter.remaining()).containsEntry("/guilds/:id", 9);
	}

	@Test
	void aRecallTakesWaitingTicketsWithATokenAndNoOthers() {
		Ticket sent = send("GET", "/guilds/1");
		List<Ticket> waiting = ask(3, "GET", "/guilds/1");
		RouteTemplate open = RouteTemplate.of("GET", "/gateway/bot");
		for (int number = 0; number < 2; number++) {
			this.limiter.request(open, Credential.ANONYMOUS, null, false, (ticket) -> {
			});
		}
		assertThat(this.limiter.grant()).hasSize(1);
		assertThat(this.limiter.recall()).containsExactlyElementsOf(waiting).allMatch(Ticket::isRecalled);
		assertThat(sent.isRecalled()).isFalse();
		assertThat(this.limiter.queued()).isOne();
		waiting.forEach(this.limiter::abandoned);
		answer(sent, 200, full(2, 1, "1", "aa"));
		assertThat(ask(2, "GET", "/guilds/1")).startsWith(this.limiter.grant().toArray(Ticket[]::new));
	}

	@Test
	void theTimeOfASlotIsExpectedByThoseThatWaitBefore() {
		answer(send("POST", "/channels/1/typing"), 204, full(1, 0, "2", "aa"));
		List<Ticket> tickets = ask(4, "POST", "/channels/1/typing");
		for (int index = 0; index < 4; index++) {
			assertThat(this.limiter.expectedIn(tickets.get(index)) / MILLI).isBetween(2000L * (index + 1),
					2000L * (index + 1) + 10);
		}
		this.now += this.limiter.expectedIn(tickets.get(0));
		assertThat(this.limiter.grant()).containsExactly(tickets.get(0));
		answer(tickets.get(0), 404, NOTHING);
		assertThat(this.limiter.expectedIn(tickets.get(0))).isZero();
		assertThat(this.limiter.withdraw(tickets.get(1))).isTrue();
		assertThat(this.limiter.withdraw(tickets.get(2))).isTrue();
		assertThat(this.limiter.expectedIn(tickets.get(3)) / MILLI).isBetween(2000L, 2010L);
	}

	@Test
	void nothingIsExpectedOfALimitThatIsNotKnown() {
		List<Ticket> tickets = ask(3, "POST", "/channels/1/typing");
		assertThat(this.limiter.grant()).hasSize(1);
		assertThat(this.limiter.expectedIn(tickets.get(2))).isZero();
	}

	@Test
	void aHeldBucketIsExpectedAfterItsHold() {
		this.limiter.refused(send("GET", "/guilds/1"), headers(NOTHING), Duration.ofSeconds(3), false);
		assertThat(this.limiter.expectedIn(ask("GET", "/guilds/1")) / MILLI).isEqualTo(3005);
	}

	@Test
	void theLimitOfTheAccountIsExpectedByTurns() {
		List<Ticket> tickets = new ArrayList<>();
		for (int guild = 0; guild < 60; guild++) {
			tickets.add(ask("GET", "/guilds/" + guild));
		}
		List<Ticket> granted = this.limiter.grant();
		assertThat(granted).hasSize(48);
		granted.forEach((ticket) -> answer(ticket, 200, NOTHING));
		List<Ticket> queue = ask(30, "GET", "/guilds/1");
		assertThat(this.limiter.expectedIn(tickets.get(48)) / MILLI).isBetween(0L, 300L);
		assertThat(this.limiter.expectedIn(queue.get(29)) / MILLI).isBetween((12 + 29) * 20L, (12 + 31) * 20L);
	}

	@Test
	void aTicketThatHasItsSlotCannotBeWithdrawn() {
		Ticket ticket = send("GET", "/guilds/1");
		assertThat(this.limiter.withdraw(ticket)).isFalse();
		Ticket waiting = ask("GET", "/guilds/1");
		assertThat(this.limiter.withdraw(waiting)).isTrue();
		assertThat(this.limiter.withdraw(waiting)).isFalse();
		assertThat(this.limiter.queued()).isZero();
		answer(ticket, 200, full(2, 1, "5", "aa"));
		assertThat(this.limiter.remaining()).containsEntry("/guilds/:id", 1);
	}

	private List<Ticket> askAnonymously(int count) {
		List<Ticket> tickets = new ArrayList<>();
		for (int guild = 0; guild < count; guild++) {
			tickets.add(this.limiter.request(RouteTemplate.of("GET", "/guilds/" + guild), Credential.ANONYMOUS, null,
					false, (ticket) -> {
					}));
		}
		return tickets;
	}

	@Test
	void requestsWithoutATokenHaveABudgetOfTheirOwn() {
		for (int guild = 0; guild < 60; guild++) {
			ask("GET", "/guilds/" + guild);
		}
		assertThat(this.limiter.grant()).hasSize(48);
		List<Ticket> anonymous = askAnonymously(60);
		assertThat(this.limiter.grant()).containsExactlyElementsOf(anonymous.subList(0, 48));
	}

	@Test
	void aLargerLimitOfTheAccountDoesNotRaiseThatOfTheAddress() {
		RateLimiter large = new RateLimiter(1200, () -> this.now);
		for (int guild = 0; guild < 100; guild++) {
			large.request(RouteTemplate.of("GET", "/guilds/" + guild), Credential.ANONYMOUS, null, false, (ticket) -> {
			});
		}
		assertThat(large.grant()).hasSize(48);
	}

	@Test
	void aRefusalOfTheWholeAccountLeavesTheAddressAlone() {
		this.limiter.refused(send("GET", "/guilds/1"), headers(NOTHING), Duration.ofSeconds(3), true);
		List<Ticket> anonymous = askAnonymously(1);
		ask("GET", "/guilds/2");
		assertThat(this.limiter.grant()).containsExactlyElementsOf(anonymous);
	}

	@Test
	void aHoldStopsEverybody() {
		this.limiter.hold(Duration.ofSeconds(2));
		askAnonymously(1);
		ask("GET", "/guilds/2");
		ask("POST", "/webhooks/1/token");
		assertThat(this.limiter.grant()).isEmpty();
		assertThat(waitMillis()).isEqualTo(2005);
		this.now += 2005 * MILLI;
		assertThat(this.limiter.grant()).hasSize(3);
	}

}

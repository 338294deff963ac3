package io.fluxer.boot.soak;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

import io.fluxer.Snowflake;
import io.fluxer.client.Client;
import io.fluxer.rest.RateLimitException;
import io.fluxer.rest.RateLimitManager;
import org.awaitility.core.ConditionTimeoutException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import static org.awaitility.Awaitility.await;

/**
 * What is left once nothing fails any more, as it can be observed from outside.
 *
 * @param lanesStuck the channels in which a new message is not handled
 * @param slotsLost the slots of the rate limits that nobody uses and nobody gets
 * @param callsFailed the calls that do not succeed, of one of every kind in each channel
 * @param behind how far the mark of the heartbeats is behind the last dispatch
 */
record Aftermath(List<Snowflake> lanesStuck, int slotsLost, List<String> callsFailed, long behind) {

	private static final Duration LIMIT = Duration.ofSeconds(Integer.getInteger("fluxer.soak.patience", 6));

	/** Longer than the longest window of a rate limit takes to drain. */
	private static final Duration DRAINED = LIMIT.multipliedBy(2);

	private static final int SLOTS_OF_ACCOUNT = 48;

	static Aftermath of(Soak soak) {
		within(LIMIT, soak.client()::isReady);
		within(LIMIT, () -> soak.calls().withoutEnd().isEmpty());
		List<Snowflake> stuck = stuck(soak);
		List<String> failed = failed(soak);
		int lost = lost(soak.client().rest().rateLimits());
		long behind = behind(soak);
		return new Aftermath(stuck, lost, failed, behind);
	}

	String describe(long count) {
		return "user code: %d throws, %d lanes stuck, %d slots lost, mark %s".formatted(count, this.lanesStuck.size(),
				this.slotsLost, (this.behind == 0) ? "current" : this.behind + " behind");
	}

	private static List<Snowflake> stuck(Soak soak) {
		soak.channels().forEach((channel) -> soak.say(channel, "at the end"));
		within(LIMIT, () -> silent(soak).isEmpty());
		return silent(soak);
	}

	private static List<Snowflake> silent(Soak soak) {
		return soak.channels()
			.stream()
			.filter((channel) -> !soak.control().heard(channel).contains(last(soak.said(channel))))
			.toList();
	}

	private static <T> T last(List<T> items) {
		return items.get(items.size() - 1);
	}

	private static List<String> failed(Soak soak) {
		return Flux.fromIterable(soak.channels())
			.flatMapIterable((channel) -> soak.calls().sound(channel))
			// Refusals that were ordered for calls which then were given up are still to
			// come.
			.flatMap((call) -> call.then(Mono.<String>empty())
				.retryWhen(Retry.max(20).filter((failure) -> failure instanceof RateLimitException))
				.timeout(LIMIT)
				.onErrorResume((failure) -> Mono.just(failure.toString())), 64)
			.collectList()
			.block();
	}

	private static int lost(RateLimitManager limits) {
		within(DRAINED, () -> lostNow(limits) == 0);
		return lostNow(limits);
	}

	/** A bucket is known for as long as a call is in it. */
	private static int lostNow(RateLimitManager limits) {
		return limits.queued() + limits.buckets() + SLOTS_OF_ACCOUNT - limits.remainingOfAccount();
	}

	private static long behind(Soak soak) {
		within(LIMIT, () -> {
			soak.server().gateway().requestHeartbeat();
			return behindNow(soak) == 0;
		});
		return behindNow(soak);
	}

	private static long behindNow(Soak soak) {
		return soak.server().gateway().sequence() - soak.server().gateway().floor();
	}

	private static void within(Duration limit, Callable<Boolean> condition) {
		try {
			await().dontCatchUncaughtExceptions().pollInterval(Duration.ofMillis(100)).atMost(limit).until(condition);
		}
		catch (ConditionTimeoutException ex) {
			// Whoever looks sees what is missing.
			return;
		}
	}

}

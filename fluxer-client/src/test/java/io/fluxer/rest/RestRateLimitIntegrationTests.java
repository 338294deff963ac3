package io.fluxer.rest;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import io.fluxer.rest.ratelimit.ServerBucket;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

import static org.assertj.core.api.Assertions.assertThat;

class RestRateLimitIntegrationTests {

	private static final int LIMIT = 20;

	private static final long WINDOW_MILLIS = 2_000;

	private static final int GLOBAL_LIMIT = 200;

	private final Map<String, ServerBucket> buckets = new HashMap<>();

	private final ServerBucket global = new ServerBucket(GLOBAL_LIMIT, 1000);

	private final AtomicInteger refused = new AtomicInteger();

	private final Map<String, Integer> admitted = new ConcurrentHashMap<>();

	private synchronized TestServer.Reply reply(TestServer.Request request) {
		long now = System.currentTimeMillis();
		if (!this.global.admit(now)) {
			this.refused.incrementAndGet();
			return TestServer.Reply.of(429,
					"{\"code\":\"RATE_LIMITED\",\"message\":\"\",\"global\":true,\"retry_after\":"
							+ this.global.retryAfterSeconds() + "}");
		}
		ServerBucket bucket = this.buckets.computeIfAbsent(request.uri(),
				(uri) -> new ServerBucket(LIMIT, WINDOW_MILLIS));
		if (!bucket.admit(now)) {
			this.refused.incrementAndGet();
			return TestServer.Reply.tooMany(bucket.retryAfterSeconds());
		}
		this.admitted.merge(request.text(), 1, Integer::sum);
		return TestServer.Reply.of(200, "{}")
			.header("X-RateLimit-Limit", Integer.toString(LIMIT))
			.header("X-RateLimit-Remaining", Integer.toString(bucket.remaining()))
			.header("X-RateLimit-Reset-After", Double.toString(bucket.emptyAfterSeconds()))
			.header("X-RateLimit-Bucket", "147bdb3b2a76145f");
	}

	@Test
	void aFloodIsNeverRefused() {
		try (TestServer server = new TestServer().answer(this::reply)) {
			Rest rest = Rest.create(server.options().withGlobalRateLimit(GLOBAL_LIMIT));
			rest.setToken("1.token");
			Flux.range(0, 500)
				.flatMap((number) -> rest.post(Routes.channelMessages(1 + number % 10), Map.of("nonce", number)), 500)
				.blockLast(Duration.ofSeconds(60));
			rest.close();
		}
		assertThat(this.refused).hasValue(0);
		assertThat(this.admitted).hasSize(500).allSatisfy((body, count) -> assertThat(count).isEqualTo(1));
	}

}

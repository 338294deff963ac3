package io.fluxer.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.fluxer.rest.ratelimit.Credential;
import io.fluxer.rest.ratelimit.RateLimitHeaders;
import io.fluxer.rest.ratelimit.RateLimiter;
import io.fluxer.rest.ratelimit.RouteTemplate;
import io.fluxer.rest.ratelimit.Ticket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

class RateLimitManagerTests {

	private final TestTime time = new TestTime();

	private final RateLimiter limiter = new RateLimiter(50, this.time::nanos);

	private final RateLimitManager limits = new RateLimitManager(this.limiter, this.time, new RateLimitListener() {
	});

	private final List<Ticket> granted = new ArrayList<>();

	private void acquire(Consumer<Ticket> then) {
		acquire("/guilds/1", false).subscribe(then);
	}

	private Mono<Ticket> acquire(String route, boolean ordered) {
		RouteTemplate template = RouteTemplate.of("POST", route);
		return this.limits
			.acquire(new SlotRequest(template, Credential.BOT, null, ordered, () -> false, CallDeadline.NEVER,
					(wait) -> RateLimitException.noSlotInTime(wait, template.method(), template.template(), null)));
	}

	@ParameterizedTest
	@EnumSource
	void theEndOfARequestLetsTheNextOneGo(End end) {
		acquire(this.granted::add);
		acquire(this.granted::add);
		assertThat(this.granted).hasSize(1);
		end.tell(this.limits, this.granted.get(0));
		assertThat(this.granted).hasSize(2);
	}

	@Test
	void aCallThatFailsWithItsSlotGivesItBackAndHoldsUpNobody() {
		acquire("/guilds/1", false).subscribe(new Failing());
		acquire(this.granted::add);
		this.time.advance(Duration.ZERO);
		assertThat(this.granted).hasSize(1);
		assertThat(this.limits.queued()).isZero();
	}

	@Test
	void aCallThatFailsWithItsSlotHoldsUpNoneThatIsGrantedWithIt() {
		acquire(this.granted::add);
		acquire("/guilds/1", false).subscribe(new Failing());
		acquire(this.granted::add);
		Map<String, String> headers = Map.of("X-RateLimit-Limit", "5", "X-RateLimit-Remaining", "4");
		this.limits.answered(this.granted.get(0), 200, RateLimitHeaders.of(headers::get, Instant.EPOCH));
		assertThat(this.granted).hasSize(2);
	}

	@Test
	void aCallThatFailsWithItsSlotEndsItsTurn() {
		acquire("/channels/1/messages", true).subscribe(new Failing());
		acquire("/channels/1/messages", true).subscribe(this.granted::add);
		this.time.advance(Duration.ZERO);
		assertThat(this.granted).hasSize(1);
	}

	@Test
	void aCallThatFailsAsItIsRecalledHoldsUpNoOther() {
		acquire(this.granted::add);
		acquire("/guilds/1", false).subscribe(new Failing());
		acquire(this.granted::add);
		this.limits.recall();
		assertThat(this.granted).hasSize(2);
		assertThat(this.granted.get(1).isRecalled()).isTrue();
	}

	enum End {

		UNSENT {
			@Override
			void tell(RateLimitManager limits, Ticket ticket) {
				limits.unsent(ticket);
			}
		},

		ABANDONED {
			@Override
			void tell(RateLimitManager limits, Ticket ticket) {
				limits.abandoned(ticket);
			}
		},

		ARRIVED {
			@Override
			void tell(RateLimitManager limits, Ticket ticket) {
				limits.arrived(ticket);
			}
		};

		abstract void tell(RateLimitManager limits, Ticket ticket);

	}

	/**
	 * Throws at whoever signals to it.
	 */
	private static final class Failing implements CoreSubscriber<Ticket> {

		@Override
		public void onSubscribe(Subscription subscription) {
			subscription.request(1);
		}

		@Override
		public void onNext(Ticket ticket) {
			throw new NoClassDefFoundError("fatal to Reactor");
		}

		@Override
		public void onError(Throwable error) {
			throw new IllegalStateException("and once more", error);
		}

		@Override
		public void onComplete() {
		}

	}

}

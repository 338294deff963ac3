package io.fluxer.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import io.fluxer.rest.ratelimit.Credential;
import io.fluxer.rest.ratelimit.RateLimiter;
import io.fluxer.rest.ratelimit.RouteTemplate;
import io.fluxer.rest.ratelimit.Ticket;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class RateLimitManagerTests {

	private final TestTime time = new TestTime();

	private final RateLimiter limiter = new RateLimiter(50, this.time::nanos);

	private final RateLimitManager limits = new RateLimitManager(this.limiter, this.time, new RateLimitListener() {
	});

	private final List<Ticket> granted = new ArrayList<>();

	private void acquire(Consumer<Ticket> then) {
		this.limits
			.acquire(new SlotRequest(RouteTemplate.of("GET", "/guilds/1"), Credential.BOT, null, false, () -> false,
					CallDeadline.NEVER, (wait) -> RateLimitException.noSlotInTime(wait, "GET", "/guilds/:id", null)))
			.subscribe(then);
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

}

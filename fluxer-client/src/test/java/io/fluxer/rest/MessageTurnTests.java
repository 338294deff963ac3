package io.fluxer.rest;

import java.util.ArrayList;
import java.util.List;

import io.fluxer.rest.ratelimit.Credential;
import io.fluxer.rest.ratelimit.RateLimiter;
import io.fluxer.rest.ratelimit.RouteTemplate;
import io.fluxer.rest.ratelimit.Ticket;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MessageTurnTests {

	private static final RouteTemplate ROUTE = RouteTemplate.of("POST", "/channels/1/messages");

	private static final RouteTemplate ELSEWHERE = RouteTemplate.of("POST", "/channels/2/messages");

	private final RateLimiter limiter = new RateLimiter(50, () -> 0);

	private final List<Ticket> ended = new ArrayList<>();

	private Ticket ticket() {
		return this.limiter.keepPlace(ROUTE, Credential.BOT);
	}

	@Test
	void everyTicketOfACallIsToldOfItsEndOnce() {
		Ticket kept = ticket();
		Ticket first = ticket();
		Ticket second = ticket();
		MessageTurn turn = new MessageTurn(kept, this.ended::add);
		turn.add(first);
		turn.add(second);
		assertThat(this.ended).isEmpty();
		turn.end();
		turn.end();
		assertThat(this.ended).containsExactly(kept, first, second);
	}

	@Test
	void aTicketThatComesAfterTheEndIsToldAtOnce() {
		MessageTurn turn = new MessageTurn(null, this.ended::add);
		turn.end();
		Ticket late = ticket();
		turn.add(late);
		assertThat(this.ended).containsExactly(late);
	}

	@Test
	void onlyTheFirstMessageOfTheRouteTakesTheTurn() {
		MessageTurn turn = new MessageTurn(ticket(), this.ended::add);
		assertThat(turn.take(ELSEWHERE)).isFalse();
		assertThat(turn.take(ROUTE)).isTrue();
		assertThat(turn.take(ROUTE)).isFalse();
	}

	@Test
	void aTurnThatIsOverOrKeepsNoPlaceIsNotTaken() {
		MessageTurn over = new MessageTurn(ticket(), this.ended::add);
		over.end();
		assertThat(over.take(ROUTE)).isFalse();
		assertThat(new MessageTurn(null, this.ended::add).take(ROUTE)).isFalse();
	}

}

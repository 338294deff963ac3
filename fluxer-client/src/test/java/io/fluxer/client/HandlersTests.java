package io.fluxer.client;

import java.util.Set;

import io.fluxer.event.Events;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

class HandlersTests {

	private final Handlers handlers = new Handlers();

	@Test
	void autoIgnoresWhatNobodyListensTo() {
		this.handlers.on(Events.TYPING_START, (data) -> {
		});
		this.handlers.onEnvelope(Set.of(Events.TYPING_START, Events.INVITE_CREATE, Events.WEBHOOKS_UPDATE),
				(envelope) -> Mono.empty());
		assertThat(this.handlers.ignore(IgnoredEvents.auto())).containsExactlyInAnyOrder(Events.INVITE_CREATE,
				Events.WEBHOOKS_UPDATE);
	}

	@Test
	void autoIgnoresNothingForAHandlerOfEverything() {
		Disposable typed = this.handlers.onTyped((event) -> {
		});
		assertThat(this.handlers.ignore(IgnoredEvents.auto())).isEmpty();
		typed.dispose();
		Disposable envelopes = this.handlers.onEnvelope((envelope) -> Mono.empty());
		assertThat(this.handlers.ignore(IgnoredEvents.auto())).isEmpty();
		envelopes.dispose();
		assertThat(this.handlers.ignore(IgnoredEvents.auto())).hasSize(5);
	}

	@Test
	void refusesALateHandlerOfWhatIsIgnored() {
		this.handlers.ignore(IgnoredEvents.auto());
		assertThatIllegalStateException().isThrownBy(() -> this.handlers.on(Events.TYPING_START, (data) -> {
		})).withMessageContaining("fluxer.gateway.ignored-events").withMessageContaining(Events.TYPING_START);
		assertThatIllegalStateException().isThrownBy(() -> this.handlers.onTyped((event) -> {
		})).withMessageContaining("fluxer.gateway.ignored-events");
		assertThatIllegalStateException().isThrownBy(() -> this.handlers.onEnvelope((envelope) -> Mono.empty()));
		assertThatNoException().isThrownBy(() -> this.handlers.on(Events.MESSAGE_UPDATE, (data) -> {
		}));
		assertThat(this.handlers.ignore(IgnoredEvents.auto())).hasSize(5);
		this.handlers.heedAll();
		assertThatNoException().isThrownBy(() -> this.handlers.on(Events.TYPING_START, (data) -> {
		}));
	}

	@Test
	void aListIsIgnoredWhoeverListens() {
		this.handlers.on(Events.TYPING_START, (data) -> {
		});
		IgnoredEvents events = IgnoredEvents.of(Events.TYPING_START, Events.MESSAGE_CREATE);
		assertThat(this.handlers.ignore(events)).containsExactly(Events.TYPING_START, Events.MESSAGE_CREATE);
		assertThatIllegalStateException().isThrownBy(() -> this.handlers.on(Events.TYPING_START, (data) -> {
		}));
	}

	@Test
	void handlersOfEverythingAndOfMentionsAreWelcomeWithAList() {
		this.handlers.ignore(IgnoredEvents.of(Events.TYPING_START, Events.MESSAGE_CREATE));
		assertThatNoException().isThrownBy(() -> this.handlers.onTyped((event) -> {
		}));
		assertThatNoException().isThrownBy(() -> this.handlers.onEnvelope((envelope) -> Mono.empty()));
		assertThatNoException().isThrownBy(() -> this.handlers.on(Events.MESSAGE_CREATE, (data) -> {
		}));
	}

}

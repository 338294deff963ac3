package io.fluxer.boot.listener;

import java.util.List;
import java.util.Set;

import io.fluxer.boot.TestApplication;
import io.fluxer.client.Client;
import io.fluxer.event.ChannelEvent;
import io.fluxer.event.DispatchEvent;
import io.fluxer.event.Events;
import io.fluxer.event.MessageCreateEvent;
import io.fluxer.event.RawDispatchEvent;
import io.fluxer.event.TypingStartEvent;
import io.fluxer.event.WebhooksUpdateEvent;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.EventListener;

import static org.assertj.core.api.Assertions.assertThat;

class ListenedEventsTests {

	private static final Set<String> ALL = Set.of(Events.TYPING_START, Events.WEBHOOKS_UPDATE, Events.INVITE_CREATE,
			Events.INVITE_DELETE, Events.GUILD_AUDIT_LOG_ENTRY_CREATE);

	private final ApplicationContextRunner runner = TestApplication.runner()
		.withPropertyValues("fluxer.token=1.secret", "fluxer.gateway.enabled=false");

	@Test
	void nothingListensInAnEmptyApplication() {
		assertHeard(Object.class);
	}

	@Test
	void typesAndNamesOfListenersCount() {
		assertHeard(Specific.class, Events.TYPING_START, Events.INVITE_CREATE, Events.INVITE_DELETE,
				Events.WEBHOOKS_UPDATE);
	}

	@Test
	void listenersOfASupertypeListenToAllBelowIt() {
		assertHeard(Channels.class, Events.TYPING_START);
		assertHeard(Everything.class, ALL.toArray(String[]::new));
		assertHeard(Envelopes.class, ALL.toArray(String[]::new));
	}

	@Test
	void listenerBeansCountAsWell() {
		assertHeard(Bean.class, Events.TYPING_START);
		this.runner.withBean(Bean.class, Bean::new, (definition) -> definition.setLazyInit(true))
			.run((context) -> assertThat(
					new ListenedEvents(context.getSourceApplicationContext()).unheard(context.getBean(Client.class)))
				.hasSize(ALL.size() - 1)
				.doesNotContain(Events.TYPING_START));
	}

	private void assertHeard(Class<?> listener, String... heard) {
		this.runner.withBean("listener", listener).run((context) -> {
			Set<String> unheard = new ListenedEvents(context.getSourceApplicationContext())
				.unheard(context.getBean(Client.class));
			assertThat(unheard).hasSize(ALL.size() - heard.length).isSubsetOf(ALL).noneMatch(List.of(heard)::contains);
		});
	}

	static class Specific {

		@FluxerListener
		void typing(TypingStartEvent event) {
		}

		@FluxerListener(events = { Events.INVITE_CREATE, Events.MESSAGE_CREATE })
		void raw(RawDispatchEvent event) {
		}

		@FluxerListener(events = Events.INVITE_DELETE)
		void named(DispatchEvent event) {
		}

		@FluxerListener
		void other(MessageCreateEvent event) {
		}

		@EventListener
		void plain(WebhooksUpdateEvent event) {
		}

	}

	static class Channels {

		@FluxerListener
		void channel(ChannelEvent event) {
		}

	}

	static class Everything {

		@FluxerListener
		void all(DispatchEvent event) {
		}

	}

	static class Envelopes {

		@EventListener
		void all(FluxerEvent<?> event) {
		}

	}

	static class Bean implements ApplicationListener<PayloadApplicationEvent<TypingStartEvent>> {

		@Override
		public void onApplicationEvent(PayloadApplicationEvent<TypingStartEvent> event) {
		}

	}

}

package io.fluxer.boot.autoconfigure;

import java.util.ArrayList;
import java.util.List;

import io.fluxer.boot.TestApplication;
import io.fluxer.boot.actuate.FluxerEndpoint;
import io.fluxer.boot.listener.FluxerListener;
import io.fluxer.client.Client;
import io.fluxer.embedded.FluxerServer;
import io.fluxer.entity.Guild;
import io.fluxer.event.Events;
import io.fluxer.event.MessageCreateEvent;
import io.fluxer.rest.Rest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.health.contributor.ReactiveHealthContributor;
import org.springframework.context.event.EventListener;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for an application whose bot is switched off.
 */
class SwitchedOffTests {

	@ParameterizedTest
	@ValueSource(strings = { "fluxer.enabled=false", "fluxer.rest.enabled=false" })
	void leavesNothingOfTheBot(String off) {
		TestApplication.runner()
			.withPropertyValues(off, "fluxer.clients.helper.token=1.secret",
					"management.endpoints.web.exposure.include=*")
			.run((context) -> assertThat(context).hasNotFailed()
				.doesNotHaveBean(Rest.class)
				.doesNotHaveBean(Client.class)
				.doesNotHaveBean(FluxerServer.class)
				.doesNotHaveBean(FluxerClients.class)
				.doesNotHaveBean(FluxerEndpoint.class)
				.doesNotHaveBean(ReactiveHealthContributor.class));
	}

	@ParameterizedTest
	@ValueSource(strings = { "fluxer.enabled=false", "fluxer.rest.enabled=false" })
	void listenersStayAndAreNotCalled(String off) {
		TestApplication.runner()
			.withPropertyValues(off, "fluxer.token=${not.set}")
			.withBean(Listeners.class)
			.run((context) -> {
				assertThat(context).hasNotFailed();
				context.publishEvent("of the application");
				assertThat(context.getBean(Listeners.class).calls).containsExactly("of the application");
			});
	}

	@Test
	void oneOfSeveralIsLeftOutWithItsHttpApi() {
		TestApplication.runner()
			.withPropertyValues("fluxer.gateway.enabled=false", "fluxer.clients.first.token=1.secret",
					"fluxer.clients.second.token=2.secret", "fluxer.clients.second.rest.enabled=false")
			.run((context) -> assertThat(context.getBean(FluxerClients.class).names()).containsExactly("first"));
	}

	static class Listeners {

		private final List<String> calls = new ArrayList<>();

		@FluxerListener(client = "helper", condition = "#guild.name == 'one'")
		String answer(MessageCreateEvent event, Guild guild, Rest rest) {
			this.calls.add("answer");
			return "never";
		}

		@FluxerListener(events = Events.TYPING_START)
		void typing() {
			this.calls.add("typing");
		}

		@EventListener
		void plain(String event) {
			this.calls.add(event);
		}

	}

}

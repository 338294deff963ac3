package io.fluxer.boot.docs.listeners;

import java.util.Set;

import io.fluxer.boot.TestApplication;
import io.fluxer.boot.listener.FluxerListenerInfo;
import io.fluxer.boot.listener.FluxerListenerRegistry;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that an application starts with the samples.
 */
class ListenerSamplesTests {

	private static final Set<Class<?>> SAMPLES = Set.of(Greetings.class, EventKinds.class, Moderation.class,
			SupportDesk.class, Duties.class, Answers.class, Weather.class, Apologies.class, Pinged.class,
			WordsResolver.class, DiceHandler.class, Orders.class, ListenerReport.class);

	@Test
	void everySampleIsServed() {
		ApplicationContextRunner runner = TestApplication.runner()
			.withPropertyValues("fluxer.token=1.secret", "fluxer.clients.greeter.token=2.secret",
					"fluxer.clients.night-watch.token=3.secret", "fluxer.gateway.enabled=false", "support.guild=1",
					"support.channels=2,3", "bot.channel=4");
		for (Class<?> sample : SAMPLES) {
			runner = runner.withBean(sample);
		}
		runner.run((context) -> assertThat(context.getBean(FluxerListenerRegistry.class).listeners())
			.extracting(FluxerListenerInfo::method)
			.hasSize(23)
			.contains(Greetings.class.getName() + ".ping", Pinged.class.getName() + ".pong"));
	}

}

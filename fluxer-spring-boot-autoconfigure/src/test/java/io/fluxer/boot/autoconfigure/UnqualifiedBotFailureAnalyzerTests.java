package io.fluxer.boot.autoconfigure;

import java.util.concurrent.atomic.AtomicReference;

import io.fluxer.boot.TestApplication;
import io.fluxer.client.ChannelManager;
import io.fluxer.rest.Rest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link UnqualifiedBotFailureAnalyzer}.
 */
class UnqualifiedBotFailureAnalyzerTests {

	private static final String[] SEVERAL = { "fluxer.clients.greeter.token=1.secret",
			"fluxer.clients.night-watch.token=2.secret" };

	@Test
	void aBeanOfNoBotInParticularTellsHowToNameOne() {
		FailureAnalysis analysis = analyze(Unqualified.class, SEVERAL);
		assertThat(analysis).isNotNull();
		assertThat(analysis.getDescription()).contains("Parameter 0 of constructor in", "Unqualified",
				"io.fluxer.rest.Rest", "greeter, night-watch");
		assertThat(analysis.getAction()).contains("@Qualifier(\"greeter\")", "FluxerClients", "'fluxer.token'");
	}

	@Test
	void aNameThatNoBotHasTellsTheNames() {
		FailureAnalysis analysis = analyze(Mistaken.class, SEVERAL);
		assertThat(analysis).isNotNull();
		assertThat(analysis.getDescription()).contains("ChannelManager", "greeter, night-watch");
	}

	@Test
	void whatIsMissingForAnotherReasonIsLeftToOthers() {
		assertThat(analyze(Other.class, SEVERAL)).isNull();
		assertThat(analyze(Mistaken.class, "fluxer.token=1.secret")).isNull();
		assertThat(analyze(Unqualified.class, "fluxer.enabled=false", SEVERAL[0])).isNull();
	}

	private static @Nullable FailureAnalysis analyze(Class<?> bean, String... properties) {
		AtomicReference<Environment> environment = new AtomicReference<>();
		AtomicReference<Throwable> failure = new AtomicReference<>();
		TestApplication.runner()
			.withInitializer((context) -> environment.set(context.getEnvironment()))
			.withPropertyValues("fluxer.gateway.enabled=false")
			.withPropertyValues(properties)
			.withBean(bean)
			.run((context) -> failure.set(context.getStartupFailure()));
		assertThat(failure.get()).isNotNull();
		return new UnqualifiedBotFailureAnalyzer(environment.get()).analyze(failure.get());
	}

	static class Unqualified {

		Unqualified(Rest rest) {
		}

	}

	static class Mistaken {

		Mistaken(@Qualifier("stranger") ChannelManager channels) {
		}

	}

	static class Other {

		Other(StringBuilder other) {
		}

	}

}

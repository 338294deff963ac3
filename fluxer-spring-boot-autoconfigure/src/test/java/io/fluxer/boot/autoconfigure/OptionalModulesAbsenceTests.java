package io.fluxer.boot.autoconfigure;

import java.util.List;
import java.util.Map;

import io.fluxer.client.Client;
import io.fluxer.rest.Rest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Tests that an application starts with nothing but the starter, in a process whose class
 * path has none of the optional modules.
 */
class OptionalModulesAbsenceTests {

	@ParameterizedTest
	@ValueSource(strings = { "io.fluxer.embedded.FluxerServer", "io.micrometer.core.instrument.MeterRegistry",
			"org.springframework.boot.actuate.endpoint.annotation.Endpoint",
			"org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint",
			"org.springframework.boot.health.contributor.Health",
			"org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration",
			"com.github.luben.zstd.Zstd" })
	void theClassPathHasNoneOfThem(String type) {
		assertThat(ClassUtils.isPresent(type, null)).isFalse();
	}

	@Test
	void aBotStarts() {
		try (ConfigurableApplicationContext context = start(
				Map.of("fluxer.token", "1.secret", "fluxer.gateway.enabled", "false"))) {
			assertThat(context.getBean(Client.class).rest()).isSameAs(context.getBean(Rest.class));
			assertThat(List.of(context.getBeanDefinitionNames())).contains("fluxerClients", "fluxerTokens")
				.doesNotContain("fluxerRateLimitMeters", "fluxerHealthContributor", "fluxerEndpoint", "fluxerServer");
		}
	}

	@Test
	void severalBotsStart() {
		try (ConfigurableApplicationContext context = start(Map.of("fluxer.clients.one.token", "1.secret",
				"fluxer.clients.other.token", "2.secret", "fluxer.gateway.enabled", "false"))) {
			assertThat(context.getBean(FluxerClients.class).names()).containsExactlyInAnyOrder("one", "other");
		}
	}

	@Test
	void aMissingTokenSaysWhichModuleWouldHelp() {
		FailureAnalysis analysis = analyze(Map.of("fluxer.gateway.enabled", "false"));
		assertThat(analysis.getDescription()).contains("'fluxer.token' is not set");
		assertThat(analysis.getAction()).contains("FLUXER_TOKEN", "'fluxer-embedded'");
	}

	@Test
	void compressionWithoutItsLibrarySaysWhatToAdd() {
		FailureAnalysis analysis = analyze(Map.of("fluxer.token", "1.secret", "fluxer.gateway.enabled", "false",
				"fluxer.gateway.compression", "zstd"));
		assertThat(analysis.getAction()).contains("com.github.luben:zstd-jni");
	}

	private static FailureAnalysis analyze(Map<String, Object> properties) {
		Throwable failure = catchThrowable(() -> start(properties));
		assertThat(failure).isNotNull();
		return SpringFactoriesLoader.forDefaultResourceLocation(FailureAnalyzer.class.getClassLoader())
			.load(FailureAnalyzer.class, (type, name, ex) -> {
			})
			.stream()
			.map((analyzer) -> analyzer.analyze(failure))
			.filter((analysis) -> analysis != null)
			.findFirst()
			.orElseThrow();
	}

	private static ConfigurableApplicationContext start(Map<String, Object> properties) {
		SpringApplication application = new SpringApplication(Bot.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		application.setDefaultProperties(properties);
		return application.run();
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Bot {

	}

}

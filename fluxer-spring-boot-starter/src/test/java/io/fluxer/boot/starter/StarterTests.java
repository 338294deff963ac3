package io.fluxer.boot.starter;

import io.fluxer.client.Client;
import org.junit.jupiter.api.Test;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what the one dependency of a bot brings along.
 */
class StarterTests {

	@Test
	void itMakesNoWebApplicationOfABot() {
		SpringApplication application = new SpringApplication(Bot.class);
		assertThat(application.getWebApplicationType()).isEqualTo(WebApplicationType.NONE);
		try (ConfigurableApplicationContext context = application.run("--spring.main.banner-mode=off",
				"--fluxer.token=1.secret", "--fluxer.gateway.enabled=false")) {
			assertThat(context.getBean(Client.class)).isNotNull();
		}
	}

	@Test
	void itBringsNeitherMetersNorAServer() {
		assertThat(ClassUtils.isPresent("io.micrometer.core.instrument.MeterRegistry", null)).isFalse();
		assertThat(ClassUtils.isPresent("io.fluxer.embedded.FluxerServer", null)).isFalse();
		assertThat(
				ClassUtils.isPresent("org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration", null))
			.isFalse();
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Bot {

	}

}

package io.fluxer.boot;

import io.fluxer.embedded.FluxerServer;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.web.server.reactive.context.AnnotationConfigReactiveWebServerApplicationContext;
import org.springframework.context.annotation.Configuration;

/**
 * An application with nothing but what is auto-configured, as a bot author would have it.
 */
public final class TestApplication {

	private TestApplication() {
	}

	/**
	 * Returns a runner whose bot has neither token nor address.
	 * @return the runner
	 */
	public static ApplicationContextRunner runner() {
		return new ApplicationContextRunner().withUserConfiguration(Everything.class)
			.withPropertyValues("spring.reactor.netty.shutdown-quiet-period=0s",
					"spring.main.web-application-type=none");
	}

	/**
	 * Returns a runner whose bot knows the given server.
	 * @param server the server
	 * @return the runner
	 */
	public static ApplicationContextRunner runner(FluxerServer server) {
		return runner().withPropertyValues("fluxer.token=" + server.botToken(),
				"fluxer.rest.api-url=" + server.apiUrl());
	}

	/**
	 * Returns a runner with a web server of its own, whose bot knows the given server.
	 * @param server the server
	 * @return the runner
	 */
	public static ReactiveWebApplicationContextRunner webRunner(FluxerServer server) {
		return new ReactiveWebApplicationContextRunner(AnnotationConfigReactiveWebServerApplicationContext::new)
			.withUserConfiguration(Everything.class)
			.withPropertyValues("spring.reactor.netty.shutdown-quiet-period=0s", "server.port=0",
					"server.address=127.0.0.1", "fluxer.token=" + server.botToken(),
					"fluxer.rest.api-url=" + server.apiUrl());
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Everything {

	}

}

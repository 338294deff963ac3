package io.fluxer.benchmarks;

import java.util.Map;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A Spring Boot application with this library and one listener, as a bot's author would
 * have it.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class MeasuredBot {

	/**
	 * Starts it and waits until the bot is ready.
	 * @param port where {@link RecordedGateway} listens
	 * @param listener a bean with the listener
	 */
	static ConfigurableApplicationContext start(int port, Class<?> listener) {
		return new SpringApplicationBuilder(MeasuredBot.class, listener).web(WebApplicationType.NONE)
			.bannerMode(Banner.Mode.OFF)
			.logStartupInfo(false)
			.properties(Map.of("fluxer.token", RecordedFrames.BOT_ID + ".not-a-secret", "fluxer.gateway.url",
					"ws://127.0.0.1:" + port + "/gateway/ours", "fluxer.rest.api-url",
					"http://127.0.0.1:" + port + "/api/ours/v1", "fluxer.rest.rate-limit.global", "1000000000",
					"fluxer.gateway.startup-timeout", "2m"))
			.run();
	}

}

package io.fluxer.boot.autoconfigure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import io.fluxer.boot.TestApplication;
import io.fluxer.rest.AllowedMentions;
import io.fluxer.rest.Rest;
import io.fluxer.rest.RestOptions;
import io.fluxer.rest.RetryOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.webclient.WebClientCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.socket.client.WebSocketClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link FluxerRestAutoConfiguration}.
 */
class FluxerRestAutoConfigurationTests {

	private final ApplicationContextRunner runner = TestApplication.runner()
		.withPropertyValues("fluxer.gateway.enabled=false");

	private final ApplicationContextRunner withToken = this.runner.withPropertyValues("fluxer.token=1.secret");

	@Test
	void createsAClientWithTheDefaultsOfTheLibrary() {
		this.withToken.run((context) -> {
			assertThat(context).hasSingleBean(FluxerConnectionDetails.class).hasBean("fluxerRest");
			assertThat(context.getBean(Rest.class).options()).isEqualTo(RestOptions.defaults());
		});
	}

	@Test
	void takesItsOptionsFromProperties() {
		this.withToken
			.withPropertyValues("fluxer.rest.api-url=http://127.0.0.1:20000/v1", "fluxer.rest.user-agent=mine",
					"fluxer.rest.timeout=3s", "fluxer.rest.max-retries=1", "fluxer.rest.rate-limit.global=20",
					"fluxer.rest.rate-limit.max-wait=5s", "fluxer.rest.retry.jitter=0", "fluxer.rest.allowed-mentions=")
			.run((context) -> assertThat(context.getBean(Rest.class).options()).isEqualTo(RestOptions.defaults()
				.withApiUrl("http://127.0.0.1:20000/v1")
				.withUserAgent("mine")
				.withTimeout(Duration.ofSeconds(3))
				.withMaxRetries(1)
				.withGlobalRateLimit(20)
				.withMaxWait(Duration.ofSeconds(5))
				.withRetry(new RetryOptions(Duration.ofMillis(500), Duration.ofSeconds(10), 0))
				.withAllowedMentions(AllowedMentions.none())));
	}

	@Test
	void callsWithoutAnAnswerEndBeforeTheirListenerIsGivenUp() {
		this.withToken.withPropertyValues("fluxer.listener.timeout=12s")
			.run((context) -> assertThat(context.getBean(Rest.class).options().retry().within())
				.isEqualTo(Duration.ofSeconds(10)));
		this.withToken.withPropertyValues("fluxer.listener.timeout=12s", "fluxer.rest.retry.within=1m")
			.run((context) -> assertThat(context.getBean(Rest.class).options().retry().within())
				.isEqualTo(Duration.ofMinutes(1)));
	}

	@Test
	void aBeanOfTheApplicationReplacesTheClient() {
		Rest own = Rest.create(RestOptions.defaults());
		this.runner.withPropertyValues("fluxer.embedded.enabled=false")
			.withBean(Rest.class, () -> own)
			.run((context) -> assertThat(context.getBean(Rest.class)).isSameAs(own));
	}

	@Test
	void addressesAndTokenComeFromOneBean() {
		this.runner.withBean(FluxerConnectionDetails.class, OwnConnectionDetails::new).run((context) -> {
			assertThat(context).hasSingleBean(FluxerConnectionDetails.class);
			assertThat(context.getBean(Rest.class).options().apiUrl()).isEqualTo("http://127.0.0.1:20001/v1");
		});
	}

	@Test
	void isOffAsAWholeButForWhatKnowsListeners() {
		this.withToken.withPropertyValues("fluxer.enabled=false").run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(context.getBeanDefinitionNames()).filteredOn((name) -> name.startsWith("fluxer"))
				.containsExactlyInAnyOrder("fluxerHandlerMethods", "fluxerListenerFactory", "fluxerListenerRegistry",
						"fluxerIdleExceptionHandlers", "fluxerParentContextBridge", "fluxerTokenSanitizingFunction");
		});
	}

	@Test
	void registersNoClientAndNoMapperOfItsOwn() {
		this.withToken.withConfiguration(AutoConfigurations.of(JacksonAutoConfiguration.class))
			.run((context) -> assertThat(context).doesNotHaveBean(WebClient.class)
				.doesNotHaveBean(WebSocketClient.class)
				.hasSingleBean(JsonMapper.class)
				.hasBean("jacksonJsonMapper"));
	}

	@Test
	void startsFromTheBuilderOfTheApplication() {
		this.withToken.withUserConfiguration(CountingCustomizer.class)
			.run((context) -> assertThat(context.getBean(CountingCustomizer.class).calls).isPositive());
	}

	@Test
	void customizersOfTheBotChangeItsBuilderAlone() {
		this.withToken.withBean(FluxerWebClientCustomizer.class, () -> (builder) -> builder.defaultHeader("X-Own", "1"))
			.run((context) -> {
				assertThat(context).hasNotFailed();
				WebClient.Builder other = context.getBean(WebClient.Builder.class);
				other.defaultHeaders((headers) -> assertThat(headers.containsHeader("X-Own")).isFalse());
			});
	}

	@Test
	void worksWithoutBootsHttpClientModules() {
		new ApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(FluxerRestAutoConfiguration.class, FluxerClientAutoConfiguration.class))
			.withClassLoader(new FilteredClassLoader("org.springframework.boot.webclient",
					"org.springframework.boot.http.client"))
			.withPropertyValues("fluxer.token=1.secret", "fluxer.gateway.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed()
				.hasSingleBean(Rest.class)
				.doesNotHaveBean(FluxerHttpClientCustomizer.class));
	}

	@Test
	void theTokenMayBeAMountedSecret(@TempDir Path secrets) throws IOException {
		Files.writeString(secrets.resolve("fluxer.token"), "1.mounted\n");
		Files.createDirectory(secrets.resolve("fluxer.clients.helper"));
		Files.writeString(secrets.resolve("fluxer.clients.helper").resolve("token"), "2.mounted");
		this.runner.withInitializer(new ConfigDataApplicationContextInitializer())
			.withPropertyValues("spring.config.import=configtree:" + secrets + "/")
			.run((context) -> {
				assertThat(context.getBean("fluxerConnectionDetails", FluxerConnectionDetails.class).getToken())
					.isEqualTo("1.mounted");
				assertThat(context.getBean("helperFluxerConnectionDetails", FluxerConnectionDetails.class).getToken())
					.isEqualTo("2.mounted");
			});
	}

	@Test
	void failsWithoutAToken() {
		this.runner.withPropertyValues("fluxer.embedded.enabled=false")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(FluxerTokenException.class)
				.hasMessageContaining("'fluxer.token' is not set"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "  " })
	void failsWithABlankToken(String token) {
		this.runner
			.withInitializer((context) -> context.getEnvironment()
				.getPropertySources()
				.addFirst(new MapPropertySource("blank", Map.of("fluxer.token", token))))
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(FluxerTokenException.class)
				.hasMessageContaining("'fluxer.token' is blank"));
	}

	@Test
	void failsWithATokenOfTwoLinesWithoutQuotingIt() {
		this.runner.withBean(FluxerConnectionDetails.class, () -> new OwnConnectionDetails("1.first\nsecond"))
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(FluxerTokenException.class)
				.hasMessageContaining("line break")
				.satisfies((failure) -> assertThat(failure.getMessage()).doesNotContain("first", "second")));
	}

	private static final class OwnConnectionDetails implements FluxerConnectionDetails {

		private final String token;

		private OwnConnectionDetails() {
			this("1.secret");
		}

		private OwnConnectionDetails(String token) {
			this.token = token;
		}

		@Override
		public String getApiUrl() {
			return "http://127.0.0.1:20001/v1";
		}

		@Override
		public String getToken() {
			return this.token;
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class CountingCustomizer {

		private int calls;

		@Bean
		WebClientCustomizer counting() {
			return (builder) -> this.calls++;
		}

	}

}

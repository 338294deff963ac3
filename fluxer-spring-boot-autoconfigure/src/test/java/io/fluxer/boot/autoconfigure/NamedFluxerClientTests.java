package io.fluxer.boot.autoconfigure;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link NamedFluxerClient}.
 */
class NamedFluxerClientTests {

	@Test
	void thereIsNoneWithoutItsProperties() {
		assertThat(NamedFluxerClient.of(environment(Map.of("fluxer.token", "1.secret")))).isEmpty();
	}

	@Test
	void namesComeFromProperties() {
		assertThat(NamedFluxerClient.of(environment(
				Map.of("fluxer.clients.second.token", "1.secret", "fluxer.clients.first-one.gateway.enabled", "false",
						"fluxer.clients.off.enabled", "false", "fluxer.clients.off.token", "1.secret"))))
			.extracting(NamedFluxerClient::name)
			.containsExactly("first-one", "second");
	}

	@Test
	void anEnvironmentVariableNamesAndOverridesOne() {
		StandardEnvironment environment = environment(
				Map.of("fluxer.clients.my-bot.token", "1.file", "fluxer.clients.my-bot.rest.timeout", "3s"));
		environment.getPropertySources()
			.addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment",
					Map.of("FLUXER_CLIENTS_MYBOT_TOKEN", "1.variable", "FLUXER_CLIENTS_OTHER_TOKEN", "2.variable")));
		assertThat(NamedFluxerClient.of(environment)).extracting(NamedFluxerClient::name)
			.containsExactly("my-bot", "other");
		FluxerProperties properties = NamedFluxerClient.of(environment).get(0).properties();
		assertThat(properties.token()).isEqualTo("1.variable");
		assertThat(properties.rest().timeout()).isEqualTo(Duration.ofSeconds(3));
	}

	@Test
	void takesWhatIsNotItsOwnFromTheSharedGroups() {
		FluxerProperties properties = only(Map.of("fluxer.token", "1.shared", "fluxer.rest.timeout", "4s",
				"fluxer.rest.max-retries", "7", "fluxer.rest.api-url", "http://127.0.0.1:20000/v1",
				"fluxer.embedded.port", "20001", "fluxer.clients.helper.rest.max-retries", "2",
				"fluxer.clients.helper.rest.ordered-messages", "false", "fluxer.clients.helper.gateway.presence.status",
				"idle", "fluxer.clients.helper.cache.users", "${users}", "users", "5"));
		assertThat(properties.token()).isNull();
		assertThat(properties.rest().timeout()).isEqualTo(Duration.ofSeconds(4));
		assertThat(properties.rest().maxRetries()).isEqualTo(2);
		assertThat(properties.rest().orderedMessages()).isFalse();
		assertThat(properties.rest().apiUrl()).isEqualTo("http://127.0.0.1:20000/v1");
		assertThat(properties.embedded().port()).isZero();
		assertThat(properties.cache().users()).isEqualTo(5);
		assertThat(properties.gateway().presence()).isNotNull();
	}

	@Test
	void addressesOfItsOwnLeaveNoneOfTheShared() {
		FluxerProperties properties = only(
				Map.of("fluxer.rest.api-url", "http://127.0.0.1:20000/v1", "fluxer.gateway.url", "ws://127.0.0.1:20000",
						"fluxer.clients.helper.instance", "https://chat.example.org"));
		assertThat(properties.instance()).isEqualTo("https://chat.example.org");
		assertThat(properties.rest().apiUrl()).isEqualTo("https://api.fluxer.app/v1");
		assertThat(properties.gateway().url()).isNull();
	}

	@Test
	void aValueThatIsNotAcceptedIsNamedWhereItStands() {
		assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
			.isThrownBy(() -> only(Map.of("fluxer.clients.helper.rest.max-retries", "-1")))
			.satisfies((failure) -> assertThat(failure.getName()).isEqualTo("fluxer.clients.helper.rest.max-retries"))
			.satisfies((failure) -> assertThat(failure.getReason()).contains("at least 0"));
		assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
			.isThrownBy(() -> only(Map.of("fluxer.clients.helper.token", "1.secret", "fluxer.rest.max-retries", "-1")))
			.satisfies((failure) -> assertThat(failure.getName()).isEqualTo("fluxer.rest.max-retries"));
		assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
			.isThrownBy(() -> only(Map.of("fluxer.clients.helper.rest.timeout", "soon")))
			.satisfies((failure) -> assertThat(failure.getName()).isEqualTo("fluxer.clients.helper.rest.timeout"))
			.satisfies((failure) -> assertThat(failure.getValue()).isEqualTo("soon"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "default", "2nd", "a--b", "a_b" })
	void refusesNamesThatCannotBeTags(String name) {
		StandardEnvironment environment = environment(Map.of("fluxer.clients[" + name + "].token", "1.secret"));
		assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
			.isThrownBy(() -> NamedFluxerClient.of(environment))
			.satisfies((failure) -> assertThat(failure.getReason()).contains("lower-case letters"));
	}

	@Test
	void beansAreNamedAfterIt() {
		NamedFluxerClient client = NamedFluxerClient.of(environment(Map.of("fluxer.clients.my-bot.token", "1.secret")))
			.get(0);
		assertThat(client.beanName("FluxerRest")).isEqualTo("myBotFluxerRest");
		assertThat(client.prefix()).isEqualTo("fluxer.clients.my-bot");
	}

	private static FluxerProperties only(Map<String, Object> values) {
		return NamedFluxerClient.of(environment(values)).get(0).properties();
	}

	private static StandardEnvironment environment(Map<String, Object> values) {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().addFirst(new MapPropertySource("test", values));
		ConfigurationPropertySources.attach(environment);
		return environment;
	}

}

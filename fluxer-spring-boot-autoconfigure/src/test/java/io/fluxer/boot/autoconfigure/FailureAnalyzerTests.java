package io.fluxer.boot.autoconfigure;

import java.io.IOException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;

import io.fluxer.boot.listener.InvalidHandlerMethodException;
import io.fluxer.gateway.CompressionUnavailableException;
import io.fluxer.gateway.GatewayException;
import io.fluxer.rest.HttpException;
import io.fluxer.rest.InvalidTokenException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Tests for the failure analyzers of this package, as Spring Boot finds them.
 */
class FailureAnalyzerTests {

	@Test
	void aMissingTokenTellsWhatToSet() {
		FailureAnalysis analysis = analyze(new FluxerTokenException("The property 'fluxer.token' is not set"));
		assertThat(analysis.getDescription()).contains("'fluxer.token' is not set");
		assertThat(analysis.getAction()).contains("fluxer.token", "FLUXER_TOKEN", "fluxer.embedded.enabled");
	}

	@Test
	void aRefusedTokenTellsWhatToSet() {
		FailureAnalysis analysis = analyze(new InvalidTokenException("401", "GET", "/gateway/bot", null));
		assertThat(analysis.getDescription()).contains("does not accept the token");
		assertThat(analysis.getAction()).contains("fluxer.token", "FLUXER_TOKEN", "fluxer.rest.api-url");
	}

	@ParameterizedTest
	@CsvSource({ "4004, fluxer.token", "4010, fluxer.gateway.shards.ids", "4011, fluxer.gateway.shards.mode=auto",
			"4012, fluxer.gateway.version", "4099, 4099" })
	void aRefusalOfTheGatewayTellsWhatToSet(int closeCode, String expected) {
		FailureAnalysis analysis = analyze(new GatewayException("Refused", closeCode, null));
		assertThat(analysis.getDescription()).contains("gateway refused the bot");
		assertThat(analysis.getAction()).contains(expected);
	}

	@ParameterizedTest
	@CsvSource({ "4004, token", "4010, gateway.shards.ids", "4011, gateway.shards.mode=auto", "4012, gateway.version",
			"4099, gateway.url" })
	void aRefusalOfOneOfSeveralBotsTellsItsProperty(int closeCode, String expected) {
		FailureAnalysis analysis = analyze(ofHelper(new GatewayException("Refused", closeCode, null)));
		assertThat(analysis.getAction()).contains("'fluxer.clients.helper." + expected)
			.doesNotContain("'fluxer.gateway");
	}

	@Test
	void whatOneOfSeveralBotsLacksIsToldWithItsProperty() {
		assertThat(analyze(ofHelper(new InvalidTokenException("401", "GET", "/gateway/bot", null))).getAction())
			.contains("'fluxer.clients.helper.token'", "'fluxer.clients.helper.rest.api-url'");
		FailureAnalysis compression = analyze(ofHelper(new CompressionUnavailableException("zstd", null)));
		assertThat(compression.getDescription()).contains("'fluxer.clients.helper.gateway.compression'");
		assertThat(compression.getAction()).contains("'fluxer.clients.helper.gateway.compression'");
		assertThat(analyze(new FluxerTokenException("No token", "fluxer.clients.helper.token")).getAction())
			.contains("'fluxer.clients.helper.token'", "FLUXER_CLIENTS_HELPER_TOKEN",
					"'fluxer.clients.helper.embedded.enabled=true'", "'fluxer.clients.helper.enabled=false'")
			.doesNotContain("'fluxer.token'");
	}

	@Test
	void aGatewayThatDoesNotSuitTellsWhatToCheck() {
		FailureAnalysis analysis = analyze(new GatewayException("READY does not fit", 0, null));
		assertThat(analysis.getDescription()).contains("READY does not fit").doesNotContain("refused");
		assertThat(analysis.getAction()).contains("fluxer.gateway.url", "fluxer.gateway.version")
			.doesNotContain("close code");
	}

	@Test
	void aMissingLibraryOfTheCompressionTellsTheDependencyAndTheProperty() {
		FailureAnalysis analysis = analyze(new CompressionUnavailableException("zstd needs a library", null));
		assertThat(analysis.getDescription()).contains("'fluxer.gateway.compression'", "zstd needs a library");
		assertThat(analysis.getAction()).contains("com.github.luben:zstd-jni", "fluxer.gateway.compression", "none");
	}

	@Test
	void aValueThatIsNotAcceptedTellsThePropertyAndWhatItAccepts() {
		Map<String, String> values = Map.of("fluxer.rest.max-retries", "-1");
		FailureAnalysis analysis = analyze(catchThrowableOfType(BindException.class,
				() -> new Binder(new MapConfigurationPropertySource(values)).bind("fluxer", FluxerProperties.class)));
		assertThat(analysis.getDescription()).contains("'fluxer.rest.max-retries'", "'-1'");
		assertThat(analysis.getAction()).contains("at least 0");
	}

	@Test
	void aValueThatIsNotAcceptedTellsWhereItStands() throws IOException {
		StandardEnvironment environment = new StandardEnvironment();
		new YamlPropertySourceLoader()
			.load("bot.yml", new ByteArrayResource("fluxer:\n  rest:\n    max-retries: -1\n".getBytes(), "bot.yml"))
			.forEach(environment.getPropertySources()::addFirst);
		FailureAnalysis analysis = new FluxerPropertyFailureAnalyzer(environment).analyze(catchThrowableOfType(
				BindException.class, () -> Binder.get(environment).bind("fluxer", FluxerProperties.class)));
		assertThat(analysis.getDescription()).contains("'-1'", "bot.yml", "3:18", "'fluxer.rest.max-retries'");
		assertThat(analysis.getAction()).contains("at least 0");
	}

	@Test
	void aRefusedTokenTellsTheInstanceThatWasSet() {
		MockEnvironment environment = new MockEnvironment().withProperty("fluxer.instance", "https://chat.example.org");
		InvalidTokenException refused = new InvalidTokenException("401", "GET", "/gateway/bot", null);
		assertThat(new InvalidTokenFailureAnalyzer(environment).analyze(refused).getAction())
			.contains("'https://chat.example.org' (fluxer.instance)");
		assertThat(new InvalidTokenFailureAnalyzer(new MockEnvironment()).analyze(refused).getAction())
			.contains("the hosted service", "'fluxer.instance'");
	}

	@Test
	void anErrorOfAnotherCallIsNoMatterOfTheAddress() {
		assertThat(new NotFluxerFailureAnalyzer(null)
			.analyze(new HttpException(404, "<html>", "GET", "/channels/:id", null))).isNull();
	}

	@Test
	void aMentionThatIsNotKnownTellsThePropertyAndTheKnownOnes() {
		Map<String, String> values = Map.of("fluxer.rest.allowed-mentions", "users,channels");
		FailureAnalysis analysis = analyze(catchThrowableOfType(BindException.class,
				() -> new Binder(new MapConfigurationPropertySource(values)).bind("fluxer", FluxerProperties.class)));
		assertThat(analysis.getDescription()).contains("fluxer.rest.allowed-mentions", "channels");
		assertThat(analysis.getAction()).containsIgnoringCase("users")
			.containsIgnoringCase("replied_user")
			.containsIgnoringCase("roles")
			.containsIgnoringCase("everyone");
	}

	@Test
	void aMethodThatCannotBeServedTellsItsNameAndWhatToDo() throws NoSuchMethodException {
		Method method = FailureAnalyzerTests.class.getDeclaredMethod("valuesOfOthersAreLeftToOthers");
		FailureAnalysis analysis = analyze(new InvalidHandlerMethodException("@FluxerListener", method,
				"has a parameter that nothing can be given to", "Take the event."));
		assertThat(analysis.getDescription()).contains("@FluxerListener method", "valuesOfOthersAreLeftToOthers()",
				"has a parameter that nothing can be given to.");
		assertThat(analysis.getAction()).isEqualTo("Take the event.");
	}

	@Test
	void valuesOfOthersAreLeftToOthers() {
		InvalidConfigurationPropertyValueException failure = new InvalidConfigurationPropertyValueException(
				"server.port", -1, "Too low");
		assertThat(new FluxerPropertyFailureAnalyzer(null).analyze(failure)).isNull();
	}

	private static Exception ofHelper(RuntimeException failure) {
		return FluxerClientStartException.of("helper", "fluxer.clients.helper", failure);
	}

	private static FailureAnalysis analyze(Exception failure) {
		List<FailureAnalyzer> analyzers = SpringFactoriesLoader
			.forDefaultResourceLocation(FailureAnalyzer.class.getClassLoader())
			.load(FailureAnalyzer.class, (type, name, ex) -> {
			});
		return analyzers.stream()
			.map((analyzer) -> analyzer.analyze(new BeanCreationException("Outer", failure)))
			.filter((analysis) -> analysis != null)
			.findFirst()
			.orElseThrow();
	}

}

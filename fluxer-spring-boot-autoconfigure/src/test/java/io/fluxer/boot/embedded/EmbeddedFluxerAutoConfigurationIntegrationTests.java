package io.fluxer.boot.embedded;

import java.time.Duration;

import io.fluxer.boot.TestApplication;
import io.fluxer.boot.autoconfigure.FluxerConnectionDetails;
import io.fluxer.boot.autoconfigure.FluxerTokenException;
import io.fluxer.client.Client;
import io.fluxer.embedded.FluxerServer;
import io.fluxer.embedded.PortInUseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests for {@link EmbeddedFluxerAutoConfiguration}.
 */
@ExtendWith(OutputCaptureExtension.class)
class EmbeddedFluxerAutoConfigurationIntegrationTests {

	private final ApplicationContextRunner runner = TestApplication.runner();

	private final ApplicationContextRunner offline = this.runner.withPropertyValues("fluxer.gateway.enabled=false");

	@Test
	void aBotWithoutATokenTalksToAnEmbeddedServer(CapturedOutput output) {
		this.runner.run((context) -> {
			FluxerServer server = context.getBean(FluxerServer.class);
			FluxerConnectionDetails details = context.getBean(FluxerConnectionDetails.class);
			assertThat(details.getApiUrl()).isEqualTo(server.apiUrl());
			assertThat(details.getGatewayUrl()).isEqualTo(server.gatewayUrl());
			assertThat(details.getToken()).isEqualTo(server.botToken());
			assertThat(context.getBean(Client.class).isReady()).isTrue();
			assertThat(output.getOut().lines()).filteredOn((line) -> line.contains("WARN"))
				.anyMatch((line) -> line.contains(server.apiUrl()) && line.contains("fluxer.token"));
			await().atMost(Duration.ofSeconds(20)).until(() -> output.getOut().contains(server.curlToList()));
			assertThat(output.getOut().lines()).filteredOn((line) -> line.startsWith("curl "))
				.containsExactly(server.curlToSay("!ping"), server.curlToList());
			assertThat(output.getAll()).doesNotContain(server.botToken());
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "fluxer.token=1.secret", "fluxer.enabled=false" })
	void doesNotStartBesideATokenNorWithoutABot(String property) {
		this.offline.withPropertyValues(property)
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(FluxerServer.class));
	}

	@ParameterizedTest
	@ValueSource(strings = { "fluxer.rest.api-url=http://127.0.0.1:20000/v1",
			"fluxer.gateway.url=ws://127.0.0.1:20000/gateway", "fluxer.instance=http://127.0.0.1:20000",
			"fluxer.embedded.enabled=false" })
	void doesNotStartBesideAnAddressSoThatATokenIsMissed(String property) {
		this.offline.withPropertyValues(property)
			.run((context) -> assertThat(context).getFailure().rootCause().isInstanceOf(FluxerTokenException.class));
	}

	@Test
	void aBlankTokenIsAnErrorAndNotAMissingOne() {
		this.offline.withPropertyValues("fluxer.token=")
			.run((context) -> assertThat(context).getFailure().rootCause().isInstanceOf(FluxerTokenException.class));
	}

	@Test
	void thePropertyDecidesOtherwise() {
		this.offline.withPropertyValues("fluxer.token=1.secret", "fluxer.embedded.enabled=true").run((context) -> {
			assertThat(context).hasSingleBean(FluxerServer.class);
			assertThat(context.getBean(FluxerConnectionDetails.class).getToken())
				.isEqualTo(context.getBean(FluxerServer.class).botToken());
		});
	}

	@Test
	void backsOffForConnectionDetailsOfTheApplication() {
		FluxerConnectionDetails own = new FluxerConnectionDetails() {

			@Override
			public String getApiUrl() {
				return "http://127.0.0.1:20000/v1";
			}

			@Override
			public String getToken() {
				return "1.secret";
			}

		};
		this.offline.withBean(FluxerConnectionDetails.class, () -> own)
			.run((context) -> assertThat(context).doesNotHaveBean(FluxerServer.class)
				.getBean(FluxerConnectionDetails.class)
				.isSameAs(own));
	}

	@Test
	void isNotThereWithoutItsModule() {
		this.offline.withPropertyValues("fluxer.token=1.secret")
			.withClassLoader(new FilteredClassLoader("io.fluxer.embedded"))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean("fluxerServer"));
	}

	@Test
	void aTakenPortTellsWhatToDo() {
		try (FluxerServer taken = FluxerServer.start()) {
			this.offline.withPropertyValues("fluxer.embedded.port=" + taken.port()).run((context) -> {
				Throwable failure = context.getStartupFailure();
				assertThat(failure).isNotNull();
				FailureAnalysis analysis = new PortInUseFailureAnalyzer().analyze(failure);
				assertThat(analysis).isNotNull();
				assertThat(analysis.getDescription()).contains("port " + taken.port() + " is already in use");
				assertThat(analysis.getAction()).contains("'fluxer.embedded.port'");
			});
			this.offline.withPropertyValues("fluxer.clients.helper.embedded.port=" + taken.port()).run((context) -> {
				Throwable failure = context.getStartupFailure();
				assertThat(failure).isNotNull();
				FailureAnalysis analysis = new PortInUseFailureAnalyzer().analyze(failure);
				assertThat(analysis).isNotNull();
				assertThat(analysis.getAction()).contains("'fluxer.clients.helper.embedded.port'");
			});
		}
	}

	@Test
	void closesTheServerWithTheContext() {
		int[] port = new int[1];
		this.runner.run((context) -> port[0] = context.getBean(FluxerServer.class).port());
		try (FluxerServer again = FluxerServer.builder().port(port[0]).start()) {
			assertThat(again.port()).isEqualTo(port[0]);
		}
	}

	@Test
	void otherFailuresAreLeftToOthers() {
		assertThat(new PortInUseFailureAnalyzer().analyze(new BeanCreationException("Other"))).isNull();
		assertThat(new PortInUseFailureAnalyzer()
			.analyze(new BeanCreationException("Outer", new PortInUseException(8585, new Exception())))).isNotNull();
	}

}

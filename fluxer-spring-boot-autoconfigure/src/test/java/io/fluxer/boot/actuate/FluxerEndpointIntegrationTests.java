package io.fluxer.boot.actuate;

import java.time.Duration;
import java.util.List;

import io.fluxer.boot.TestApplication;
import io.fluxer.boot.command.FluxerCommand;
import io.fluxer.boot.listener.FluxerListener;
import io.fluxer.client.Client;
import io.fluxer.client.ClientState;
import io.fluxer.embedded.FluxerServer;
import io.fluxer.event.MessageCreateEvent;
import io.fluxer.rest.Rest;
import io.fluxer.rest.Routes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.assertj.AssertableReactiveWebApplicationContext;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.WebClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests for {@link FluxerEndpoint} over HTTP.
 */
class FluxerEndpointIntegrationTests {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private FluxerServer server;

	private ReactiveWebApplicationContextRunner runner;

	@BeforeEach
	void startServer() {
		this.server = FluxerServer.start();
		this.runner = TestApplication.webRunner(this.server)
			.withPropertyValues("management.endpoints.web.exposure.include=fluxer");
	}

	@AfterEach
	void stopServer() {
		this.server.close();
	}

	@Test
	void showsTheBotAndNoSecret() {
		this.runner.withBean(FluxerEndpointSection.class, Mine::new).withBean(Hearer.class).run((context) -> {
			Rest rest = context.getBean(Rest.class);
			// A limit that is idle again is not shown.
			String json = await().atMost(LIMIT).until(() -> {
				rest.get(Routes.channelMessages(this.server.channelId())).block(LIMIT);
				return get(context, "/actuator/fluxer");
			}, (shown) -> shown.contains("/channels/:id/messages"));
			assertThat(json).contains("\"clients\":{\"default\":{", "\"state\":\"READY\"", "\"username\":\"Bot\"",
					"\"shards\":[{\"id\":0", "\"cache\":{\"guilds\":1", "\"mine\":[\"one\"]", "\"listeners\":[{",
					"Hearer.hear");
			assertThat(json).doesNotContain(this.server.botToken())
				.doesNotContain(this.server.botToken().substring(this.server.botToken().indexOf('.') + 1));
			assertThat(get(context, "/actuator/fluxer/default")).contains("\"state\":\"READY\"");
			assertThat(status(context, "GET", "/actuator/fluxer/nobody")).isEqualTo(404);
		});
	}

	@Test
	void theEndpointsOfTheEnvironmentHideTheTokenInEverySpelling() {
		String token = this.server.botToken();
		this.runner
			.withPropertyValues("management.endpoints.web.exposure.include=env,configprops",
					"management.endpoint.env.show-values=always", "management.endpoint.configprops.show-values=always",
					"fluxer.token=" + token, "FLUXER_TOKEN=" + token, "fluxer.clients.helper.enabled=false",
					"fluxer.clients.helper.token=" + token)
			.run((context) -> {
				for (String path : List.of("/actuator/env", "/actuator/configprops", "/actuator/env/fluxer.token",
						"/actuator/env/fluxer.clients.helper.token")) {
					assertThat(get(context, path)).as(path).contains("******").doesNotContain(token);
				}
			});
	}

	@Test

	void showsTheCommands() {
		this.runner.withBean(Commanding.class).withPropertyValues("fluxer.gateway.enabled=false").run((context) -> {
			String json = get(context, "/actuator/fluxer");
			assertThat(json).contains("\"commands\":[{", "\"name\":\"roll\"", "\"aliases\":[\"r\"]", "\"refused\":0",
					"Commanding.roll");
		});
		this.runner.withPropertyValues("fluxer.gateway.enabled=false", "fluxer.commands.enabled=false")
			.run((context) -> assertThat(get(context, "/actuator/fluxer")).contains("\"commands\":[]"));
	}

	@Test
	void reconnectIsOffByDefault() {
		this.runner.run((context) -> assertThat(status(context, "POST", "/actuator/fluxer")).isEqualTo(405));
	}

	@Test
	void reconnectResumesOnANewConnection() {
		this.runner.withPropertyValues("management.endpoint.fluxer.access=UNRESTRICTED").run((context) -> {
			assertThat(status(context, "POST", "/actuator/fluxer?client=nobody")).isEqualTo(400);
			long before = resumes();
			assertThat(status(context, "POST", "/actuator/fluxer")).isEqualTo(204);
			await().atMost(LIMIT).until(() -> resumes() == before + 1);
			Client client = context.getBean(Client.class);
			await().atMost(LIMIT).until(() -> client.state() == ClientState.READY);
			assertThat(this.server.gateway().sessions()).isOne();
		});
	}

	@Test
	void isNotThereUnlessItIsExposedNorWithoutItsModule() {
		TestApplication.webRunner(this.server)
			.withPropertyValues("fluxer.gateway.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(FluxerEndpoint.class));
		this.runner.withPropertyValues("fluxer.gateway.enabled=false")
			.withClassLoader(new FilteredClassLoader("org.springframework.boot.actuate.endpoint.annotation"))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean("fluxerEndpoint"));
	}

	private long resumes() {
		return this.server.gateway().received().stream().filter((frame) -> frame.opcode() == 6).count();
	}

	private static String get(AssertableReactiveWebApplicationContext context, String path) {
		String body = client(context).get()
			.uri(path)
			.accept(MediaType.APPLICATION_JSON)
			.retrieve()
			.bodyToMono(String.class)
			.block(LIMIT);
		assertThat(body).isNotNull();
		return body;
	}

	private static int status(AssertableReactiveWebApplicationContext context, String method, String path) {
		Integer status = client(context).method(HttpMethod.valueOf(method))
			.uri(path)
			.contentType(MediaType.APPLICATION_JSON)
			.exchangeToMono((response) -> response.releaseBody().thenReturn(response.statusCode().value()))
			.block(LIMIT);
		assertThat(status).isNotNull();
		return status;
	}

	private static WebClient client(AssertableReactiveWebApplicationContext context) {
		int port = context.getSourceApplicationContext(ReactiveWebServerApplicationContext.class)
			.getWebServer()
			.getPort();
		return WebClient.create("http://127.0.0.1:" + port);
	}

	static class Commanding {

		@FluxerCommand(value = "roll", aliases = "r", cooldown = "10s")
		void roll(int sides) {
		}

	}

	static class Hearer {

		@FluxerListener
		void hear(MessageCreateEvent event) {
		}

	}

	private static final class Mine implements FluxerEndpointSection {

		@Override
		public String name() {
			return "mine";
		}

		@Override
		public Object content() {
			return List.of("one");
		}

	}

}

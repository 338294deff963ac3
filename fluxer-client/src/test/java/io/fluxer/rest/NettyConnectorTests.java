package io.fluxer.rest;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.http.client.reactive.ClientHttpResponse;

import static org.assertj.core.api.Assertions.assertThat;

class NettyConnectorTests {

	private static final String WORDS = "words".repeat(100_000);

	private final TestServer server = new TestServer().answers(TestServer.Reply.of(200, WORDS));

	private final ConnectionProvider oneConnection = ConnectionProvider.builder("one")
		.maxConnections(1)
		.pendingAcquireTimeout(Duration.ofSeconds(10))
		.build();

	private final NettyConnector connector = new NettyConnector(HttpClient.create(this.oneConnection));

	@AfterEach
	void close() {
		this.oneConnection.dispose();
		this.server.close();
	}

	@Test
	void anAnswerThatIsReadGivesItsConnectionBack() {
		assertThat(connect().flatMap(NettyConnectorTests::body).block()).isEqualTo(WORDS);
		assertThat(connect().flatMap(NettyConnectorTests::body).block()).isEqualTo(WORDS);
	}

	@Test
	void anAnswerThatIsCancelledBeforeItIsReadGivesItsConnectionBack() {
		connect().subscribe(new BaseSubscriber<>() {

			@Override
			protected void hookOnNext(ClientHttpResponse response) {
				cancel();
			}

		});
		assertThat(connect().flatMap(NettyConnectorTests::body).block()).isEqualTo(WORDS);
		assertThat(this.server.requests()).hasSize(2);
	}

	private Mono<ClientHttpResponse> connect() {
		return this.connector.connect(HttpMethod.GET, URI.create(this.server.url() + "/a"),
				ClientHttpRequest::setComplete);
	}

	private static Mono<String> body(ClientHttpResponse response) {
		return DataBufferUtils.join(response.getBody()).map((buffer) -> {
			String text = buffer.toString(StandardCharsets.UTF_8);
			DataBufferUtils.release(buffer);
			return text;
		});
	}

}

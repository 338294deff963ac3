package io.fluxer.rest;

import java.util.concurrent.CopyOnWriteArrayList;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;

import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.web.reactive.function.client.WebClient;

import static org.assertj.core.api.Assertions.assertThat;

class LateErrorsTests extends AbstractRestTests {

	private final Logger logger = (Logger) LoggerFactory.getLogger(Operators.class);

	private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

	private final Rest late = closeLater(builder(this.server.options())
		.webClientBuilder(WebClient.builder().filter((request, next) -> Mono.deferContextual((context) -> {
			Operators.onErrorDropped(new IllegalStateException(request.url().toString()), Context.of(context));
			return next.exchange(request);
		})))
		.build());

	@BeforeEach
	void listen() {
		this.lines.list = new CopyOnWriteArrayList<>();
		this.lines.start();
		this.logger.addAppender(this.lines);
	}

	@AfterEach
	void stopListening() {
		this.logger.detachAppender(this.lines);
	}

	@Test
	void reactorDoesNotLogThemWithTheAddressOfACall() {
		this.late.post("/webhooks/1/VERYSECRET", null).block();
		assertThat(this.server.requests()).hasSize(1);
		assertThat(this.lines.list).isEmpty();
	}

	@Test
	void reactorDoesNotLogThemWithTheAddressOfATransfer() {
		String address = this.server.url() + "/file?signature=VERYSECRET";
		this.late.download(address).doOnNext(DataBufferUtils::release).blockLast();
		this.late.upload(address, FileUpload.of("a.txt", new byte[1]), "text/plain").block();
		assertThat(this.server.requests()).hasSize(2);
		assertThat(this.lines.list).isEmpty();
	}

}

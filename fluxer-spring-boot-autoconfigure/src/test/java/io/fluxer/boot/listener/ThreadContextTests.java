package io.fluxer.boot.listener;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.fluxer.boot.TestApplication;
import io.fluxer.client.Client;
import io.fluxer.event.MessageCreateEvent;
import io.micrometer.context.ContextRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what is bound to the thread of a {@link FluxerListener} and what it returns.
 */
class ThreadContextTests {

	private static final String KEY = "listener-test";

	private final ThreadLocal<String> bound = new ThreadLocal<>();

	@AfterEach
	void forget() {
		ContextRegistry.getInstance().removeThreadLocalAccessor(KEY);
	}

	@Test
	void whatIsBoundToTheThreadIsInTheContextOfTheReturnedMono() {
		ContextRegistry.getInstance().registerThreadLocalAccessor(KEY, this.bound);
		TestApplication.runner()
			.withPropertyValues("fluxer.token=1.secret", "fluxer.gateway.enabled=false")
			.withBean(Listening.class)
			.run((context) -> {
				FluxerEvent<MessageCreateEvent> event = new FluxerEvent<>(context.getBean(Client.class),
						TestEvents.message("one"), 0, 0, null);
				this.bound.set("value");
				context.publishEvent(event);
				this.bound.remove();
				event.takeWork().block();
				assertThat(context.getBean(Listening.class).values).containsExactly("value");
			});
	}

	static class Listening {

		private final List<String> values = new CopyOnWriteArrayList<>();

		@FluxerListener
		Mono<Void> listen(MessageCreateEvent event) {
			return Mono.deferContextual((context) -> {
				this.values.add(context.getOrDefault(KEY, "nothing"));
				return Mono.empty();
			});
		}

	}

}

package io.fluxer.boot.docs.events;

import java.time.Duration;

import io.fluxer.boot.listener.FluxerListener;
import io.fluxer.client.Client;
import io.fluxer.client.CollectorEndReason;
import io.fluxer.client.ReactionCollectorOptions;
import io.fluxer.event.MessageCreateEvent;
import io.fluxer.rest.Rest;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

// tag::confirmation[]
@Component
class Confirmation {

	private final Client client;

	private final Rest rest;

	Confirmation(Client client, Rest rest) {
		this.client = client;
		this.rest = rest;
	}

	@FluxerListener(condition = "#event.message.content == '!confirm'")
	Mono<String> confirm(MessageCreateEvent event) {
		return event.message()
			.reply(this.rest, "Sure?")
			.flatMap((question) -> this.client
				.createReactionCollector(ReactionCollectorOptions.on(question)
					.withUser(event.message().author().id())
					.withFilter((reaction) -> reaction.emoji().name().equals("✅"))
					.withMaximum(1)
					.withTime(Duration.ofSeconds(20)))
				.collect())
			.map((end) -> (end.endReason() == CollectorEndReason.LIMIT) ? "Done." : "Then not.");
	}

}
// end::confirmation[]

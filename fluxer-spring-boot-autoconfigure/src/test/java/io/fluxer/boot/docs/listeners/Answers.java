package io.fluxer.boot.docs.listeners;

import java.util.concurrent.CompletableFuture;

import io.fluxer.boot.listener.FluxerListener;
import io.fluxer.entity.EmbedBuilder;
import io.fluxer.entity.Message;
import io.fluxer.entity.MessagePayload;
import io.fluxer.entity.ReactionEmoji;
import io.fluxer.event.MessageCreateEvent;
import io.fluxer.rest.Rest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

// tag::answers[]
@Component
class Answers {

	@FluxerListener(condition = "#event.message.content == '!text'")
	String text(MessageCreateEvent event) {
		return "A text, posted to the channel";
	}

	@FluxerListener(condition = "#event.message.content == '!embed'")
	MessagePayload embed(MessageCreateEvent event) {
		return MessagePayload.embed(new EmbedBuilder().title("Harvest").field("apples", "12").build());
	}

	@FluxerListener(condition = "#event.message.content == '!react'")
	ReactionEmoji reaction(MessageCreateEvent event) {
		return ReactionEmoji.of("👍");
	}

	@FluxerListener(condition = "#event.message.content == '!later'")
	CompletableFuture<String> later(MessageCreateEvent event) {
		return CompletableFuture.supplyAsync(() -> "Once it is there");
	}

	@FluxerListener(condition = "#event.message.content == '!count'")
	Flux<String> count(MessageCreateEvent event) {
		return Flux.just("one", "two", "three");
	}

	@FluxerListener(condition = "#event.message.content == '!reply'")
	Mono<Void> byHand(MessageCreateEvent event, Message message, Rest rest) {
		return message.reply(rest, "With a reference to what was said").then();
	}

}
// end::answers[]

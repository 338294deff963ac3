package io.fluxer.sample;

import io.fluxer.boot.listener.FluxerListener;
import io.fluxer.entity.EmbedBuilder;
import io.fluxer.entity.MessagePayload;
import io.fluxer.entity.User;
import io.fluxer.event.MessageCreateEvent;

import org.springframework.stereotype.Component;

/**
 * Answers {@code !embed} with a card.
 */
@Component
class EmbedListener {

	private static final int GREEN = 0x2E7D32;

	@FluxerListener(condition = "#event.message.content == '!embed'")
	MessagePayload embed(MessageCreateEvent event) {
		User author = event.message().author();
		return MessagePayload.embed(new EmbedBuilder().title("Sample bot")
			.description("A card with a title, a text and a field.")
			.color(GREEN)
			.field("Asked by", (author != null) ? author.displayName() : "somebody", true)
			.build());
	}

}

package io.fluxer.sample;

import io.fluxer.boot.listener.FluxerListener;
import io.fluxer.entity.Embed;
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
		return MessagePayload.embed(Embed.of("Sample bot", "A card with a title, a text and a field.")
			.withColor(GREEN)
			.withField("Asked by", (author != null) ? author.displayName() : "somebody", true));
	}

}

package io.fluxer.boot.docs.production;

import io.fluxer.boot.listener.FluxerListener;
import io.fluxer.entity.Markdown;
import io.fluxer.entity.MessagePayload;
import io.fluxer.event.MessageCreateEvent;
import io.fluxer.rest.AllowedMentions;

import org.springframework.stereotype.Component;

// tag::safe[]
@Component
class Echo {

	@FluxerListener(condition = "#event.message.content.startsWith('!echo ')")
	MessagePayload echo(MessageCreateEvent event) {
		String said = event.message().content().substring("!echo ".length());
		return MessagePayload.text(Markdown.escape(said)).withAllowedMentions(AllowedMentions.none());
	}

}
// end::safe[]

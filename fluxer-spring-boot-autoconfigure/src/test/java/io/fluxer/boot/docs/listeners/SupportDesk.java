package io.fluxer.boot.docs.listeners;

import io.fluxer.boot.listener.EventAuthor;
import io.fluxer.boot.listener.FluxerListener;
import io.fluxer.entity.Message;
import io.fluxer.event.MessageCreateEvent;

import org.springframework.stereotype.Component;

// tag::filters[]
@Component
class SupportDesk {

	@FluxerListener(guild = "${support.guild}", channel = { "${support.channels}", "1573912742585171968" })
	String received(MessageCreateEvent event) {
		return "We have read that.";
	}

	@FluxerListener(author = { EventAuthor.BOT, EventAuthor.WEBHOOK })
	void alarm(MessageCreateEvent event, Message message) {
		// ...
	}

	@FluxerListener(condition = "#message.content.startsWith('${support.prefix:!}') and @shifts.open")
	String open(MessageCreateEvent event, Message message) {
		return "Somebody is here.";
	}

}
// end::filters[]

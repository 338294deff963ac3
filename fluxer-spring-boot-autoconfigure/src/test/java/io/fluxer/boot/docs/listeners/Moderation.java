package io.fluxer.boot.docs.listeners;

import io.fluxer.boot.listener.FluxerListener;
import io.fluxer.boot.listener.Previous;
import io.fluxer.entity.Channel;
import io.fluxer.entity.Guild;
import io.fluxer.entity.GuildMember;
import io.fluxer.entity.Message;
import io.fluxer.entity.User;
import io.fluxer.event.MessageCreateEvent;
import io.fluxer.event.MessageUpdateEvent;
import io.fluxer.rest.Rest;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

import org.springframework.stereotype.Component;

// tag::parameters[]
@Component
class Moderation {

	@FluxerListener
	Mono<Void> forbid(MessageCreateEvent event, Message message, Guild guild, GuildMember member, Rest rest) {
		return message.content().contains("spam") ? message.delete(rest) : Mono.empty();
	}

	@FluxerListener
	String edited(MessageUpdateEvent event, User author, @Previous Message before) {
		return author.username() + " said before: " + before.content();
	}

	@FluxerListener
	void perhapsInAGuild(MessageCreateEvent event, @Nullable Guild guild, Channel channel, JsonNode payload) {
		boolean direct = (guild == null);
		// ...
	}

}
// end::parameters[]

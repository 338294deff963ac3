package io.fluxer.boot.listener;

import io.fluxer.client.ChannelManager;
import io.fluxer.entity.MessagePayload;
import io.fluxer.event.ChannelEvent;
import reactor.core.publisher.Mono;

import org.springframework.core.ResolvableType;

/**
 * Posts a text or a payload to the channel of the event.
 */
final class MessageReply implements EventReply {

	@Override
	public boolean supports(ResolvableType type) {
		return type.toClass() == String.class || type.toClass() == MessagePayload.class;
	}

	@Override
	public boolean canAnswer(Class<?> event) {
		return ChannelEvent.class.isAssignableFrom(event);
	}

	@Override
	public String name() {
		return "what is to be posted";
	}

	@Override
	public String obstacle() {
		return "has no channel";
	}

	@Override
	public Mono<Void> handle(Object value, FluxerEvent<?> event) {
		if (!(event.getPayload() instanceof ChannelEvent target)) {
			return Mono.error(new IllegalStateException("Nothing can be posted, since the event has no channel"));
		}
		ChannelManager channels = event.getClient().channels();
		return ((value instanceof MessagePayload payload) ? channels.send(target.channelId(), payload)
				: channels.send(target.channelId(), value.toString()))
			.then();
	}

}

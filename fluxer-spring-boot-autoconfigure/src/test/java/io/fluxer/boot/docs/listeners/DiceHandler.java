package io.fluxer.boot.docs.listeners;

import io.fluxer.boot.listener.FluxerEvent;
import io.fluxer.boot.listener.FluxerReturnValueHandler;
import io.fluxer.client.ChannelManager;
import io.fluxer.event.ChannelEvent;
import reactor.core.publisher.Mono;

import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;

// tag::return-value-handler[]
record Dice(int eyes) {

}

@Component
class DiceHandler implements FluxerReturnValueHandler {

	private final ChannelManager channels;

	DiceHandler(ChannelManager channels) {
		this.channels = channels;
	}

	@Override
	public boolean supports(ResolvableType type) {
		return type.toClass() == Dice.class;
	}

	@Override
	public Mono<Void> handle(Object value, FluxerEvent<?> event) {
		if (event.getPayload() instanceof ChannelEvent target) {
			return this.channels.send(target.channelId(), "🎲 " + ((Dice) value).eyes()).then();
		}
		return Mono.empty();
	}

}
// end::return-value-handler[]

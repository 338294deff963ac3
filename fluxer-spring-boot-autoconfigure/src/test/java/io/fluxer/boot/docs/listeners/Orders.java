package io.fluxer.boot.docs.listeners;

import io.fluxer.Snowflake;
import io.fluxer.boot.listener.FluxerListener;
import io.fluxer.client.ChannelManager;
import io.fluxer.event.MessageCreateEvent;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

// tag::transaction[]
@Component
class Orders {

	private final ApplicationEventPublisher publisher;

	private final ChannelManager channels;

	Orders(ApplicationEventPublisher publisher, ChannelManager channels) {
		this.publisher = publisher;
		this.channels = channels;
	}

	@Transactional
	@FluxerListener(condition = "#event.message.content.startsWith('!order')")
	void order(MessageCreateEvent event) {
		// Save it.
		this.publisher.publishEvent(new Ordered(event.channelId()));
	}

	@TransactionalEventListener
	void saved(Ordered order) {
		this.channels.send(order.channelId(), "Ordered.").block();
	}

	record Ordered(Snowflake channelId) {

	}

}
// end::transaction[]

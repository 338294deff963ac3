package io.fluxer.boot.docs.listeners;

import io.fluxer.boot.listener.FluxerEvent;
import io.fluxer.boot.listener.FluxerListener;
import io.fluxer.event.ChannelEvent;
import io.fluxer.event.ChannelPinsUpdateEvent;
import io.fluxer.event.ClientReadyEvent;
import io.fluxer.event.Events;
import io.fluxer.event.MessageCreateEvent;
import io.fluxer.event.RawDispatchEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

// tag::event-kinds[]
@Component
class EventKinds {

	private static final Logger logger = LoggerFactory.getLogger(EventKinds.class);

	@FluxerListener
	void ready(ClientReadyEvent event) {
		logger.info("Here as {}", event.user().username());
	}

	@FluxerListener
	void anythingInAChannel(ChannelEvent event) {
		logger.info("Something happened in {}", event.channelId());
	}

	@FluxerListener
	void withItsEnvelope(FluxerEvent<MessageCreateEvent> event) {
		logger.info("Number {} of shard {}", event.getSequence(), event.getShard());
	}

	@FluxerListener({ MessageCreateEvent.class, ChannelPinsUpdateEvent.class })
	void eitherOfTwo() {
		logger.info("A message, or a pin");
	}

	@FluxerListener(events = Events.TYPING_START)
	void byName(RawDispatchEvent event) {
		logger.info("{} with {} bytes", event.name(), event.data().size());
	}

}
// end::event-kinds[]

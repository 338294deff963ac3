package io.fluxer.boot.docs.events;

import io.fluxer.boot.listener.FluxerListener;
import io.fluxer.event.DisconnectedEvent;
import io.fluxer.event.LaneOverflowEvent;
import io.fluxer.event.SessionCreatedEvent;
import io.fluxer.event.SessionResumedEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

// tag::holes[]
@Component
class Holes {

	private static final Logger logger = LoggerFactory.getLogger(Holes.class);

	@FluxerListener
	void lost(DisconnectedEvent event) {
		logger.info("Shard {} lost its connection ({}), will resume: {}", event.shard(), event.code(),
				event.willResume());
	}

	@FluxerListener
	void resumed(SessionResumedEvent event) {
		if (event.isLossy()) {
			logger.warn("{} events came again, {} are gone", event.replayed(), event.missed());
		}
	}

	@FluxerListener
	void begun(SessionCreatedEvent event) {
		logger.info("Shard {} has a new session", event.shard());
	}

	@FluxerListener
	void tooSlow(LaneOverflowEvent event) {
		logger.warn("{} events of {} were dropped", event.dropped(), event.lane());
	}

}
// end::holes[]

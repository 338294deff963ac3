package io.fluxer.boot.docs.listeners;

import io.fluxer.boot.listener.FluxerListenerRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

// tag::registry[]
@Component
class ListenerReport {

	private static final Logger logger = LoggerFactory.getLogger(ListenerReport.class);

	private final FluxerListenerRegistry registry;

	ListenerReport(FluxerListenerRegistry registry) {
		this.registry = registry;
	}

	@Scheduled(cron = "@daily")
	void report() {
		this.registry.listeners()
			.forEach((listener) -> logger.info("{}: {} calls, {} failed, last with {}", listener.id(),
					listener.handled() + listener.failed(), listener.failed(), listener.lastFailure()));
	}

}
// end::registry[]

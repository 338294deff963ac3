package io.fluxer.boot.autoconfigure;

import java.util.List;

import io.fluxer.client.Client;
import io.fluxer.client.IgnoredEvents;
import io.fluxer.event.ClientEvent;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ApplicationListener;

/**
 * Takes the application out of service while a bot is not ready, between Boot's own
 * announcements that it accepts traffic and that it does no more.
 */
final class FluxerReadiness
		implements SmartInitializingSingleton, ApplicationListener<AvailabilityChangeEvent<ReadinessState>> {

	private final List<Client> clients;

	private final ApplicationEventPublisher publisher;

	private @Nullable ReadinessState announced;

	private @Nullable ReadinessState published;

	FluxerReadiness(List<Client> clients, ApplicationEventPublisher publisher) {
		this.clients = List.copyOf(clients);
		this.publisher = publisher;
	}

	@Override
	public void afterSingletonsInstantiated() {
		this.clients.forEach((client) -> client.onEnvelope(IgnoredEvents.auto().names(), (envelope) -> {
			if (envelope.event() instanceof ClientEvent) {
				update();
			}
			return Mono.empty();
		}));
	}

	@Override
	public void onApplicationEvent(AvailabilityChangeEvent<ReadinessState> event) {
		if (event.getSource() != this) {
			synchronized (this) {
				this.announced = event.getState();
				this.published = event.getState();
			}
			update();
		}
	}

	private synchronized void update() {
		if (this.announced == ReadinessState.ACCEPTING_TRAFFIC) {
			ReadinessState state = this.clients.stream().allMatch(Client::isReady) ? ReadinessState.ACCEPTING_TRAFFIC
					: ReadinessState.REFUSING_TRAFFIC;
			if (state != this.published) {
				this.published = state;
				AvailabilityChangeEvent.publish(this.publisher, this, state);
			}
		}
	}

}

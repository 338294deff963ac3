package io.fluxer.boot.soak;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import io.fluxer.Snowflake;
import io.fluxer.boot.listener.FluxerListener;
import io.fluxer.event.MessageCreateEvent;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * A listener that never fails and writes down what it hears.
 */
class Control {

	private final Map<Snowflake, List<Snowflake>> heard = new ConcurrentHashMap<>();

	@FluxerListener
	@Order(Ordered.HIGHEST_PRECEDENCE)
	void hears(MessageCreateEvent event) {
		if (event.message().author() != null && !event.message().author().bot()) {
			this.heard.computeIfAbsent(event.message().channelId(), (id) -> new CopyOnWriteArrayList<>())
				.add(event.message().id());
		}
	}

	/** Returns the messages of people in a channel in the order in which they came. */
	List<Snowflake> heard(Snowflake channel) {
		return this.heard.getOrDefault(channel, List.of());
	}

}

package io.fluxer.boot.listener;

import java.nio.charset.StandardCharsets;

import io.fluxer.client.Client;
import io.fluxer.event.DispatchEvent;
import io.fluxer.event.Event;
import io.fluxer.event.EventDecoder;
import io.fluxer.event.Events;
import io.fluxer.event.MessageCreateEvent;
import io.fluxer.json.RawJson;

import org.springframework.context.ApplicationContext;

/**
 * Events that tests publish without a connection.
 */
final class TestEvents {

	static final String CHANNEL = "2";

	static final String GUILD = "4";

	private TestEvents() {
	}

	/**
	 * Publishes a message in the context and does the work that its listeners left.
	 */
	static void say(ApplicationContext context, String content) {
		publish(context, message(content));
	}

	static void publish(ApplicationContext context, Event event) {
		FluxerEvent<Event> envelope = new FluxerEvent<>(context.getBean(Client.class), event, 3, 7, null);
		context.publishEvent(envelope);
		envelope.takeWork().block();
	}

	static MessageCreateEvent message(String content) {
		return message(content, CHANNEL, GUILD);
	}

	static MessageCreateEvent message(String content, String channel, String guild) {
		return (MessageCreateEvent) dispatch(Events.MESSAGE_CREATE, """
				{"id":"1","channel_id":"%s","guild_id":"%s","content":"%s","author":{"id":"3","username":"ann"}}"""
			.formatted(channel, guild, content));
	}

	static DispatchEvent dispatch(String name, String json) {
		return new EventDecoder().decode(name, RawJson.of(json.getBytes(StandardCharsets.UTF_8)));
	}

}

package io.fluxer.client;

import io.fluxer.Snowflake;
import io.fluxer.event.DispatchEvent;
import io.fluxer.event.Event;
import io.fluxer.gateway.LogContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * What log lines of a handler carry about its event.
 */
final class EventLogContext {

	private EventLogContext() {
	}

	static void enter(String client, EventEnvelope envelope) {
		Event event = envelope.event();
		MDC.put(LogContext.CLIENT, client);
		MDC.put(LogContext.SHARD, Integer.toString(envelope.shard()));
		MDC.put(LogContext.EVENT,
				(event instanceof DispatchEvent dispatch) ? dispatch.name() : event.getClass().getSimpleName());
		put(LogContext.GUILD, event.guildId());
		put(LogContext.CHANNEL, event.channelId());
	}

	static void leave() {
		MDC.remove(LogContext.CLIENT);
		MDC.remove(LogContext.SHARD);
		MDC.remove(LogContext.EVENT);
		MDC.remove(LogContext.GUILD);
		MDC.remove(LogContext.CHANNEL);
	}

	private static void put(String key, @Nullable Snowflake id) {
		if (id != null) {
			MDC.put(key, id.toString());
		}
	}

}

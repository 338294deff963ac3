package io.fluxer.boot.listener;

import io.fluxer.client.Client;
import io.fluxer.event.ChannelEvent;
import io.fluxer.event.DispatchEvent;
import io.fluxer.event.Event;
import io.fluxer.event.RawDispatchEvent;
import io.fluxer.json.RawJson;
import io.fluxer.rest.Rest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;

/**
 * Binds the parameters that every event has a value for: the event, its envelope, the
 * client, the HTTP client; and the payload as it came.
 */
final class EventArguments implements ArgumentBinder {

	/**
	 * Returns the type of the events that a parameter takes.
	 * @return the type, {@code null} if the parameter is neither event nor envelope
	 */
	static @Nullable Class<?> eventType(MethodParameter parameter) {
		ResolvableType type = ResolvableType.forMethodParameter(parameter);
		if (type.toClass() == FluxerEvent.class) {
			Class<?> payload = type.getGeneric().resolve();
			return (payload != null && isEvent(payload)) ? payload : Event.class;
		}
		return isEvent(type.toClass()) ? type.toClass() : null;
	}

	private static boolean isEvent(Class<?> type) {
		return Event.class.isAssignableFrom(type) || type == ChannelEvent.class;
	}

	@Override
	public @Nullable Argument bind(MethodParameter parameter, EventTypes events) {
		Class<?> eventType = eventType(parameter);
		if (eventType != null) {
			return (parameter.getParameterType() == FluxerEvent.class) ? envelope(eventType) : payload(eventType);
		}
		Class<?> type = parameter.getParameterType();
		if (type == Client.class) {
			return (event, subject) -> event.getClient();
		}
		if (type == Rest.class) {
			return (event, subject) -> event.getClient().rest();
		}
		if ((type == JsonNode.class || type == RawJson.class) && !events.allMatch(EventArguments::isOfClient)) {
			boolean tree = type == JsonNode.class;
			Object missing = EventPart.missing(parameter);
			return (event, subject) -> {
				Object raw = tree ? event.tree() : event.raw();
				return (raw != null) ? raw : missing;
			};
		}
		return null;
	}

	private static boolean isOfClient(Class<?> event) {
		return !DispatchEvent.class.isAssignableFrom(event);
	}

	private static Argument envelope(Class<?> eventType) {
		return (event, subject) -> eventType.isInstance(event.getPayload()) ? event : Argument.NONE;
	}

	private static Argument payload(Class<?> eventType) {
		if (eventType == RawDispatchEvent.class) {
			return (event, subject) -> rawView(event);
		}
		return (event, subject) -> eventType.isInstance(event.getPayload()) ? event.getPayload() : Argument.NONE;
	}

	private static Object rawView(FluxerEvent<?> envelope) {
		Event event = envelope.getPayload();
		RawJson raw = envelope.raw();
		if (event instanceof RawDispatchEvent) {
			return event;
		}
		if (event instanceof DispatchEvent dispatch && raw != null) {
			return new RawDispatchEvent(dispatch.name(), raw, null, event.channelId(), event.guildId(), event.userId());
		}
		return Argument.NONE;
	}

}

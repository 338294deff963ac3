package io.fluxer.boot.listener;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;

import io.fluxer.entity.MessagePayload;
import io.fluxer.event.ChannelEvent;
import io.fluxer.event.Event;
import io.fluxer.event.RawDispatchEvent;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

import org.springframework.core.ResolvableType;

/**
 * What a listener method takes and returns, checked once at the start.
 *
 * @param events the names of the dispatches it listens to; empty for all
 * @param ownMessages whether it hears of the bot's own messages
 * @param replies whether it returns what is to be posted
 * @param rawView whether it takes the raw form of any dispatch of those names
 */
record ListenerSignature(Set<String> events, boolean ownMessages, boolean replies, boolean rawView) {

	private static final String REPLIES = "String, MessagePayload, or a Mono, Publisher or CompletionStage of them";

	static ListenerSignature of(Method method, Class<?> targetClass, FluxerListener annotation) {
		check(method.getParameterCount() <= 1, method, "takes at most one parameter, the event");
		List<ResolvableType> payloads = payloadTypes(method, targetClass, annotation);
		check(!payloads.isEmpty(), method,
				"needs a parameter that says which event it listens to, or the attribute 'classes'");
		for (ResolvableType payload : payloads) {
			check(isEvent(payload.resolve(Event.class)), method, "listens to " + payload
					+ ", which is no event of Fluxer: take a type of io.fluxer.event or a FluxerEvent of it");
		}
		boolean replies = replies(method, targetClass);
		if (replies) {
			check(payloads.stream().allMatch((type) -> ChannelEvent.class.isAssignableFrom(type.resolve(Event.class))),
					method, "returns what is to be posted, but its event has no channel: listen to a ChannelEvent, "
							+ "or return nothing");
			check(!annotation.ownMessages(), method,
					"returns what is to be posted, so it cannot listen to the bot's own messages");
		}
		String problem = ListenerCondition.problem(annotation.condition(), method);
		check(problem == null, method, String.valueOf(problem));
		Set<String> events = Set.of(annotation.events());
		boolean rawView = !events.isEmpty() && method.getParameterCount() == 1
				&& method.getParameterTypes()[0] == RawDispatchEvent.class;
		return new ListenerSignature(events, annotation.ownMessages(), replies, rawView);
	}

	private static List<ResolvableType> payloadTypes(Method method, Class<?> targetClass, FluxerListener annotation) {
		if (annotation.classes().length > 0) {
			return Arrays.stream(annotation.classes())
				.map(ResolvableType::forClass)
				.map(ListenerSignature::payload)
				.toList();
		}
		return (method.getParameterCount() == 0) ? List.of()
				: List.of(payload(ResolvableType.forMethodParameter(method, 0, targetClass)));
	}

	private static ResolvableType payload(ResolvableType type) {
		return FluxerEvent.class.isAssignableFrom(type.toClass()) ? type.as(FluxerEvent.class).getGeneric() : type;
	}

	private static boolean isEvent(Class<?> type) {
		return Event.class.isAssignableFrom(type) || ChannelEvent.class.isAssignableFrom(type);
	}

	private static boolean replies(Method method, Class<?> targetClass) {
		ResolvableType type = ResolvableType.forMethodReturnType(method, targetClass);
		Class<?> returned = type.toClass();
		if (isNothing(returned)) {
			return false;
		}
		Class<?> value = returned;
		if (Publisher.class.isAssignableFrom(returned)) {
			value = type.as(Publisher.class).getGeneric().resolve();
		}
		else if (CompletionStage.class.isAssignableFrom(returned)) {
			value = type.as(CompletionStage.class).getGeneric().resolve();
		}
		check(value != null && (isNothing(value) || isReply(value)), method,
				"returns " + type + "; a listener returns nothing, Mono<Void>, or what is to be posted: " + REPLIES);
		return isReply(value);
	}

	private static boolean isNothing(Class<?> type) {
		return type == void.class || type == Void.class;
	}

	private static boolean isReply(@Nullable Class<?> type) {
		return type == String.class || type == MessagePayload.class;
	}

	private static void check(boolean valid, Method method, String problem) {
		if (!valid) {
			throw new IllegalStateException("The @FluxerListener method " + method.toGenericString() + " " + problem);
		}
	}

}

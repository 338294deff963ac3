package io.fluxer.boot.listener;

import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

import org.springframework.core.ResolvableType;

/**
 * Finds out at the start what is done with what a method returns.
 */
final class ReturnValues {

	private static final String ACTION = "Return nothing, Mono<Void>, a String, a MessagePayload, a ReactionEmoji, or "
			+ "a Mono, Flux, other Publisher or CompletionStage of them. For types of your own define a bean of type "
			+ "FluxerReturnValueHandler.";

	private final List<FluxerReturnValueHandler> handlers;

	/**
	 * Creates it.
	 * @param custom the handlers of the application, which come first
	 */
	ReturnValues(List<FluxerReturnValueHandler> custom) {
		this.handlers = Stream.concat(custom.stream(), Stream.of(new MessageReply(), new ReactionReply())).toList();
	}

	/**
	 * Looks at what a method returns.
	 * @param type the declared type
	 * @param events the events that the method answers, {@code null} to find out at the
	 * event whether it can be answered
	 * @return what is done with it, {@code null} for nothing
	 * @throws Refusal if nothing can be done with it
	 */
	@Nullable ReturnValue of(ResolvableType type, @Nullable EventTypes events) {
		if (isNothing(type.toClass())) {
			return null;
		}
		ResolvableType value = value(type);
		if (isNothing(value.toClass())) {
			return new ReturnValue(null);
		}
		FluxerReturnValueHandler handler = this.handlers.stream()
			.filter((candidate) -> candidate.supports(value))
			.findFirst()
			.orElseThrow(() -> new Refusal("returns " + type + ", which nothing can be done with", ACTION));
		if (events != null && handler instanceof EventReply reply && !events.allMatch(reply::canAnswer)) {
			throw new Refusal("returns " + reply.name() + ", but its event " + reply.obstacle(),
					"Listen to an event that can be answered so, or return nothing.");
		}
		return new ReturnValue(handler);
	}

	private static ResolvableType value(ResolvableType type) {
		if (Publisher.class.isAssignableFrom(type.toClass())) {
			return type.as(Publisher.class).getGeneric();
		}
		return CompletionStage.class.isAssignableFrom(type.toClass()) ? type.as(CompletionStage.class).getGeneric()
				: type;
	}

	private static boolean isNothing(Class<?> type) {
		return type == void.class || type == Void.class;
	}

}

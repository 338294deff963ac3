package io.fluxer.boot.listener;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.fluxer.event.ChannelEvent;
import io.fluxer.event.DispatchEvent;
import io.fluxer.event.Event;
import io.fluxer.event.RawDispatchEvent;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;

/**
 * Which events a listener method hears of, found out once at the start.
 *
 * @param types the types of the events
 * @param names the names of the dispatches, empty for all of those types
 */
record ListenerSignature(Set<Class<?>> types, Set<String> names) {

	private static final String TRANSACTIONAL = "org.springframework.transaction.event.TransactionalEventListener";

	private static final String ACTION = "Take a type of io.fluxer.event or a FluxerEvent of it, or name the types or "
			+ "the events in the annotation.";

	/**
	 * Reads a method.
	 * @throws Refusal if it listens to nothing
	 */
	static ListenerSignature of(Method method, Class<?> beanType, Class<?>[] classes, Set<String> names) {
		check(!AnnotatedElementUtils.isAnnotated(method, TRANSACTIONAL),
				"is a @TransactionalEventListener too, but no event of Fluxer comes within a transaction",
				"Take @TransactionalEventListener away. To do something after a commit, publish an event of your own "
						+ "within the transaction.");
		List<Class<?>> taken = IntStream.range(0, method.getParameterCount())
			.mapToObj((index) -> EventArguments
				.eventType(new MethodParameter(method, index).withContainingClass(beanType)))
			.<Class<?>>mapMulti((type, found) -> {
				if (type != null) {
					found.accept(type);
				}
			})
			.toList();
		Set<Class<?>> types = types(classes, taken, names);
		check(!types.isEmpty(),
				"needs a parameter that says which event it listens to, or the attribute 'classes' or 'events'",
				ACTION);
		for (Class<?> type : types) {
			check(isEvent(type), "listens to " + type.getName() + ", which is no event of Fluxer", ACTION);
			for (Class<?> parameter : taken) {
				check(parameter.isAssignableFrom(type) || parameter == RawDispatchEvent.class,
						"listens to " + type.getSimpleName() + ", but takes only a " + parameter.getSimpleName(),
						ACTION);
			}
		}
		return new ListenerSignature(types, names);
	}

	/**
	 * Returns what the method can be called with.
	 */
	EventTypes events() {
		return EventTypes.of(this.types);
	}

	/**
	 * Returns what it listens to, for people.
	 */
	Set<String> eventNames() {
		return this.names.isEmpty() ? this.types.stream().map(Class::getSimpleName).collect(Collectors.toSet())
				: this.names;
	}

	boolean hears(@Nullable Class<?> event) {
		return event != null && this.types.stream().anyMatch((type) -> type.isAssignableFrom(event));
	}

	private static Set<Class<?>> types(Class<?>[] classes, List<Class<?>> taken, Set<String> names) {
		if (classes.length > 0) {
			return new LinkedHashSet<>(Arrays.asList(classes));
		}
		// A raw listener by name gets those too that have a record.
		if (!names.isEmpty() && (taken.isEmpty() || taken.contains(RawDispatchEvent.class))) {
			return Set.of(DispatchEvent.class);
		}
		return taken.isEmpty() ? Set.of() : Set.of(narrowest(taken));
	}

	private static Class<?> narrowest(List<Class<?>> taken) {
		Class<?> narrowest = taken.get(0);
		for (Class<?> type : taken) {
			narrowest = narrowest.isAssignableFrom(type) ? type : narrowest;
		}
		return narrowest;
	}

	private static boolean isEvent(Class<?> type) {
		return Event.class.isAssignableFrom(type) || type == ChannelEvent.class;
	}

	private static void check(boolean valid, String problem, String action) {
		if (!valid) {
			throw new Refusal(problem, action);
		}
	}

}

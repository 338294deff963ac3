package io.fluxer.boot.listener;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;

/**
 * Binds the parameters that take an entity of the event, or what the cache had before it.
 */
final class EventPartArguments implements ArgumentBinder {

	@Override
	public @Nullable Argument bind(MethodParameter parameter, EventTypes events) {
		boolean optional = parameter.getParameterType() == Optional.class;
		ResolvableType declared = ResolvableType.forMethodParameter(parameter);
		ResolvableType wanted = optional ? declared.getGeneric() : declared;
		boolean previous = parameter.hasParameterAnnotation(Previous.class);
		Map<Class<?>, EventPart> parts = new HashMap<>();
		for (Class<?> event : events.leaves()) {
			EventPart part = previous ? EventPart.previous(event, wanted) : EventPart.of(event, wanted);
			if (part != null) {
				parts.put(event, part);
			}
		}
		if (parts.isEmpty()) {
			return null;
		}
		boolean nullable = parameter.isOptional();
		return (event, subject) -> {
			Object value = value(event, parts.get(event.getPayload().getClass()), wanted, nullable);
			return optional ? Optional.ofNullable(value) : value;
		};
	}

	private static @Nullable Object value(FluxerEvent<?> event, @Nullable EventPart part, ResolvableType wanted,
			boolean nullable) {
		Object value = (part != null) ? part.get(event) : null;
		if (value != null || nullable) {
			return value;
		}
		if (part != null && part.isNamed(event)) {
			throw new IllegalStateException("The cache does not have the " + wanted.toClass().getSimpleName() + " of "
					+ event.name() + ". Make the parameter @Nullable, or let the cache keep more " + "(fluxer.cache)");
		}
		return Argument.NONE;
	}

}

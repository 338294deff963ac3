package io.fluxer.boot.listener;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;

/**
 * Binds the parameters that resolvers of the application know.
 *
 * @param resolvers the resolvers in their order
 */
record ResolverArguments(List<FluxerArgumentResolver> resolvers) implements ArgumentBinder {

	@Override
	public @Nullable Argument bind(MethodParameter parameter, EventTypes events) {
		for (FluxerArgumentResolver resolver : this.resolvers) {
			if (resolver.supports(parameter)) {
				return (event, subject) -> resolver.resolve(parameter, event);
			}
		}
		return null;
	}

}

package io.fluxer.boot.listener;

import org.jspecify.annotations.Nullable;

import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;

/**
 * Hints for what conditions of listeners see beside the arguments. The methods of the
 * listeners are found by Spring, their annotations are reflective.
 */
final class FluxerListenerRuntimeHints implements RuntimeHintsRegistrar {

	@Override
	public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
		hints.reflection()
			.registerType(FluxerEvent.class, MemberCategory.INVOKE_PUBLIC_METHODS)
			.registerType(ListenerCondition.Root.class, MemberCategory.INVOKE_PUBLIC_METHODS);
	}

}

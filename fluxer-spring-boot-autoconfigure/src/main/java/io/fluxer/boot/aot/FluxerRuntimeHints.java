package io.fluxer.boot.aot;

import java.util.ArrayList;
import java.util.List;

import io.fluxer.boot.autoconfigure.ShardCount;
import org.jspecify.annotations.Nullable;

import org.springframework.aot.hint.BindingReflectionHintsRegistrar;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;

/**
 * Hints for what goes over the wire and what conditions of listeners look at: every type
 * of the entities and events, and what the gateway and the HTTP API exchange beside them.
 * The types are those found in the library while the application is processed, so that a
 * new one is never missing.
 */
final class FluxerRuntimeHints implements RuntimeHintsRegistrar {

	/** Whose types people and conditions handle. */
	private static final List<String> MODEL = List.of("io.fluxer", "io.fluxer.json", "io.fluxer.entity",
			"io.fluxer.event");

	/** Whose records and enums are written as JSON or read from it. */
	private static final List<String> PROTOCOL = List.of("io.fluxer.gateway", "io.fluxer.rest");

	private static final String VERSION = "io/fluxer/rest/version.properties";

	private final BindingReflectionHintsRegistrar binding = new BindingReflectionHintsRegistrar();

	@Override
	public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
		List<Class<?>> bound = new ArrayList<>();
		for (Class<?> type : PackageTypes.of(MODEL, classLoader)) {
			bound.add(type);
			// Spring's expression language reads a component by its public accessor.
			hints.reflection().registerType(type, MemberCategory.INVOKE_PUBLIC_METHODS);
		}
		for (Class<?> type : PackageTypes.of(PROTOCOL, classLoader)) {
			if (type.isRecord() || type.isEnum()) {
				bound.add(type);
			}
		}
		this.binding.registerReflectionHints(hints.reflection(), bound.toArray(Class<?>[]::new));
		// The binding of properties calls its method that reads text.
		hints.reflection().registerType(ShardCount.class, MemberCategory.INVOKE_PUBLIC_METHODS);
		hints.resources().registerPattern(VERSION);
	}

}

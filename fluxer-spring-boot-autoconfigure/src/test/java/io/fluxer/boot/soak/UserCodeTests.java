package io.fluxer.boot.soak;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.fluxer.boot.autoconfigure.FluxerCacheCustomizer;
import io.fluxer.boot.autoconfigure.FluxerClientOptionsCustomizer;
import io.fluxer.boot.autoconfigure.FluxerConnectionDetails;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the kinds of user code are all there are: whoever adds an interface for
 * users, or takes a function of theirs, lets it fail in the soak test.
 */
class UserCodeTests {

	/** Implemented by users, called only while the application starts. */
	private static final Set<Class<?>> AT_THE_START = Set.of(FluxerCacheCustomizer.class,
			FluxerClientOptionsCustomizer.class, FluxerConnectionDetails.class);

	/** Public for other packages of the library, or implemented by the library alone. */
	private static final Set<String> OF_THE_LIBRARY = Set.of("Argument", "ArgumentBinder", "CacheView", "Flag",
			"FlagSet", "SessionRecorder", "ShardListener", "UnhandledFailures", "VoiceStateView");

	/** The methods that take a function, and the kind of user code that it is. */
	private static final Map<String, UserCode> FUNCTIONS = Map.ofEntries(Map.entry("Client.on", UserCode.CLIENT_ON),
			Map.entry("Client.onTyped", UserCode.CLIENT_ON_TYPED),
			Map.entry("Client.onEnvelope", UserCode.CLIENT_ON_ENVELOPE),
			Map.entry("Client$Builder.gatewayHttpClient", UserCode.HTTP_CALLBACK),
			Map.entry("Rest$Builder.httpClient", UserCode.HTTP_CALLBACK),
			Map.entry("MessageCollectorOptions.<init>", UserCode.MESSAGE_FILTER),
			Map.entry("MessageCollectorOptions.withFilter", UserCode.MESSAGE_FILTER),
			Map.entry("ReactionCollectorOptions.<init>", UserCode.REACTION_FILTER),
			Map.entry("ReactionCollectorOptions.withFilter", UserCode.REACTION_FILTER));

	/** Those that only the library itself calls. */
	private static final Set<String> FUNCTIONS_OF_THE_LIBRARY = Set.of("AttachmentUploads.send",
			"AttachmentUploads.sendInline", "Delivery.<init>", "EventTypes.allMatch", "Gateway.create",
			"GuardedMono.of", "GuardedObservations.scoped", "GuardedObservations.start", "IdentifyGate.<init>",
			"Pages.read", "RateLimitHeaders.of", "RateLimiter.<init>", "RateLimiter.request", "ShardOptions.<init>");

	private static final JavaClasses LIBRARY = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.withImportOption((location) -> !location.contains("/embedded/"))
		.importPackages("io.fluxer");

	@Test
	void everyInterfaceThatUsersImplementFailsInTheSoakTest() {
		Set<String> known = Stream
			.concat(Arrays.stream(UserCode.values()).map(UserCode::types).flatMap(List::stream), AT_THE_START.stream())
			.map(Class::getSimpleName)
			.collect(Collectors.toCollection(TreeSet::new));
		known.addAll(OF_THE_LIBRARY);
		assertThat(LIBRARY.stream()
			.filter((type) -> type.isInterface() && isPublic(type) && !type.isAnnotation())
			.filter((type) -> !type.reflect().isSealed())
			.map(JavaClass::getSimpleName)).containsExactlyInAnyOrderElementsOf(known);
	}

	@Test
	void everyFunctionThatUsersPassFailsInTheSoakTest() {
		Set<String> known = new TreeSet<>(FUNCTIONS.keySet());
		known.addAll(FUNCTIONS_OF_THE_LIBRARY);
		assertThat(LIBRARY.stream()
			.filter(UserCodeTests::isPublic)
			.flatMap((type) -> type.getCodeUnits().stream())
			.filter((method) -> method.getModifiers().contains(JavaModifier.PUBLIC) && takesFunction(method))
			.map(UserCodeTests::name)
			.distinct()).containsExactlyInAnyOrderElementsOf(known);
	}

	private static boolean takesFunction(JavaCodeUnit method) {
		return method.getRawParameterTypes()
			.stream()
			.anyMatch(DescribedPredicate.describe("is a function",
					(type) -> type.getPackageName().equals("java.util.function")
							|| type.isEquivalentTo(Runnable.class)));
	}

	private static boolean isPublic(JavaClass type) {
		return type.getModifiers().contains(JavaModifier.PUBLIC)
				&& type.getEnclosingClass().map(UserCodeTests::isPublic).orElse(true);
	}

	private static String name(JavaCodeUnit method) {
		String owner = method.getOwner().getName();
		return owner.substring(owner.lastIndexOf('.') + 1) + "." + method.getName();
	}

}

package io.fluxer.boot.aot;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.fluxer.Snowflake;
import io.fluxer.entity.Guild;
import io.fluxer.event.MessageCreateEvent;
import io.fluxer.rest.AllowedMentions;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.aot.hint.ExecutableMode;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.aot.hint.predicate.ReflectionHintsPredicates;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.test.tools.SourceFile;
import org.springframework.core.test.tools.TestCompiler;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the hints of this module, against the classes of the client as they are.
 */
class FluxerRuntimeHintsTests {

	private static final ReflectionHintsPredicates REFLECTION = RuntimeHintsPredicates.reflection();

	private static final RuntimeHints HINTS = new RuntimeHints();

	private static JavaClasses client;

	@BeforeAll
	static void register() {
		ClassLoader classLoader = FluxerRuntimeHintsTests.class.getClassLoader();
		SpringFactoriesLoader.forResourceLocation("META-INF/spring/aot.factories", classLoader)
			.load(RuntimeHintsRegistrar.class)
			.stream()
			.filter((registrar) -> registrar.getClass().getName().startsWith("io.fluxer."))
			.forEach((registrar) -> registrar.registerHints(HINTS, classLoader));
		client = new ClassFileImporter().importPackages("io.fluxer.entity", "io.fluxer.event", "io.fluxer.gateway",
				"io.fluxer.rest", "io.fluxer.json", Snowflake.class.getPackageName());
	}

	@Test
	void noRecordOfEntitiesEventsAndProtocolIsMissing() {
		List<Class<?>> records = types("io.fluxer", "io.fluxer.entity", "io.fluxer.event", "io.fluxer.gateway",
				"io.fluxer.rest")
			.filter(Class::isRecord)
			.toList();
		assertThat(records).hasSizeGreaterThan(200).contains(Snowflake.class, Guild.class, AllowedMentions.class);
		List<String> missing = new ArrayList<>();
		for (Class<?> type : records) {
			if (!REFLECTION.onType(type).withMemberCategory(MemberCategory.INVOKE_DECLARED_CONSTRUCTORS).test(HINTS)) {
				missing.add(type.getName());
			}
			for (RecordComponent component : type.getRecordComponents()) {
				if (!canInvoke(component.getAccessor())) {
					missing.add(type.getName() + "." + component.getName());
				}
			}
		}
		assertThat(missing).isEmpty();
	}

	@Test
	void noMethodThatJacksonCallsIsMissing() {
		List<Method> methods = types("io.fluxer", "io.fluxer.entity", "io.fluxer.event")
			.flatMap((type) -> Stream.of(type.getDeclaredMethods()))
			.filter((method) -> method.isAnnotationPresent(JsonCreator.class)
					|| method.isAnnotationPresent(JsonValue.class))
			.toList();
		assertThat(methods).hasSizeGreaterThan(50);
		assertThat(methods).allMatch(FluxerRuntimeHintsTests::canInvoke);
	}

	@Test
	void conditionsReachEveryPublicMethodOfEntitiesAndEvents() {
		List<Method> methods = types("io.fluxer.entity", "io.fluxer.event").filter((type) -> !type.isAnonymousClass())
			.flatMap((type) -> Stream.of(type.getMethods()))
			.filter((method) -> method.getDeclaringClass().getName().startsWith("io.fluxer."))
			.toList();
		assertThat(methods).anyMatch((method) -> method.getDeclaringClass() == MessageCreateEvent.class);
		assertThat(methods).allMatch(FluxerRuntimeHintsTests::canInvoke);
	}

	@Test
	void theVersionOfTheUserAgentIsAResource() {
		String resource = "io/fluxer/rest/version.properties";
		assertThat(getClass().getClassLoader().getResource(resource)).isNotNull();
		assertThat(RuntimeHintsPredicates.resource().forResource(resource)).accepts(HINTS);
	}

	@Test
	void theNativePartOfTheCompressionIsAResourceWhereItsLibraryIs() {
		String library = ZstdRuntimeHints.directory(System.getProperty("os.name"), System.getProperty("os.arch"))
				+ "/libzstd-jni-1.2.3-4.so";
		assertThat(RuntimeHintsPredicates.resource().forResource(library)).rejects(HINTS);
		TestCompiler.forSystem()
			.compile(SourceFile.of("package com.github.luben.zstd; public class Zstd { }"), (compiled) -> {
				RuntimeHints hints = new RuntimeHints();
				new ZstdRuntimeHints().registerHints(hints, compiled.getClassLoader());
				assertThat(RuntimeHintsPredicates.resource().forResource(library)).accepts(hints);
			});
	}

	@Test
	void theNativePartIsLookedForWhereTheLibraryHasIt() {
		assertThat(ZstdRuntimeHints.directory("Linux", "amd64")).isEqualTo("linux/amd64");
		assertThat(ZstdRuntimeHints.directory("Mac OS X", "aarch64")).isEqualTo("darwin/aarch64");
		assertThat(ZstdRuntimeHints.directory("Windows 11", "amd64")).isEqualTo("win/amd64");
	}

	@Test
	void virtualThreadsCanBeMade() throws ReflectiveOperationException {
		Method executor = Stream.of(Executors.class.getMethods())
			.filter((method) -> method.getName().equals("newThreadPerTaskExecutor"))
			.findFirst()
			.orElse(null);
		if (executor == null) {
			System.out.println("hints of virtual threads: skipped, this JVM has none");
		}
		Assumptions.assumeThat(executor).as("This JVM has no virtual threads").isNotNull();
		Class<?> builder = Class.forName("java.lang.Thread$Builder");
		assertThat(executor).matches(FluxerRuntimeHintsTests::canInvoke);
		assertThat(Thread.class.getMethod("ofVirtual")).matches(FluxerRuntimeHintsTests::canInvoke);
		assertThat(builder.getMethod("factory")).matches(FluxerRuntimeHintsTests::canInvoke);
		assertThat(builder.getMethod("name", String.class, long.class)).matches(FluxerRuntimeHintsTests::canInvoke);
	}

	private static boolean canInvoke(Method method) {
		return REFLECTION.onMethodInvocation(method).test(HINTS);
	}

	private static Stream<Class<?>> types(String... packages) {
		List<String> names = List.of(packages);
		return client.stream()
			.filter((type) -> names.contains(type.getPackageName()))
			.filter((type) -> !type.getSimpleName().equals("package-info"))
			.<Class<?>>map(JavaClass::reflect);
	}

}

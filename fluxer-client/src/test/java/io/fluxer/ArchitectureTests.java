package io.fluxer;

import java.util.ArrayList;
import java.util.List;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;

import org.springframework.lang.CheckReturnValue;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

class ArchitectureTests {

	private static final List<String> LOWEST_FIRST = List.of("io.fluxer", "io.fluxer.observation", "io.fluxer.json",
			"io.fluxer.rest.ratelimit", "io.fluxer.rest", "io.fluxer.entity", "io.fluxer.event", "io.fluxer.gateway",
			"io.fluxer.cache", "io.fluxer.client");

	private final JavaClasses classes = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("io.fluxer");

	@Test
	void packagesImportOnlyPackagesBelowThem() {
		List<String> higher = new ArrayList<>(LOWEST_FIRST);
		for (String name : LOWEST_FIRST) {
			higher.remove(name);
			if (higher.isEmpty()) {
				continue;
			}
			ArchRule rule = noClasses().that()
				.resideInAPackage(name)
				.should()
				.dependOnClassesThat()
				.resideInAnyPackage(higher.toArray(String[]::new))
				.because(name + " stands below " + higher);
			rule.check(this.classes);
		}
	}

	@Test
	void everyPackageHasItsPlaceInTheOrder() {
		assertThat(this.classes.stream().map((type) -> type.getPackageName()).distinct())
			.containsExactlyInAnyOrderElementsOf(LOWEST_FIRST);
	}

	@Test
	void knowsNeitherSpringBootNorTheApplicationContext() {
		noClasses().should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework.boot..", "org.springframework.context..",
					"org.springframework.beans..")
			.check(this.classes);
	}

	@Test
	void usesJackson3AndTheSharedAnnotationsOnly() {
		noClasses().should()
			.dependOnClassesThat()
			.resideInAnyPackage("com.fasterxml.jackson.core..", "com.fasterxml.jackson.databind..")
			.check(this.classes);
	}

	@Test
	void limiterArithmeticKnowsNoReactorAndNoSpring() {
		noClasses().that()
			.resideInAPackage("io.fluxer.rest.ratelimit")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("reactor..", "org.springframework..", "io.netty..")
			.check(this.classes);
	}

	@Test
	void aPublisherThatNobodySubscribesToIsToldByTheCompiler() {
		methods().that()
			.arePublic()
			.and()
			.areDeclaredInClassesThat()
			.arePublic()
			.and()
			.areDeclaredInClassesThat()
			.areNotAnonymousClasses()
			.and()
			.haveRawReturnType(assignableTo(Publisher.class))
			.should()
			.beAnnotatedWith(CheckReturnValue.class)
			.orShould()
			.beDeclaredInClassesThat()
			.areAnnotatedWith(CheckReturnValue.class)
			.check(this.classes);
	}

	@Test
	void staticFieldsAreFinal() {
		fields().that().areStatic().should().beFinal().check(this.classes);
		assertThat(this.classes.stream()
			.flatMap((type) -> type.getFields().stream())
			.filter((field) -> field.getModifiers().contains(JavaModifier.STATIC))).isNotEmpty();
	}

}

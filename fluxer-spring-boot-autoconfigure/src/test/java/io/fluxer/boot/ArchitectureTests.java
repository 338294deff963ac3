package io.fluxer.boot;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.reactivestreams.Publisher;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.lang.CheckReturnValue;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/**
 * Tests for the structure of this module.
 */
@AnalyzeClasses(packages = "io.fluxer.boot", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	@ArchTest
	static final ArchRule autoConfigurationsArePublicAndFinal = classes().that()
		.areAnnotatedWith(AutoConfiguration.class)
		.should()
		.bePublic()
		.andShould()
		.haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL);

	@ArchTest
	static final ArchRule theirMembersAreNotPublic = methods().that()
		.areAnnotatedWith(Bean.class)
		.should()
		.bePackagePrivate();

	@ArchTest
	static final ArchRule theirConstructorsAreNotPublic = constructors().that()
		.areDeclaredInClassesThat()
		.areAnnotatedWith(AutoConfiguration.class)
		.should()
		.bePackagePrivate();

	@ArchTest
	static final ArchRule aPublisherThatNobodySubscribesToIsToldByTheCompiler = methods().that()
		.arePublic()
		.and()
		.areDeclaredInClassesThat()
		.arePublic()
		.and()
		.haveRawReturnType(assignableTo(Publisher.class))
		.should()
		.beAnnotatedWith(CheckReturnValue.class)
		.orShould()
		.beDeclaredInClassesThat()
		.areAnnotatedWith(CheckReturnValue.class);

	@ArchTest
	static final ArchRule packagesFormNoCycle = slices().matching("io.fluxer.boot.(*)..").should().beFreeOfCycles();

	@ArchTest
	static final ArchRule jacksonTwoIsNotUsed = noClasses().should()
		.dependOnClassesThat(resideInAPackage("com.fasterxml.jackson..")
			.and(not(resideInAPackage("com.fasterxml.jackson.annotation.."))));

	@ArchTest
	static final ArchRule onlyThePackageEmbeddedKnowsTheEmbeddedServer = noClasses().that()
		.resideOutsideOfPackage("io.fluxer.boot.embedded..")
		.should()
		.dependOnClassesThat(resideInAPackage("io.fluxer.embedded.."));

	@ArchTest
	static final ArchRule metersStayInTheirPackage = noClasses().that()
		.resideOutsideOfPackage("io.fluxer.boot.metrics..")
		.should()
		.dependOnClassesThat(
				resideInAnyPackage("io.micrometer.core..", "org.springframework.boot.micrometer.metrics.."));

}

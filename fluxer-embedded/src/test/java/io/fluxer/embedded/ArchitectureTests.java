package io.fluxer.embedded;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

class ArchitectureTests {

	private final JavaClasses classes = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("io.fluxer.embedded");

	@Test
	void theServerUsesNothingOfTheLibraryButIdsAndJson() {
		noClasses().should()
			.dependOnClassesThat(DescribedPredicate.describe("belong to the client library", this::isForeign))
			.check(this.classes);
	}

	@Test
	void theServerKnowsNoSpring() {
		noClasses().should().dependOnClassesThat().resideInAPackage("org.springframework..").check(this.classes);
	}

	@Test
	void theCoreDoesNoInputOrOutput() {
		classes().that()
			.resideInAPackage("io.fluxer.embedded.core")
			.should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage("io.fluxer", "io.fluxer.json", "io.fluxer.embedded.core", "java.lang..", "java.util..",
					"java.time..", "java.net", "java.math", "java.nio.charset", "java.security", "tools.jackson..",
					"org.jspecify..", "org.slf4j")
			.check(this.classes);
	}

	private boolean isForeign(JavaClass type) {
		String name = type.getPackageName();
		return name.startsWith("io.fluxer") && !name.startsWith("io.fluxer.embedded") && !name.equals("io.fluxer")
				&& !name.equals("io.fluxer.json");
	}

}

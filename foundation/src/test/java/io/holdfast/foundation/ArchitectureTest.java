package io.holdfast.foundation;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.holdfast.foundation", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule PACKAGES_DO_NOT_KNOW_EACH_OTHER = slices().matching("io.holdfast.foundation.(*)..")
            .should()
            .notDependOnEachOther()
            .because("the foundation is a few separate things, not a framework");

    @ArchTest
    static final ArchRule KNOWS_NO_DOMAIN_MESSAGE = noClasses()
            .that()
            .resideInAPackage("io.holdfast.foundation..")
            .should()
            .dependOnClassesThat(describe(
                    "are messages of the domain",
                    type -> type.getPackageName().equals("io.holdfast.contracts")
                            && !type.getBaseComponentType().getSimpleName().equals("Violation")))
            .because("what knows evidence, controls or findings belongs to the service that owns them");
}

package io.holdfast.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.holdfast.local", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching("io.holdfast.local.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a start goes one way: settings, preflight, servers, services");

    @ArchTest
    static final ArchRule SERVERS_STAND_ALONE = classes()
            .that()
            .resideInAPackage("..infra")
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages(
                    "io.holdfast.local",
                    "io.holdfast.local.settings..",
                    "io.holdfast.local.preflight..",
                    "io.holdfast.local.process..",
                    "io.holdfast.local.demo..",
                    "io.holdfast.local.command..")
            .because("every integration test stands on the servers and on nothing else of the runtime");

    @ArchTest
    static final ArchRule THE_DEMO_IS_A_CLIENT = noClasses()
            .that()
            .resideInAPackage("..demo")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..infra", "java.sql..", "org.apache.kafka..")
            .because("the demo shows what any client can do: it goes through the public API");
}

package io.holdfast.bench;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.holdfast.bench", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching("io.holdfast.bench.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a run goes one way: plan, load and suite, measure, report");

    @ArchTest
    static final ArchRule A_REPORT_KNOWS_NO_MEASURE = noClasses()
            .that()
            .resideInAPackage("..bench.report..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..bench.measure..", "..bench.load..", "..bench.suite..")
            .because("figures are numbers with a name, wherever they come from");

    @ArchTest
    static final ArchRule ONLY_THE_LOAD_AND_THE_SUITE_SPEAK_KAFKA = noClasses()
            .that()
            .resideInAnyPackage("..bench.measure..", "..bench.report..", "..bench.http..", "..bench.plan..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..")
            .because("measures say what is measured, not how a broker is asked");
}

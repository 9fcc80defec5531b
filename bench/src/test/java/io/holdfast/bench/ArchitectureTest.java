package io.holdfast.bench;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.holdfast.bench.measure.AsksABroker;
import io.holdfast.bench.plan.LooksBack;
import io.holdfast.bench.report.KnowsWhoMeasured;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Each direction rule, kept by the code and seen failing for a class that breaks it. */
class ArchitectureTest {

    private static final URL MAIN =
            Bench.class.getProtectionDomain().getCodeSource().getLocation();
    private static final JavaClasses CODE = new ClassFileImporter().importUrls(List.of(MAIN));

    private static final ArchRule NO_CYCLES = slices().matching("io.holdfast.bench.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a run goes one way: plan, load and suite, measure, report");

    private static final ArchRule A_REPORT_KNOWS_NO_MEASURE = noClasses()
            .that()
            .resideInAPackage("..bench.report..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..bench.measure..", "..bench.load..", "..bench.suite..")
            .because("figures are numbers with a name, wherever they come from");

    private static final ArchRule ONLY_LOAD_AND_SUITE_SPEAK_KAFKA = noClasses()
            .that()
            .resideInAnyPackage("..bench.measure..", "..bench.report..", "..bench.http..", "..bench.plan..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..")
            .because("measures say what is measured, not how a broker is asked");

    @Test
    void packages_form_no_cycles() {
        NO_CYCLES.check(CODE);
        assertThat(NO_CYCLES.evaluate(withFixture(LooksBack.class)).hasViolation())
                .isTrue();
    }

    @Test
    void a_report_knows_no_measure() {
        A_REPORT_KNOWS_NO_MEASURE.check(CODE);
        assertThat(A_REPORT_KNOWS_NO_MEASURE
                        .evaluate(withFixture(KnowsWhoMeasured.class))
                        .hasViolation())
                .isTrue();
    }

    @Test
    void only_load_and_suite_speak_kafka() {
        ONLY_LOAD_AND_SUITE_SPEAK_KAFKA.check(CODE);
        assertThat(ONLY_LOAD_AND_SUITE_SPEAK_KAFKA
                        .evaluate(withFixture(AsksABroker.class))
                        .hasViolation())
                .isTrue();
    }

    private static JavaClasses withFixture(Class<?> fixture) {
        var broken = Objects.requireNonNull(fixture.getResource(fixture.getSimpleName() + ".class"));
        return new ClassFileImporter().importUrls(List.of(MAIN, broken));
    }
}

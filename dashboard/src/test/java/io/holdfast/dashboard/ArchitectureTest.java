package io.holdfast.dashboard;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The directions in which the dashboard's packages may use each other; each rule is seen failing on a fixture. */
class ArchitectureTest {

    private static final String ROOT = "io.holdfast.dashboard";
    private static final String BROKEN = ROOT + ".broken";

    private static final JavaClasses DASHBOARD = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    private static ArchRule noCycles(String root) {
        return slices().matching(root + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("a reader follows the packages in one direction, from the services' answers to the pages");
    }

    private static ArchRule onlyServicesCall(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackage(ROOT + ".services..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.eclipse.microprofile.rest.client..", "java.net.http..")
                .because("what does not answer is turned into words in one place");
    }

    private static ArchRule pagesStandAlone(String root) {
        return noClasses()
                .that()
                .resideInAnyPackage(
                        root + ".words..",
                        root + ".request..",
                        root + ".chart..",
                        root + ".page..",
                        root + ".access..",
                        root + ".services..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + ".overview..",
                        ROOT + ".measures..",
                        ROOT + ".controls..",
                        ROOT + ".findings..",
                        ROOT + ".explore..",
                        ROOT + ".live..",
                        ROOT + ".matrix..",
                        ROOT + ".sources..",
                        ROOT + ".attestations..",
                        ROOT + ".exceptions..",
                        ROOT + ".history..",
                        ROOT + ".reports..",
                        ROOT + ".pipeline..",
                        ROOT + ".asset..",
                        ROOT + ".settings..",
                        ROOT + ".status..",
                        ROOT + ".failure..",
                        BROKEN + ".overview..")
                .because("nothing depends on a page, so a page can be changed or dropped alone");
    }

    private static ArchRule noOtherService(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.holdfast.evidence..",
                        "io.holdfast.control..",
                        "io.holdfast.alerting..",
                        "java.sql..",
                        "org.apache.kafka..")
                .because("the dashboard owns nothing and knows the services by their public API only");
    }

    private static ArchRule timeIsInjected(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .callMethod(Instant.class, "now")
                .because("time is a parameter; it enters through the one InstantSource");
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(noCycles(ROOT), noCycles(BROKEN + ".cycle")),
                Arguments.of(onlyServicesCall(ROOT), onlyServicesCall(BROKEN)),
                Arguments.of(pagesStandAlone(ROOT), pagesStandAlone(BROKEN)),
                Arguments.of(noOtherService(ROOT), noOtherService(BROKEN)),
                Arguments.of(timeIsInjected(ROOT), timeIsInjected(BROKEN)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void holdsAndCanFail(ArchRule rule, ArchRule sameRuleOnBrokenCode) {
        rule.check(DASHBOARD);

        var broken = new ClassFileImporter().importPackages(BROKEN);
        assertThat(sameRuleOnBrokenCode.evaluate(broken).hasViolation())
                .as("the rule sees code that breaks it")
                .isTrue();
    }
}

package io.holdfast.evidence;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.holdfast.evidence.broken.intake.IntakeThatIsUsed;
import io.holdfast.evidence.broken.publish.UsesTheStory;
import io.holdfast.evidence.broken.validate.ClockPolicy;
import io.holdfast.evidence.broken.validate.ReadsATopic;
import io.holdfast.evidence.broken.validate.UsesAnotherService;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The direction rules. Each holds for the service, and each is seen failing on a class that breaks it. */
class ArchitectureTest {

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.holdfast.evidence");

    private static ArchRule noCycles(String root) {
        return slices().matching(root + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("evidence travels one way; a reader can follow it only if the packages do too");
    }

    private static final ArchRule NOBODY_USES_THE_STORY = noClasses()
            .that()
            .resideOutsideOfPackages("..intake..", "..operate..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..intake..")
            .because("the story sees every step and no step sees the story");

    private static final ArchRule PURE_CORE = noClasses()
            .that()
            .resideInAnyPackage("..validate..", "..adapt..")
            .or()
            .haveSimpleNameEndingWith("Policy")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "io.quarkus..", "org.apache.kafka..", "java.sql..")
            .because("rules that need no container are read, tested and replayed without one");

    private static final ArchRule NO_CLOCK_IN_RULES = noClasses()
            .that()
            .resideInAnyPackage("..validate..", "..adapt..")
            .or()
            .haveSimpleNameEndingWith("Policy")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .because("time is a parameter, so that the same evidence gives the same verdict");

    private static final ArchRule KAFKA_AT_THE_EDGES = noClasses()
            .that()
            .resideOutsideOfPackages("..intake..", "..publish..", "..ledger..", "..asset..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..")
            .because("only what reads or writes a topic needs to know Kafka");

    private static final ArchRule NO_OTHER_SERVICE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.holdfast.control..", "io.holdfast.alerting..", "io.holdfast.dashboard..")
            .because("services meet in topics and calls, never in classes");

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of("nobody uses the story", NOBODY_USES_THE_STORY, new Class<?>[] {UsesTheStory.class}),
                Arguments.of("pure core", PURE_CORE, new Class<?>[] {ReadsATopic.class}),
                Arguments.of("no clock in rules", NO_CLOCK_IN_RULES, new Class<?>[] {ClockPolicy.class}),
                Arguments.of("Kafka at the edges", KAFKA_AT_THE_EDGES, new Class<?>[] {ReadsATopic.class}),
                Arguments.of("no other service", NO_OTHER_SERVICE, new Class<?>[] {UsesAnotherService.class}));
    }

    @Test
    void packagesHaveNoCycles() {
        noCycles("io.holdfast.evidence").check(SERVICE);

        var broken = new ClassFileImporter().importClasses(UsesTheStory.class, IntakeThatIsUsed.class);
        assertThat(noCycles("io.holdfast.evidence.broken").evaluate(broken).hasViolation())
                .isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void holdsForTheServiceAndFailsForABreach(String name, ArchRule rule, Class<?>[] breach) {
        rule.check(SERVICE);

        var broken = new ClassFileImporter().importClasses(breach);
        assertThat(rule.evaluate(broken).hasViolation()).isTrue();
    }
}

package io.holdfast.evidence.adapt;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

/** Adapters are functions of their input; each rule is seen to catch a class that breaks it. */
class AdaptPurityTest {

    private static final ArchRule FEW_LIBRARIES = classes()
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            "io.holdfast.evidence.adapt..",
                            "io.holdfast.contracts..",
                            "com.fasterxml.jackson..",
                            "org.apache.commons.csv..",
                            "org.jspecify..",
                            "java.lang..",
                            "java.nio.charset",
                            "java.security",
                            "java.time..",
                            "java.util..",
                            "")
                    .or(assignableTo(IOException.class))
                    .or(assignableTo(UncheckedIOException.class)))
            .because("an adapter must give the same answer on every machine, in every service and without any of them");

    private static final ArchRule NO_CLOCK = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(InstantSource.class)
            .because("evidence is as old as the output says, never as old as its arrival");

    @Test
    void adaptersNeedFewLibraries() {
        FEW_LIBRARIES.check(adapters());
    }

    @Test
    void adaptersReadNoClock() {
        NO_CLOCK.check(adapters());
    }

    @Test
    void readingAFileIsSeen() {
        assertThat(FEW_LIBRARIES.evaluate(only(ReadsAFile.class)).hasViolation())
                .isTrue();
    }

    @Test
    void readingAClockIsSeen() {
        assertThat(NO_CLOCK.evaluate(only(ReadsTheTime.class)).hasViolation()).isTrue();
        assertThat(NO_CLOCK.evaluate(only(ReadsAClock.class)).hasViolation()).isTrue();
    }

    private static JavaClasses adapters() {
        return new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages("io.holdfast.evidence.adapt");
    }

    private static JavaClasses only(Class<?> breaker) {
        return new ClassFileImporter().importClasses(breaker);
    }

    static final class ReadsAFile {
        boolean exists() {
            return Files.exists(Path.of("x"));
        }
    }

    static final class ReadsTheTime {
        Instant time() {
            return Instant.now();
        }
    }

    static final class ReadsAClock {
        long time(Clock clock) {
            return clock.millis();
        }
    }
}

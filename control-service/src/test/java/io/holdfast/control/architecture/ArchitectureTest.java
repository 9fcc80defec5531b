package io.holdfast.control.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The direction rules. Each holds for the service, and each is seen failing on a class that breaks it. */
class ArchitectureTest {

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.holdfast.control");

    private static final JavaClasses BREAKERS =
            new ClassFileImporter().importPackages("io.holdfast.control.architecture");

    private static final ArchRule NO_CYCLES = slices().matching("io.holdfast.control.(**)")
            .should()
            .beFreeOfCycles()
            .because("packages are the steps of one sentence, and a sentence is read in one direction");

    private static final ArchRule PURE_CORE = noClasses()
            .that()
            .resideInAnyPackage("..control.rule..", "..assess..", "..control.history..")
            .or()
            .haveSimpleNameEndingWith("Policy")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "io.quarkus..", "org.apache.kafka..", "java.sql..")
            .because("a judgement that is a pure function of its input gives the same history on every replay");

    private static final ArchRule VIEW_IS_LAST = noClasses()
            .that()
            .resideOutsideOfPackage("..view..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..view..")
            .because("what is shown follows from what was judged, never the other way round");

    private static final ArchRule VIEW_ONLY_READS = noMethods()
            .that()
            .areDeclaredInClassesThat(resideInAPackage("..view.."))
            .should()
            .beAnnotatedWith(POST.class)
            .orShould()
            .beAnnotatedWith(PUT.class)
            .orShould()
            .beAnnotatedWith(PATCH.class)
            .orShould()
            .beAnnotatedWith(DELETE.class)
            .because("looking at something must not change it");

    private static final ArchRule KAFKA_AT_THE_EDGES = noClasses()
            .that()
            .resideOutsideOfPackages("..topology..", "..posture..", "..exception..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..")
            .because("only the steps that read or write topics know what a topic is");

    private static final ArchRule STREAMS_IN_THE_TOPOLOGY = noClasses()
            .that()
            .resideOutsideOfPackage("..topology..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka.streams..", "org.rocksdb..")
            .because("each hard mechanism exists exactly once");

    private static final ArchRule NO_OTHER_SERVICE = classes()
            .that()
            .resideInAPackage("io.holdfast.control..")
            .should()
            .onlyDependOnClassesThat(resideInAPackage("io.holdfast.control..")
                    .or(resideInAPackage("io.holdfast.contracts.."))
                    .or(resideInAPackage("io.holdfast.foundation.."))
                    .or(not(resideInAPackage("io.holdfast.."))))
            .because("services meet in topics and public APIs only");

    static Stream<Arguments> rules() {
        return Stream.of(
                        NO_CYCLES,
                        PURE_CORE,
                        VIEW_IS_LAST,
                        VIEW_ONLY_READS,
                        KAFKA_AT_THE_EDGES,
                        STREAMS_IN_THE_TOPOLOGY,
                        NO_OTHER_SERVICE)
                .map(rule -> Arguments.of(rule.getDescription(), rule));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void holds(String description, ArchRule rule) {
        rule.check(SERVICE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void isSeenFailing(String description, ArchRule rule) {
        assertThatThrownBy(() -> rule.check(BREAKERS)).isInstanceOf(AssertionError.class);
    }
}

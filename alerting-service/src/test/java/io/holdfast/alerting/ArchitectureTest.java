package io.holdfast.alerting;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.holdfast.alerting.channel.fixture.ChannelThatReadsATopic;
import io.holdfast.alerting.channel.fixture.ChannelThatWritesTheOutbox;
import io.holdfast.alerting.channel.kind.fixture.SharedThatKnowsSlack;
import io.holdfast.alerting.channel.slack.fixture.SlackThatKnowsTeams;
import io.holdfast.alerting.channel.teams.fixture.TeamsThatIsKnown;
import io.holdfast.alerting.finding.FindingView;
import io.holdfast.alerting.finding.fixture.FindingThatKnowsChannels;
import io.holdfast.alerting.finding.fixture.FindingThatKnowsTheAudit;
import io.holdfast.alerting.finding.fixture.ImpurePolicy;
import io.holdfast.alerting.notify.fixture.NotificationThatReads;
import io.holdfast.alerting.notify.fixture.NotificationThatSigns;
import io.holdfast.alerting.route.ChannelId;
import io.holdfast.alerting.route.Labels;
import io.holdfast.alerting.route.fixture.RouteThatDelivers;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Data goes one way: intake -> finding -> route -> group -> notify -> channel. Each rule is seen failing on a class that breaks it. */
class ArchitectureTest {

    private static final String BASE = "io.holdfast.alerting.";

    /** The classes that do a step; all other public types of a step are what it hands on. */
    private static final Set<String> STEPS = Set.of(
            BASE + "finding.Findings",
            BASE + "finding.FindingPolicy",
            BASE + "finding.FindingTimers",
            BASE + "route.RouteTree",
            BASE + "notify.Outbox",
            BASE + "notify.Dispatcher");

    private static final String[] SHARED_BY_CHANNELS = {
        BASE + "channel.kind..", BASE + "channel.text..", BASE + "channel.http..", BASE + "channel.target.."
    };

    private static final ArchRule NO_CYCLES = slices().matching(BASE + "(*)..")
            .should()
            .beFreeOfCycles()
            .because("a reader must be able to start somewhere");

    private static final ArchRule FINDING_KNOWS_NO_LATER_STEP = noClasses()
            .that()
            .resideInAPackage(BASE + "finding..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    BASE + "intake..",
                    BASE + "route..",
                    BASE + "group..",
                    BASE + "notify..",
                    BASE + "channel..",
                    BASE + "audit..")
            .because("a finding is the same whoever is told of it");

    private static final ArchRule ROUTE_KNOWS_NO_LATER_STEP = noClasses()
            .that()
            .resideInAPackage(BASE + "route..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(BASE + "intake..", BASE + "group..", BASE + "notify..", BASE + "channel..")
            .because("who is told does not depend on how");

    private static final ArchRule NOTIFY_KNOWS_NO_CHANNEL = noClasses()
            .that()
            .resideInAPackage(BASE + "notify..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(BASE + "intake..", BASE + "group..", BASE + "channel..")
            .because("a new kind of channel must not change how notifications are kept and retried");

    private static final ArchRule NOTHING_KNOWS_THE_STORY = noClasses()
            .that()
            .resideOutsideOfPackages(BASE + "intake..", BASE + "audit..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(BASE + "intake..")
            .because("the story class sees the whole flow and nothing depends on it, but for the audit, which looks at"
                    + " it from the outside and has missed transitions applied by the very same code");

    private static final ArchRule NOTHING_KNOWS_THE_AUDIT = noClasses()
            .that()
            .resideOutsideOfPackage(BASE + "audit..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(BASE + "audit..")
            .because("who is audited must not know by whom");

    private static final ArchRule ONLY_THE_STORY_DRIVES_STEPS = noClasses()
            .that()
            .resideOutsideOfPackages(BASE + "intake..", BASE + "group..")
            .should(driveAnotherStep())
            .because(
                    "a step takes what an earlier one hands on; it does not call it, but for who sees to a stretch of the"
                            + " way: the intake up to the finding, the groups from there to the outbox");

    private static final ArchRule PURE = noClasses()
            .that()
            .haveSimpleNameEndingWith("Policy")
            .or()
            .resideInAPackage(BASE + "route..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "io.quarkus..", "org.apache.kafka..", "java.sql..", "javax.sql..")
            .because("rules are tested in milliseconds and give the same answer every time");

    private static final ArchRule KAFKA_ONLY_AT_BOTH_ENDS = noClasses()
            .that()
            .resideOutsideOfPackages(BASE + "intake..", BASE + "audit..", BASE + "channel.ocsf..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..")
            .because(
                    "only the intake reads a topic, and the audit, which compares with what the topic itself says; and only"
                            + " one kind of channel writes one");

    /** What kinds of channels share stands beside them; each of the other packages is a kind. */
    private static final ArchRule A_CHANNEL_KNOWS_NO_OTHER = slices().matching(BASE + "channel.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(alwaysTrue(), resideInAnyPackage(SHARED_BY_CHANNELS))
            .because("a kind of channel can be read, changed and removed without looking at the others");

    private static final ArchRule WHAT_CHANNELS_SHARE_KNOWS_NO_KIND = noClasses()
            .that()
            .resideInAnyPackage(SHARED_BY_CHANNELS)
            .should()
            .dependOnClassesThat(
                    resideInAPackage(BASE + "channel.(*)..").and(not(resideInAnyPackage(SHARED_BY_CHANNELS))))
            .because("what all kinds stand on must not change for one of them");

    private static final ArchRule NO_OTHER_SERVICE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.holdfast.evidence..", "io.holdfast.control..", "io.holdfast.dashboard..")
            .because("services share records, not code");

    private static final ArchRule NO_CLOCK_IN_LOGIC =
            noClasses().should().callMethod(Instant.class, "now").because("time is a parameter");

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.holdfast.alerting");

    static Stream<Arguments> rules() {
        return Stream.of(
                rule(NO_CYCLES, FindingThatKnowsChannels.class, ChannelId.class, Labels.class, FindingView.class),
                rule(FINDING_KNOWS_NO_LATER_STEP, FindingThatKnowsChannels.class),
                rule(ROUTE_KNOWS_NO_LATER_STEP, RouteThatDelivers.class),
                rule(NOTIFY_KNOWS_NO_CHANNEL, NotificationThatSigns.class),
                rule(NOTHING_KNOWS_THE_STORY, NotificationThatReads.class),
                rule(NOTHING_KNOWS_THE_AUDIT, FindingThatKnowsTheAudit.class),
                rule(ONLY_THE_STORY_DRIVES_STEPS, ChannelThatWritesTheOutbox.class),
                rule(PURE, ImpurePolicy.class),
                rule(KAFKA_ONLY_AT_BOTH_ENDS, ImpurePolicy.class),
                rule(KAFKA_ONLY_AT_BOTH_ENDS, ChannelThatReadsATopic.class),
                rule(A_CHANNEL_KNOWS_NO_OTHER, SlackThatKnowsTeams.class, TeamsThatIsKnown.class),
                rule(WHAT_CHANNELS_SHARE_KNOWS_NO_KIND, SharedThatKnowsSlack.class, SlackThatKnowsTeams.class),
                rule(NO_OTHER_SERVICE, ImpurePolicy.class),
                rule(NO_CLOCK_IN_LOGIC, ImpurePolicy.class));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theServiceFollows(ArchRule rule, Class<?>... fixture) {
        rule.check(SERVICE);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theFixtureIsSeen(ArchRule rule, Class<?>... fixture) {
        assertThat(rule.evaluate(new ClassFileImporter().importClasses(fixture)).hasViolation())
                .isTrue();
    }

    private static Arguments rule(ArchRule rule, Class<?>... fixture) {
        return Arguments.of(rule, fixture);
    }

    private static ArchCondition<JavaClass> driveAnotherStep() {
        return new ArchCondition<>("drive a step of another package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency ->
                                STEPS.contains(dependency.getTargetClass().getFullName()))
                        .filter(dependency -> !step(type).equals(step(dependency.getTargetClass())))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.satisfied(dependency, dependency.getDescription())));
            }
        };
    }

    private static String step(JavaClass type) {
        var path = type.getPackageName()
                .substring(Math.min(BASE.length(), type.getPackageName().length()));
        return path.contains(".") ? path.substring(0, path.indexOf('.')) : path;
    }
}

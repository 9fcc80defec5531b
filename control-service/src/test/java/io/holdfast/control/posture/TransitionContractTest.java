package io.holdfast.control.posture;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.contracts.Asset;
import io.holdfast.contracts.Cause;
import io.holdfast.contracts.Evaluation;
import io.holdfast.contracts.EvidenceRef;
import io.holdfast.contracts.Severity;
import io.holdfast.contracts.Status;
import io.holdfast.contracts.Transition;
import io.holdfast.foundation.json.Json;
import io.holdfast.foundation.json.JsonSerde;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The writing side of the two topics that other services read: the golden JSON is what they were built against. */
class TransitionContractTest {

    private static final Instant RUN = Instant.parse("2026-11-22T02:14:09Z");

    private static final Transition TRANSITION = new Transition(
            Transition.idOf("backup-recent", "system:mail-1", 7),
            "backup-recent",
            "system:mail-1",
            7,
            Status.SATISFIED,
            Status.NOT_SATISFIED,
            Cause.EVIDENCE,
            "evidence.outcome is 'failure'",
            new EvidenceRef("restic/mail-1", "4f9c2d1e-2026-11-22", "backup.run", RUN),
            RUN,
            Instant.parse("2026-11-22T02:14:11.482913Z"),
            Instant.parse("2026-11-22T02:14:11.310127Z"),
            new Transition.ControlFacts(
                    "9d1c6a0b5e42f7a3",
                    "Every protected system has a recent, successful, encrypted backup",
                    Severity.HIGH,
                    "backup.run",
                    List.of("threema-7.1", "threema-7.2"),
                    "Look at the job's log, remove what stopped it, and start it again."),
            new Transition.AssetFacts(
                    "system",
                    "Mail server 1",
                    "ops@example.org",
                    Asset.Criticality.HIGH,
                    Map.of("backup", "required", "site", "pfaeffikon")));

    private static final Transition DUE_SOON = new Transition(
            Transition.idOf("backup-recent", "system:mail-1", 8),
            "backup-recent",
            "system:mail-1",
            8,
            Status.SATISFIED,
            Status.SATISFIED,
            Cause.DEADLINE,
            "it ends at 2026-11-23 04:14:09 UTC unless it is renewed: evidence of 2026-11-22 02:14:09 UTC shows that it"
                    + " holds",
            TRANSITION.evidence(),
            RUN.plus(Duration.ofHours(24)),
            RUN.plus(Duration.ofHours(24)).plusMillis(100),
            TRANSITION.receivedAt(),
            ownedBy("security@example.org", TRANSITION.control()),
            TRANSITION.asset(),
            null,
            false,
            RUN.plus(Duration.ofHours(26)),
            true);

    private static final Transition EXEMPT = new Transition(
            Transition.idOf("backup-recent", "system:mail-1", 9),
            "backup-recent",
            "system:mail-1",
            9,
            Status.NOT_SATISFIED,
            Status.EXEMPT,
            Cause.EXCEPTION,
            "exempt until 2026-12-01 00:00:00 UTC (being replaced); without the exception it would be NOT_SATISFIED:"
                    + " evidence.outcome is 'failure'",
            TRANSITION.evidence(),
            RUN,
            TRANSITION.judgedAt(),
            TRANSITION.receivedAt(),
            TRANSITION.control(),
            TRANSITION.asset(),
            Status.NOT_SATISFIED,
            true,
            null,
            false);

    private static final Evaluation EVALUATION = new Evaluation(
            "backup-recent",
            "0f3a9c21b7de",
            Status.NOT_SATISFIED,
            Map.of(Status.SATISFIED, 41L, Status.NOT_SATISFIED, 1L),
            42,
            Instant.parse("2026-11-22T02:00:01.250Z"));

    @Test
    void transitionsAreWrittenAsAgreed() throws IOException {
        assertWritten(new JsonSerde<>(Transition.class).serializer().serialize("t", TRANSITION), "transition.json");
    }

    @Test
    void whatTheyMaySayBesidesTheStatusIsWrittenAsAgreed() throws IOException {
        assertWritten(
                new JsonSerde<>(Transition.class).serializer().serialize("t", DUE_SOON), "transition-due-soon.json");
        assertWritten(new JsonSerde<>(Transition.class).serializer().serialize("t", EXEMPT), "transition-exempt.json");
    }

    @Test
    void evaluationsAreWrittenAsAgreed() throws IOException {
        assertWritten(new JsonSerde<>(Evaluation.class).serializer().serialize("t", EVALUATION), "evaluation.json");
    }

    private static Transition.ControlFacts ownedBy(String owner, Transition.ControlFacts control) {
        return new Transition.ControlFacts(
                control.version(),
                control.title(),
                control.severity(),
                control.evidenceKind(),
                control.measures(),
                control.remediation(),
                owner);
    }

    private static void assertWritten(byte[] written, String golden) throws IOException {
        var agreed = Files.readAllBytes(
                Path.of(System.getProperty("holdfast.root"), "contracts/src/test/resources/golden", golden));

        assertThat(Json.mapper().readTree(written)).isEqualTo(Json.mapper().readTree(agreed));
    }
}

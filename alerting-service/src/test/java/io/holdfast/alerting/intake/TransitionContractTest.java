package io.holdfast.alerting.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.alerting.finding.FindingExamples;
import io.holdfast.alerting.finding.FindingPolicy;
import io.holdfast.alerting.finding.Observation;
import io.holdfast.alerting.finding.Outcome;
import io.holdfast.contracts.Severity;
import io.holdfast.contracts.Status;
import io.holdfast.contracts.Transition;
import io.holdfast.foundation.json.Json;
import java.nio.file.Files;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reading side of {@code holdfast.transitions}: what control-service writes is understood whole. */
class TransitionContractTest {

    @Test
    void theGoldenTransitionIsUnderstood() throws Exception {
        var bytes = Files.readAllBytes(FindingExamples.goldenFile());

        var incoming = Incoming.read(new ConsumerRecord<>("holdfast.transitions", 0, 0, "key", bytes));

        assertThat(incoming).isInstanceOfSatisfying(Incoming.Understood.class, understood -> {
            assertThat(understood.transition().to()).isEqualTo(Status.NOT_SATISFIED);
            assertThat(understood.transition().control().severity()).isEqualTo(Severity.HIGH);
        });
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"transition-due-soon.json", "transition-exempt.json"})
    void whatMayBeSaidBesidesTheStatusIsUnderstood(String golden) throws Exception {
        var bytes = Files.readAllBytes(FindingExamples.goldenFile().resolveSibling(golden));

        var transition = Json.mapper().readValue(bytes, Transition.class);

        assertThat(Incoming.read(new ConsumerRecord<>("holdfast.transitions", 0, 0, "key", bytes)))
                .isEqualTo(new Incoming.Understood(transition));
        assertThat(Json.mapper().readTree(Json.mapper().writeValueAsBytes(transition)))
                .isEqualTo(Json.mapper().readTree(bytes));
    }

    @Test
    void aReminderOpensNoFinding() throws Exception {
        var bytes = Files.readAllBytes(FindingExamples.goldenFile().resolveSibling("transition-due-soon.json"));
        var reminder = Json.mapper().readValue(bytes, Transition.class);

        assertThat(reminder.dueSoon()).isTrue();
        assertThat(new FindingPolicy(FindingExamples.RULES).decide(null, Observation.of(reminder)))
                .isInstanceOf(Outcome.Nothing.class);
    }

    @Test
    void nothingOfTheGoldenTransitionIsLost() throws Exception {
        var golden = Json.mapper().readTree(Files.readAllBytes(FindingExamples.goldenFile()));

        var written = Json.mapper().writeValueAsBytes(FindingExamples.goldenTransition());

        assertThat(Json.mapper().readTree(written)).isEqualTo(golden);
    }
}

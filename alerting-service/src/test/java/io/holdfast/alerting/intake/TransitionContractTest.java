package io.holdfast.alerting.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.alerting.finding.FindingExamples;
import io.holdfast.contracts.Severity;
import io.holdfast.contracts.Status;
import io.holdfast.foundation.json.Json;
import java.nio.file.Files;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

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

    @Test
    void nothingOfTheGoldenTransitionIsLost() throws Exception {
        var golden = Json.mapper().readTree(Files.readAllBytes(FindingExamples.goldenFile()));

        var written = Json.mapper().writeValueAsBytes(FindingExamples.goldenTransition());

        assertThat(Json.mapper().readTree(written)).isEqualTo(golden);
    }
}

package io.holdfast.dashboard.findings;

import io.holdfast.dashboard.services.alerting.BulkResult;
import io.holdfast.dashboard.services.answer.Answer;
import java.util.List;

/** What came of doing the same with many findings, or why nothing did. */
public record BulkOutcome(Answer<BulkResult> result) {

    static BulkOutcome done(long number) {
        return new BulkOutcome(new Answer.Given<>(new BulkResult(number, List.of())));
    }
}

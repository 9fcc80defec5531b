package io.holdfast.dashboard.controls;

import io.holdfast.contracts.Transition;
import io.holdfast.dashboard.chart.Bars;
import io.holdfast.dashboard.page.Facts;
import io.holdfast.dashboard.page.Frame;
import io.holdfast.dashboard.services.alerting.Finding;
import io.holdfast.dashboard.services.answer.Answer;
import io.holdfast.dashboard.services.answer.Listing;
import io.holdfast.dashboard.services.control.Assessment;
import io.holdfast.dashboard.services.control.ControlDetail;
import io.holdfast.dashboard.services.evidence.LedgerEntry;
import io.holdfast.dashboard.words.Language;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The page of one control on one subject. */
record AssessmentPage(
        Frame frame,
        ControlDetail control,
        Assessment assessment,
        Answer<List<Piece>> evidence,
        Answer<Listing<Transition>> history,
        Answer<Listing<Finding>> findings,
        Answer<Bars> bars)
        implements TemplateInstance {

    /** @param deciding whether the present status rests on it */
    record Piece(LedgerEntry entry, List<Facts.Fact> facts, boolean deciding) {

        static List<Piece> of(Listing<LedgerEntry> entries, Assessment assessment, Language language) {
            return entries.items().stream()
                    .map(entry ->
                            new Piece(entry, Facts.of(entry.event().data(), language), decided(entry, assessment)))
                    .toList();
        }

        private static boolean decided(LedgerEntry entry, Assessment assessment) {
            var deciding = assessment.evidence();
            return deciding != null
                    && deciding.source().equals(entry.event().source())
                    && deciding.id().equals(entry.event().id());
        }
    }
}

package io.holdfast.dashboard.asset;

import io.holdfast.contracts.Status;
import io.holdfast.dashboard.chart.Bars;
import io.holdfast.dashboard.page.Facts;
import io.holdfast.dashboard.page.Frame;
import io.holdfast.dashboard.page.Share;
import io.holdfast.dashboard.services.alerting.Finding;
import io.holdfast.dashboard.services.answer.Answer;
import io.holdfast.dashboard.services.answer.Listing;
import io.holdfast.dashboard.services.control.Matrix;
import io.holdfast.dashboard.services.evidence.KnownAsset;
import io.holdfast.dashboard.services.evidence.LedgerEntry;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * One asset.
 *
 * @param share how the controls stand on it
 */
record AssetPage(
        Frame frame,
        KnownAsset asset,
        Answer<List<Asked>> controls,
        Share share,
        Answer<List<Piece>> evidence,
        Answer<Listing<Finding>> findings)
        implements TemplateInstance {

    /** A control that covers it, how it stands on it, and how it stood. */
    record Asked(Matrix.Column control, Status status, Answer<Bars> days) {}

    /** A piece of evidence about it. */
    record Piece(LedgerEntry entry, List<Facts.Fact> facts) {}
}

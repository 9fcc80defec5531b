package io.holdfast.control.report.oscal;

import io.holdfast.contracts.Status;
import io.holdfast.control.catalog.EvidenceKind;
import io.holdfast.control.report.oscal.AssessmentResults.Prop;
import io.holdfast.control.report.oscal.AssessmentResults.TargetStatus;
import java.util.Locale;

/** Holdfast's words in OSCAL's terms and data types. */
final class Terms {

    /** Whose names the props are. A URN, since nothing has to be found there. */
    private static final String NAMESPACE = "urn:holdfast:oscal";

    private Terms() {}

    static Prop prop(String name, String value) {
        return new Prop(name, NAMESPACE, text(value));
    }

    /** {@code NOT_SATISFIED} becomes {@code not-satisfied}. */
    static Prop prop(String name, Enum<?> value) {
        return prop(name, value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** Only what fresh evidence shows is satisfied; why something is not, OSCAL can only say as failed or other. */
    static TargetStatus targetStatus(Status status, String reason) {
        return switch (status) {
            case SATISFIED -> new TargetStatus("satisfied", "pass", text(reason));
            case NOT_SATISFIED -> new TargetStatus("not-satisfied", "fail", text(reason));
            case STALE, NO_DATA, INCONCLUSIVE, EXEMPT -> new TargetStatus("not-satisfied", "other", text(reason));
        };
    }

    /** What a tool measures is tested; what a person states was asked for. */
    static String method(EvidenceKind.Collection collection) {
        return switch (collection) {
            case AUTOMATED -> "TEST";
            case ATTESTED -> "INTERVIEW";
        };
    }

    /** An XML name without a colon, which is what ids have to be. */
    static String token(String id) {
        var token = id.replaceAll("[^\\p{L}\\p{N}._-]", "_");
        return token.matches("[\\p{L}_].*") ? token : "_" + token;
    }

    /** One line that is not empty. */
    static String text(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        return line.isEmpty() ? "-" : line;
    }
}

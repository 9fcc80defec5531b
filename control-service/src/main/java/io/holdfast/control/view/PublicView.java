package io.holdfast.control.view;

import io.holdfast.contracts.Status;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A declaration as everybody may see it: no subject, no control, no reason.
 *
 * @param language of the texts (BCP 47)
 * @param at how it stood then
 */
record PublicView(
        String id, String title, String document, String language, Instant at, List<PublicMeasureView> measures) {

    /** One measure. */
    record PublicMeasureView(
            String id,
            String section,
            String text,
            Standing status,
            @Nullable Instant since) {}

    /** What everybody is told. */
    enum Standing {
        HOLDS,
        DOES_NOT_HOLD,
        /** There is no current proof, or an exception is in force; neither is told apart here. */
        NOT_CURRENTLY_SHOWN;

        static Standing of(Status status) {
            return switch (status) {
                case SATISFIED -> HOLDS;
                case NOT_SATISFIED -> DOES_NOT_HOLD;
                case STALE, NO_DATA, INCONCLUSIVE, EXEMPT -> NOT_CURRENTLY_SHOWN;
            };
        }
    }
}

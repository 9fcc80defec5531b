package io.holdfast.control.view;

import io.holdfast.contracts.EvidenceRef;
import io.holdfast.contracts.Status;
import io.holdfast.contracts.Transition.AssetFacts;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person has to state about a subject, and until when the last statement holds.
 *
 * @param kind the kind of evidence to give
 * @param due how urgent it is
 * @param dueAt when it ends unless it is renewed; null when nothing holds, or it has no end
 * @param measures the ids of the measures that rest on it
 */
record AttestationView(
        String controlId,
        String controlTitle,
        String kind,
        String subject,
        AssetFacts asset,
        Status status,
        String reason,
        Due due,
        @Nullable Instant dueAt,
        @Nullable EvidenceRef evidence,
        List<String> measures) {

    /** How urgent it is, the most urgent first. */
    enum Due {
        /** It is not there, or not good: never given, too old, or it says that something is wrong. */
        OVERDUE(0),
        /** It holds, and ends within the time in which the control warns. */
        SOON(1),
        /** It holds, or nobody needs it because of an exception. */
        LATER(2);

        private final int rank;

        Due(int rank) {
            this.rank = rank;
        }

        /** Its place in the order of the list, as the query counts. */
        int rank() {
            return rank;
        }

        static Due ofRank(int rank) {
            return Arrays.stream(values())
                    .filter(each -> each.rank == rank)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("the query gives no other rank: " + rank));
        }
    }
}

package io.holdfast.alerting.finding;

import java.time.Instant;

/** What a transition does to the findings. */
public sealed interface Outcome {

    /** Nothing to handle, before and after. */
    record Nothing() implements Outcome {}

    /** First evidence may still come; if it has not at {@code dueAt}, that is a finding. */
    record Awaited(Instant dueAt) implements Outcome {}

    /** Something of a finding changed. */
    sealed interface Change extends Outcome {
        Finding finding();

        Entry entry();
    }

    record Opened(Unresolved.Open finding, Entry entry) implements Change {}

    record Updated(Finding finding, Entry entry) implements Change {}

    record Resolved(Ended.Resolved finding, Entry entry) implements Change {}

    record Reopened(Unresolved.Open finding, Entry entry) implements Change {}
}

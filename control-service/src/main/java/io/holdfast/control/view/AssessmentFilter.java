package io.holdfast.control.view;

import io.holdfast.contracts.Status;
import io.holdfast.control.past.AssessmentsQuery.Choice;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which assessments of a control to list, and as of when; status takes several values with commas. */
record AssessmentFilter(
        @RestQuery @Nullable String status,
        @RestQuery @Nullable String subject,
        @RestQuery("due_soon") @Nullable String dueSoon,
        @RestQuery @Nullable String at,
        @RestQuery("known_at") @Nullable String knownAt) {

    Choice of(String controlId) {
        return new Choice(
                controlId, Filter.among(Status.class, "status", status), subject, Filter.yesOrNo("due_soon", dueSoon));
    }
}

package io.holdfast.control.view;

import io.holdfast.contracts.Status;
import io.holdfast.contracts.Transition;
import io.holdfast.control.history.Moment;
import io.holdfast.control.past.AssessmentsQuery;
import io.holdfast.control.past.AssessmentsQuery.After;
import io.holdfast.control.past.AssessmentsQuery.Choice;
import io.holdfast.foundation.web.Cursor;
import io.holdfast.foundation.web.Limit;
import io.holdfast.foundation.web.Page;
import jakarta.inject.Singleton;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The assessments of one control as they were. */
@Singleton
class PastAssessments {

    private final AssessmentsQuery past;

    PastAssessments(AssessmentsQuery past) {
        this.past = past;
    }

    Page<AssessmentView> page(Choice choice, Moment moment, @Nullable Integer limit, @Nullable String cursor) {
        var size = Limit.of(limit);
        var start = Assessments.start(cursor);
        var views = past.page(choice, moment, new After(start.status(), start.subject()), size + 1).stream()
                .map(PastAssessments::view)
                .toList();
        return Page.of(views, size, last -> Cursor.of(last.status(), last.subject()));
    }

    /** The evidence is the one that brought the status about; what confirmed it later is not kept. */
    private static AssessmentView view(Transition transition) {
        Status status = Objects.requireNonNull(transition.to(), "one that left the population is not asked for");
        return new AssessmentView(
                transition.controlId(),
                transition.subject(),
                transition.asset(),
                status,
                transition.reason(),
                transition.effectiveAt(),
                transition.sequence(),
                transition.evidence(),
                transition.judgedAt(),
                transition.control().version(),
                transition.underlying(),
                transition.conflict(),
                transition.dueAt(),
                transition.dueSoon());
    }
}

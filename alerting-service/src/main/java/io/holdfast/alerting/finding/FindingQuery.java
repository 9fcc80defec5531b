package io.holdfast.alerting.finding;

import io.holdfast.alerting.finding.Finding.State;
import io.holdfast.alerting.web.Choice;
import io.holdfast.contracts.Severity;
import io.holdfast.contracts.Status;
import io.holdfast.contracts.Violation;
import io.holdfast.foundation.web.Limit;
import io.holdfast.foundation.web.Problems;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * What may be asked of the list of findings; {@code status}, {@code severity}, {@code condition} and {@code assessment}
 * take several values with commas.
 */
final class FindingQuery {

    @RestQuery
    @Nullable
    String status;

    @RestQuery
    @Nullable
    String severity;

    @RestQuery
    @Nullable
    String condition;

    @RestQuery
    @Nullable
    String assessment;

    @RestQuery
    @Nullable
    String control;

    @RestQuery
    @Nullable
    String measure;

    @RestQuery
    @Nullable
    String subject;

    @RestQuery
    @Nullable
    String owner;

    /** A name, or {@code nobody}. */
    @RestQuery("assigned_to")
    @Nullable
    String assignedTo;

    @RestQuery
    @Nullable
    String overdue;

    /** {@code mine}, {@code unassigned}, {@code overdue} or {@code all}. */
    @RestQuery
    @Nullable
    String tab;

    @RestQuery
    @Nullable
    String q;

    /** {@code updated}, {@code severity} or {@code due}. */
    @RestQuery
    @Nullable
    String sort;

    /**
     * One page of what fits.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when a value is none that there is
     */
    FindingSearch page(String user, @Nullable Integer limit, @Nullable String cursor) {
        return new FindingSearch(
                Choice.among(State.class, "status", status),
                Choice.among(Severity.class, "severity", severity),
                Choice.among(Phase.class, "condition", condition),
                Choice.among(Status.class, "assessment", assessment),
                new FindingSearch.Named(control, measure, subject, owner, assignedTo),
                flag(),
                tab(user),
                q,
                FindingOrder.named(sort),
                Limit.of(limit),
                cursor);
    }

    private @Nullable Boolean flag() {
        return switch (overdue) {
            case null -> null;
            case "true" -> true;
            case "false" -> false;
            case String other -> throw unknown("overdue", "true or false");
        };
    }

    private FindingSearch.Tab tab(String user) {
        return switch (tab) {
            case null -> new FindingSearch.Tab.All();
            case "all" -> new FindingSearch.Tab.All();
            case "mine" -> new FindingSearch.Tab.Mine(user);
            case "unassigned" -> new FindingSearch.Tab.Unassigned();
            case "overdue" -> new FindingSearch.Tab.Overdue();
            case String other -> throw unknown("tab", "mine, unassigned, overdue or all");
        };
    }

    private static RuntimeException unknown(String parameter, String known) {
        return Problems.badRequest("unknown value", new Violation(parameter, known));
    }
}

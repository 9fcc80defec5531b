package io.holdfast.alerting.group;

import io.holdfast.alerting.finding.FindingViews;
import io.holdfast.alerting.route.Labels;
import io.holdfast.alerting.sql.Database;
import io.holdfast.alerting.web.Refusals;
import io.holdfast.contracts.Violation;
import io.holdfast.foundation.web.Problems;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tries the routes out. */
@Singleton
class RouteTrial {

    private final Database database;

    RouteTrial(Database database) {
        this.database = database;
    }

    /** The body of a trial: either a finding, or labels. */
    record Question(@Nullable UUID findingId, @Nullable Map<String, String> labels) {}

    /**
     * What became of it.
     *
     * @param labels what the matchers saw
     * @param errors how many matchers could not be evaluated
     */
    record Answer(Map<String, List<String>> labels, List<RouteWay> routes, int errors) {}

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when there is no such finding, 422 */
    Answer answer(Question question) {
        Refusals.refuse(violations(question));
        return database.answer(transaction -> {
            var labels = labels(transaction, question);
            var way = Routes.read(transaction).tree().of(labels);
            return new Answer(labels.values(), RouteWay.of(transaction, way.taken(), labels), way.errors());
        });
    }

    private static Labels labels(Connection transaction, Question question) throws SQLException {
        var id = question.findingId();
        if (id != null) {
            return Labels.of(
                    FindingViews.find(transaction, id).orElseThrow(() -> Problems.notFound("finding", id.toString())));
        }
        var labels = question.labels();
        return Labels.of(labels == null ? Map.<String, String>of() : labels);
    }

    private static List<Violation> violations(Question question) {
        var labels = question.labels();
        var violations = new ArrayList<Violation>();
        if ((labels == null) == (question.findingId() == null)) {
            violations.add(new Violation("", "give either finding_id or labels"));
        }
        if (labels != null) {
            labels.forEach((name, value) -> {
                if (!Labels.isKnown(name)) {
                    violations.add(new Violation("labels." + name, "is no label"));
                }
            });
        }
        return violations;
    }
}

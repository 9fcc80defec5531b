package io.holdfast.evidence.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.holdfast.contracts.Violation;
import io.holdfast.evidence.validate.Reason;
import io.holdfast.evidence.validate.Refusal;
import io.holdfast.foundation.web.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns outcomes into HTTP answers. Only what Kafka acknowledged is ever called accepted. */
final class Answer {

    private Answer() {}

    /** One accepted event. */
    record One(String status, String source, String id) {}

    /** The answer to several events, each with its own result, in their order. */
    record Many(int accepted, int rejected, List<Item> items) {}

    /** The result of one event of several. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            int index,
            String status,
            @Nullable String source,
            @Nullable String id,
            @Nullable String title,
            @Nullable String detail,
            @Nullable List<Violation> violations) {

        static Item of(int index, Outcome outcome) {
            return switch (outcome) {
                case Outcome.Accepted(var source, var id) -> new Item(index, "accepted", source, id, null, null, null);
                case Outcome.Rejected(Refusal(var reason, var detail, var violations), var ignored) ->
                    new Item(index, "rejected", null, null, reason.title(), detail, violations);
                case Outcome.Unknown(var reason) ->
                    throw new IllegalStateException("an unknown outcome has no item: " + reason);
            };
        }
    }

    /** 202, or the problem of the one event. */
    static Response toOne(Outcome outcome, int retryAfterSeconds) {
        return switch (outcome) {
            case Outcome.Accepted(var source, var id) ->
                Response.accepted(new One("accepted", source, id)).build();
            case Outcome.Rejected(var refusal, var ignored) -> throw problem(refusal);
            case Outcome.Unknown(var reason) -> throw notAcknowledged(reason, retryAfterSeconds);
        };
    }

    /**
     * 202 when all were accepted, 207 when some were, 422 when none was. When Kafka left any of them unanswered, the whole
     * call is unknown: the caller sends all of it again, which harms nothing.
     */
    static Response toMany(List<Outcome> outcomes, int retryAfterSeconds) {
        var items = new ArrayList<Item>(outcomes.size());
        var accepted = 0;
        for (var outcome : outcomes) {
            switch (outcome) {
                case Outcome.Unknown(var reason) -> throw notAcknowledged(reason, retryAfterSeconds);
                case Outcome.Accepted taken -> accepted++;
                case Outcome.Rejected rejected -> {}
            }
            items.add(Item.of(items.size(), outcome));
        }
        if (accepted == 0) {
            throw noneAccepted(items);
        }
        var status = accepted == items.size() ? 202 : 207;
        return Response.status(status)
                .entity(new Many(accepted, items.size() - accepted, items))
                .build();
    }

    static HttpProblem problem(Refusal refusal) {
        return Problems.of(
                refusal.reason().slug(),
                refusal.reason().httpStatus(),
                refusal.reason().title(),
                refusal.detail(),
                refusal.violations());
    }

    static HttpProblem noEvents() {
        return problem(
                Refusal.of(Reason.NOT_A_CLOUDEVENT, "there is no event", new Violation("$", "at least one event")));
    }

    private static HttpProblem noneAccepted(List<Item> items) {
        var violations = items.stream()
                .flatMap(item -> violationsOf(item).stream())
                .limit(100)
                .toList();
        return Problems.builder("none-accepted", 422, "None accepted", "none of the events was accepted")
                .with("violations", violations)
                .with("items", items)
                .build();
    }

    private static List<Violation> violationsOf(Item item) {
        return item.violations() == null
                ? List.of()
                : item.violations().stream()
                        .map(violation ->
                                new Violation("[" + item.index() + "]." + violation.field(), violation.message()))
                        .toList();
    }

    private static HttpProblem notAcknowledged(String reason, int retryAfterSeconds) {
        return Problems.builder(
                        "not-acknowledged",
                        503,
                        "Not acknowledged",
                        "Kafka did not acknowledge in time, so it is unknown whether the evidence was stored;"
                                + " send it again with the same id")
                .withHeader("Retry-After", retryAfterSeconds)
                .with("reason", reason)
                .build();
    }
}

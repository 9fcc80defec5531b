package io.holdfast.alerting.finding;

import static io.holdfast.alerting.finding.Remark.needed;
import static io.holdfast.alerting.finding.Remark.optional;

import io.holdfast.alerting.web.Refusals;
import io.holdfast.contracts.Violation;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What callers send to handle a finding; each makes its command or is refused with 422. */
final class Bodies {

    private static final Instant LATEST_DUE = Instant.parse("9999-01-01T00:00:00Z");

    private Bodies() {}

    /** Of what needs no more than to be said. */
    record Commented(@Nullable String comment) {

        static @Nullable String of(@Nullable Commented body) {
            return body == null ? null : optional("comment", body.comment);
        }
    }

    record Assigned(@Nullable String to, @Nullable String comment) {
        Command.Assign command() {
            return new Command.Assign(assignee(to), optional("comment", comment));
        }
    }

    record Closed(@Nullable Resolution resolution, @Nullable String comment) {
        Command.Close command() {
            return new Command.Close(byPeople(resolution), needed("comment", comment));
        }
    }

    record Text(@Nullable String text) {
        Command.Comment command() {
            return new Command.Comment(needed("text", text));
        }
    }

    record DueDate(@Nullable Instant at, @Nullable String reason) {
        Command.SetDue command(Instant now) {
            if (at == null || !at.isAfter(now) || at.isAfter(LATEST_DUE)) {
                throw Refusals.refusal(new Violation("at", "must be an instant in the future"));
            }
            return new Command.SetDue(at.truncatedTo(ChronoUnit.MICROS), needed("reason", reason));
        }
    }

    static @Nullable String assignee(@Nullable String to) {
        return to == null ? null : needed("to", to);
    }

    static Resolution byPeople(@Nullable Resolution resolution) {
        if (resolution == null || !resolution.isByPeople()) {
            var known = List.of(Resolution.values()).stream()
                    .filter(Resolution::isByPeople)
                    .toList();
            throw Refusals.refusal(new Violation("resolution", "must be one of " + known));
        }
        return resolution;
    }
}

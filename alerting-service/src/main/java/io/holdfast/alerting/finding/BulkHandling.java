package io.holdfast.alerting.finding;

import io.holdfast.alerting.web.Refusals;
import io.holdfast.contracts.Violation;
import io.holdfast.foundation.web.IfMatch;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The same with many findings, each in a transaction of its own: what one refuses does not stop the others. */
@Singleton
class BulkHandling {

    private static final int MOST = 500;

    private static final List<Command.Name> IN_BULK = Arrays.stream(Command.Name.values())
            .filter(name -> name != Command.Name.DUE)
            .toList();

    private final FindingHandling handling;

    BulkHandling(FindingHandling handling) {
        this.handling = handling;
    }

    /** What callers send; {@code to}, {@code comment} and {@code resolution} as the action needs them. */
    record Body(
            @Nullable String action,
            @Nullable List<@Nullable UUID> ids,
            @Nullable String to,
            @Nullable String comment,
            @Nullable Resolution resolution) {}

    /**
     * What came of it.
     *
     * @param done how many findings it was done with
     */
    record Result(int done, List<Item> items) {}

    /**
     * What came of it for one finding.
     *
     * @param status {@code done} or {@code refused}
     * @param detail why it was refused; null when it is done
     */
    record Item(UUID id, String status, @Nullable String detail) {}

    Result handle(Body body, String user) {
        var command = command(body);
        var items = ids(body).stream().map(id -> one(id, user, command)).toList();
        var done = items.stream().filter(item -> item.detail() == null).count();
        return new Result((int) done, items);
    }

    private Item one(UUID id, String user, Command command) {
        try {
            handling.handle(id, IfMatch.optional(null), user, command);
            return new Item(id, "done", null);
        } catch (HttpProblem refused) {
            return new Item(id, "refused", String.valueOf(refused.getDetail()));
        }
    }

    private static Set<UUID> ids(Body body) {
        var ids = body.ids() == null ? List.<@Nullable UUID>of() : body.ids();
        if (ids.isEmpty() || ids.size() > MOST) {
            throw Refusals.refusal(new Violation("ids", "1 to " + MOST + " findings"));
        }
        var distinct = new LinkedHashSet<UUID>();
        for (var id : ids) {
            if (id == null) {
                throw Refusals.refusal(new Violation("ids", "must not contain null"));
            }
            distinct.add(id);
        }
        return distinct;
    }

    private static Command command(Body body) {
        var comment = body.comment();
        return switch (name(body.action())) {
            case ACKNOWLEDGE -> new Command.Acknowledge(Remark.optional("comment", comment));
            case START -> new Command.Start(Remark.optional("comment", comment));
            case FIXED -> new Command.Fixed(Remark.optional("comment", comment));
            case REOPEN -> new Command.Reopen(Remark.optional("comment", comment));
            case ASSIGN -> new Bodies.Assigned(body.to(), comment).command();
            case CLOSE -> new Bodies.Closed(body.resolution(), comment).command();
            case COMMENT -> new Command.Comment(Remark.needed("comment", comment));
            case DUE -> throw unknownAction();
        };
    }

    private static Command.Name name(@Nullable String action) {
        return IN_BULK.stream()
                .filter(name -> name.name().toLowerCase(Locale.ROOT).equals(action))
                .findFirst()
                .orElseThrow(BulkHandling::unknownAction);
    }

    private static HttpProblem unknownAction() {
        var known = IN_BULK.stream()
                .map(name -> name.name().toLowerCase(Locale.ROOT))
                .toList();
        return Refusals.refusal(new Violation("action", "must be one of " + known));
    }
}

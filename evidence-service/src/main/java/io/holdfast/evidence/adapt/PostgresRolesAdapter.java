package io.holdfast.evidence.adapt;

import com.fasterxml.jackson.databind.JsonNode;
import io.holdfast.contracts.EvidenceEvent;
import io.holdfast.evidence.adapt.ToolJson.Parsed;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;

/**
 * PostgreSQL's roles and memberships: who may administer a database cluster, and what a review of it found.
 *
 * @see PostgresExport for the forms that are read
 */
final class PostgresRolesAdapter implements Adapter {

    private static final String PRIVILEGED_ACCESS = "privileged.access";
    private static final String AUDIT = "permission.audit";
    private static final String WRONG_OUTPUT =
            "This is neither pg_roles nor pg_auth_members, whole and with its columns.";

    @Override
    public String name() {
        return "postgres-roles";
    }

    @Override
    public String title() {
        return "PostgreSQL: roles (pg_roles) and memberships (pg_auth_members), as CSV or JSON";
    }

    @Override
    public Set<String> kinds() {
        return Set.of(PRIVILEGED_ACCESS, AUDIT);
    }

    @Override
    public Adapted adapt(AdapterInput input) {
        var start = input.body().stripLeading();
        var flaws = new Flaws();
        if (!start.startsWith("[") && !start.startsWith("{")) {
            return adapt(PostgresExport.fromCsv(input.body(), flaws), input, flaws);
        }
        return switch (ToolJson.parse(input.body())) {
            case Parsed.Broken broken -> Adapted.Refused.body(WRONG_OUTPUT + " It " + broken.why() + ".");
            case Parsed.Tree(JsonNode root) -> adapt(PostgresExport.fromJson(root, flaws), input, flaws);
        };
    }

    private static Adapted adapt(PostgresExport export, AdapterInput input, Flaws flaws) {
        if (!flaws.none()) {
            return flaws.refuse(WRONG_OUTPUT);
        }
        var subject = Told.subject(
                input, "Roles do not name their database: say which one with the subject parameter.", flaws);
        var time = export.time() != null
                ? export.time()
                : Told.time(
                        input, "The list of roles holds no time: say with the time parameter when it was made.", flaws);
        if (!flaws.none()) {
            return flaws.refuse(WRONG_OUTPUT);
        }
        var events = new ArrayList<EvidenceEvent>();
        var access = PostgresPrivileges.facts(export.roles(), export.memberships(), time);
        events.add(new Fact(PRIVILEGED_ACCESS, subject, time, access).statedBy(input.source()));
        review(export, subject).ifPresent(fact -> events.add(fact.statedBy(input.source())));
        return new Adapted.Events(events);
    }

    /** A review is the caller's word, as of when it was finished; a list of roles alone is no review. */
    private static Optional<Fact> review(PostgresExport export, String subject) {
        var review = export.review();
        return review == null
                ? Optional.empty()
                : Optional.of(new Fact(AUDIT, subject, review.reviewedAt(), review.facts()));
    }
}

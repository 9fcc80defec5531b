package io.holdfast.control.exception;

import io.holdfast.foundation.web.Cursor;
import io.holdfast.foundation.web.Page;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All exceptions there ever were. */
@ApplicationScoped
class Exceptions implements PanacheRepositoryBase<ExceptionRow, UUID> {

    private final InstantSource clock;

    Exceptions(InstantSource clock) {
        this.clock = clock;
    }

    @Transactional
    ExceptionView request(ExceptionRequest request, String requestedBy) {
        var now = clock.instant();
        var row = new ExceptionRow(request, requestedBy, now);
        persist(row);
        return ExceptionView.of(row, now);
    }

    @Transactional
    Decision approve(UUID id, String approver) {
        var now = clock.instant();
        return decide(
                id, row -> ApprovalPolicy.againstApproving(row, approver, now), ExceptionState.APPROVED, approver, now);
    }

    @Transactional
    Decision revoke(UUID id, String by) {
        var now = clock.instant();
        return decide(id, row -> ApprovalPolicy.againstRevoking(row, now), ExceptionState.REVOKED, by, now);
    }

    /** The newest request first. */
    @Transactional
    Page<ExceptionView> page(ExceptionFilter filter, int limit, @Nullable String cursor) {
        var now = clock.instant();
        var after = Cursor.parse(cursor, 2);
        var rows = find(
                        "(?1 is null or controlId = ?1) and (?2 is null or subject = ?2)"
                                + " and requestedAt <= ?3 and (requestedAt < ?3 or (requestedAt = ?3 and id < ?4))"
                                + " order by requestedAt desc, id desc",
                        filter.control(),
                        filter.subject(),
                        after.isEmpty() ? now.plusSeconds(1) : Instant.parse(after.getFirst()),
                        after.isEmpty() ? new UUID(0, 0) : UUID.fromString(after.getLast()))
                .range(0, limit)
                .list();
        var views = rows.stream().map(row -> ExceptionView.of(row, now)).toList();
        return Page.of(views, limit, last -> Cursor.of(last.requestedAt(), last.id()));
    }

    /** What the topology has not been told yet. */
    @Transactional
    List<ExceptionRow> unpublished() {
        return find("not published order by id").range(0, 99).list();
    }

    /** Unless it changed meanwhile: then the newer version has to be told as well. */
    @Transactional
    void markPublished(UUID id, long version) {
        update("published = true where id = ?1 and version = ?2", id, version);
    }

    private Decision decide(
            UUID id,
            Function<ExceptionRow, Optional<Decision.Refused>> objection,
            ExceptionState decision,
            String by,
            Instant now) {
        var found = findByIdOptional(id);
        if (found.isEmpty()) {
            return new Decision.Unknown();
        }
        var row = found.get();
        var refused = objection.apply(row);
        if (refused.isPresent()) {
            return refused.get();
        }
        row.decide(decision, by, now);
        flush();
        return new Decision.Done(ExceptionView.of(row, now));
    }
}

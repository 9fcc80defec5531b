package io.holdfast.control.view;

import io.holdfast.contracts.Violation;
import io.holdfast.control.view.AttestationView.Due;
import io.holdfast.control.view.Attestations.Start;
import io.holdfast.foundation.web.Cursor;
import io.holdfast.foundation.web.Limit;
import io.holdfast.foundation.web.Page;
import io.holdfast.foundation.web.Problems;
import io.holdfast.foundation.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.DateTimeException;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What people have to state. */
@Path("/v1/attestations")
@Tag(name = "Controls")
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.AUDITOR, Roles.ADMIN})
class AttestationsResource {

    private static final String FOR_EVER = "infinity";

    private final Attestations attestations;

    AttestationsResource(Attestations attestations) {
        this.attestations = attestations;
    }

    @GET
    @Operation(
            summary = "What rests on the word of people, and until when, the most urgent first",
            description = "due takes OVERDUE, SOON and LATER, several with commas.")
    public Page<AttestationView> attestations(
            @BeanParam AttestationFilter filter,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        var size = Limit.of(limit);
        var found = attestations.list(
                new Attestations.Wanted(filter.control(), filter.subject(), filter.dues(), start(cursor), size + 1));
        return Page.of(found, size, AttestationsResource::cursor);
    }

    private static String cursor(AttestationView last) {
        var ends = last.dueAt() == null ? FOR_EVER : last.dueAt().toString();
        return Cursor.of(last.due(), ends, last.controlId(), last.subject());
    }

    private static Start start(@Nullable String cursor) {
        var parts = Cursor.parse(cursor, 4);
        if (parts.isEmpty()) {
            return Start.BEGINNING;
        }
        try {
            var ends = parts.get(1);
            return new Start(
                    Due.valueOf(parts.get(0)).rank(),
                    ends.equals(FOR_EVER) ? ends : Instant.parse(ends).toString(),
                    parts.get(2),
                    parts.get(3));
        } catch (IllegalArgumentException | DateTimeException ofAnotherList) {
            throw Problems.badRequest(
                    "not a cursor of this list", new Violation("cursor", "use the 'next' of the last page"));
        }
    }
}

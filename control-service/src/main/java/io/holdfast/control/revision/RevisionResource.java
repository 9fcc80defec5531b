package io.holdfast.control.revision;

import io.holdfast.contracts.Violation;
import io.holdfast.control.catalog.CatalogError;
import io.holdfast.control.revision.CatalogChanges.Outcome;
import io.holdfast.foundation.web.IfMatch;
import io.holdfast.foundation.web.Problems;
import io.holdfast.foundation.web.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/** Changing the catalog over HTTP: all of a change or nothing of it. */
@Path("/v1/catalog")
@Tag(name = "Catalog")
@RolesAllowed(Roles.ADMIN)
@Blocking
class RevisionResource {

    private final CatalogChanges changes;
    private final SecurityIdentity caller;

    RevisionResource(CatalogChanges changes, SecurityIdentity caller) {
        this.changes = changes;
        this.caller = caller;
    }

    @PUT
    @Operation(summary = "Replace the whole catalog (If-Match)")
    public Response replace(@RestHeader("If-Match") @Nullable String ifMatch, @Nullable Bundle bundle)
            throws SQLException {
        var seen = IfMatch.required(ifMatch);
        var whole = given(bundle);
        refuse(whole.violationsOfWhole());
        return answer(changes.apply(whole.whole(), seen.isAny() ? null : current(seen), request(whole)));
    }

    @PATCH
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Operation(summary = "Replace, add, or (by null) take away files of the catalog (If-Match)")
    public Response change(@RestHeader("If-Match") @Nullable String ifMatch, @Nullable Bundle bundle)
            throws SQLException {
        var seen = IfMatch.required(ifMatch);
        var some = given(bundle);
        refuse(some.violations());
        var head = current(seen);
        return answer(changes.apply(changes.merged(head, some.files()), head, request(some)));
    }

    /** The version in force, which the caller has seen. */
    private String current(IfMatch seen) throws SQLException {
        var head = changes.inForceByAgreement().orElseThrow(IfMatch::failed);
        seen.check(head);
        return head;
    }

    private Versions.Request request(Bundle bundle) {
        return new Versions.Request(caller.getPrincipal().getName(), bundle.message());
    }

    private static Bundle given(@Nullable Bundle bundle) {
        if (bundle == null) {
            throw Problems.badRequest("there is no body");
        }
        return bundle;
    }

    private static Response answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Applied(var version) ->
                Response.ok(version).tag(version.hash()).build();
            case Outcome.Outdated() -> throw IfMatch.failed();
            case Outcome.Refused(var errors) -> {
                refuse(errors.stream().map(RevisionResource::violation).toList());
                throw new IllegalStateException("refused without an error");
            }
        };
    }

    private static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw Problems.of(
                    "catalog-refused", 422, "Catalog refused", "nothing was changed; see the violations", violations);
        }
    }

    private static Violation violation(CatalogError error) {
        var column = error.column() == null ? "" : ":" + error.column();
        return new Violation(error.file() + ":" + error.line() + column, error.reason());
    }
}

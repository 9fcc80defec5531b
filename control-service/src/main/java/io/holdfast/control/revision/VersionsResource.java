package io.holdfast.control.revision;

import io.holdfast.contracts.Violation;
import io.holdfast.foundation.web.Cursor;
import io.holdfast.foundation.web.Limit;
import io.holdfast.foundation.web.Page;
import io.holdfast.foundation.web.Problems;
import io.holdfast.foundation.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The versions of the catalog. */
@Path("/v1/catalog/versions")
@Tag(name = "Catalog")
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.AUDITOR, Roles.ADMIN})
class VersionsResource {

    private final Versions versions;

    VersionsResource(Versions versions) {
        this.versions = versions;
    }

    @GET
    @Operation(summary = "What came into force when, the newest first")
    public Page<VersionView> versions(@RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor)
            throws SQLException {
        return versions.page(before(cursor), Limit.of(limit));
    }

    @GET
    @Path("/{hash}")
    @Operation(summary = "One version, with all its files")
    public VersionDetailView version(String hash) throws SQLException {
        var version = versions.find(hash).orElseThrow(() -> Problems.notFound("version of the catalog", hash));
        return new VersionDetailView(version, versions.content(hash).files());
    }

    private static long before(@Nullable String cursor) {
        var parts = Cursor.parse(cursor, 1);
        try {
            return parts.isEmpty() ? Long.MAX_VALUE : Long.parseLong(parts.getFirst());
        } catch (NumberFormatException ofAnotherList) {
            throw Problems.badRequest(
                    "not a cursor of this list", new Violation("cursor", "use the 'next' of the last page"));
        }
    }
}

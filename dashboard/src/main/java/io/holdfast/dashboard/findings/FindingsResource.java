package io.holdfast.dashboard.findings;

import io.holdfast.dashboard.access.Roles;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Answers: what must somebody handle? */
@Path("/findings")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.AUDITOR, Roles.ADMIN})
class FindingsResource {

    private final Inbox inbox;

    FindingsResource(Inbox inbox) {
        this.inbox = inbox;
    }

    /** The inbox; {@code done} is how many findings a change of many was done with, which the page says once. */
    @GET
    public TemplateInstance findings(UriInfo uri, @RestQuery @Nullable Long done) {
        return inbox.page(FindingFilters.of(uri.getQueryParameters()), done == null ? null : BulkOutcome.done(done));
    }
}

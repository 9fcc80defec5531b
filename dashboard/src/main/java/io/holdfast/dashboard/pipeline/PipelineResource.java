package io.holdfast.dashboard.pipeline;

import io.holdfast.dashboard.access.Roles;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Answers: is everything that was sent also taken in? */
@Path("/pipeline")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.AUDITOR, Roles.ADMIN})
class PipelineResource {

    private final PipelinePages pages;

    PipelineResource(PipelinePages pages) {
        this.pages = pages;
    }

    /** {@code done} and {@code refused} are what became of a replay, which the page says once. */
    @GET
    public TemplateInstance pipeline(
            @RestQuery @DefaultValue(LetterFilters.OPEN) String status,
            @RestQuery @Nullable String reason,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer done,
            @RestQuery @Nullable Integer refused) {
        var replayed = done == null || refused == null ? null : new PipelinePage.Replayed(done, refused);
        return pages.page(new LetterFilters(status, reason), cursor, replayed, null);
    }
}

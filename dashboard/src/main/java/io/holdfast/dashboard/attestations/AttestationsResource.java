package io.holdfast.dashboard.attestations;

import io.holdfast.dashboard.access.Caller;
import io.holdfast.dashboard.access.Roles;
import io.holdfast.dashboard.page.Frames;
import io.holdfast.dashboard.page.Section;
import io.holdfast.dashboard.services.Gateway;
import io.holdfast.dashboard.services.answer.Listing;
import io.holdfast.dashboard.services.answer.Query;
import io.holdfast.dashboard.services.control.Attestation;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Answers: what must somebody look at and sign? */
@Path("/attestations")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.AUDITOR, Roles.ADMIN})
class AttestationsResource {

    private static final int LIMIT = 50;
    private static final int MOST = 1_000;

    private final Gateway gateway;
    private final Caller caller;
    private final Frames frames;

    AttestationsResource(Gateway gateway, Caller caller, Frames frames) {
        this.gateway = gateway;
        this.caller = caller;
        this.frames = frames;
    }

    @GET
    public TemplateInstance attestations(
            @RestQuery @Nullable String due,
            @RestQuery @Nullable String control,
            @RestQuery @Nullable String subject,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("false") boolean sent) {
        var filters = new AttestationsPage.Filters(due, control, subject);
        var query = Query.limit(LIMIT)
                .and("due", due)
                .and("control", control)
                .and("subject", subject)
                .and("cursor", cursor)
                .parameters();
        var late = Query.limit(MOST).and("due", Attestation.Due.OVERDUE.name()).parameters();
        var list = gateway.records(caller.bearer(), (api, token) -> api.attestations(token, query));
        var overdue = gateway.records(caller.bearer(), (api, token) -> api.attestations(token, late));
        return new AttestationsPage(
                frames.of(Section.ATTESTATIONS),
                List.of(Attestation.Due.values()),
                filters,
                list.answer(),
                overdue.answer().found().map(Listing::size).orElse(null),
                list.answer()
                        .found()
                        .filter(found -> found.next() != null)
                        .map(found -> filters.address().with("cursor", found.next()))
                        .orElse(null),
                sent);
    }
}

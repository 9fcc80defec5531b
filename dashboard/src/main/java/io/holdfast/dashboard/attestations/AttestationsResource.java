package io.holdfast.dashboard.attestations;

import io.holdfast.dashboard.access.Caller;
import io.holdfast.dashboard.access.Roles;
import io.holdfast.dashboard.page.Address;
import io.holdfast.dashboard.page.Frames;
import io.holdfast.dashboard.page.Handouts;
import io.holdfast.dashboard.page.Section;
import io.holdfast.dashboard.services.Services;
import io.holdfast.dashboard.services.answer.Listing;
import io.holdfast.dashboard.services.answer.Neighbour;
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

    private final Services services;
    private final Caller caller;
    private final Frames frames;
    private final Handouts handouts;

    AttestationsResource(Services services, Caller caller, Frames frames, Handouts handouts) {
        this.services = services;
        this.caller = caller;
        this.frames = frames;
        this.handouts = handouts;
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
        var list = services.control(caller.bearer(), (api, token) -> api.attestations(token, query));
        var overdue = services.control(caller.bearer(), (api, token) -> api.attestations(token, late));
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
                handouts.withTable(
                        Neighbour.CONTROL,
                        Address.of("v1", "attestations"),
                        query,
                        Address.of("exports", "attestations")),
                sent);
    }
}

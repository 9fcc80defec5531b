package io.holdfast.dashboard.measures;

import io.holdfast.contracts.Status;
import io.holdfast.dashboard.access.Caller;
import io.holdfast.dashboard.access.Roles;
import io.holdfast.dashboard.page.Address;
import io.holdfast.dashboard.page.Choice;
import io.holdfast.dashboard.page.Frames;
import io.holdfast.dashboard.page.Handouts;
import io.holdfast.dashboard.page.Section;
import io.holdfast.dashboard.page.Share;
import io.holdfast.dashboard.services.Services;
import io.holdfast.dashboard.services.answer.Answer;
import io.holdfast.dashboard.services.answer.Listing;
import io.holdfast.dashboard.services.answer.Neighbour;
import io.holdfast.dashboard.services.control.Assurance;
import io.holdfast.dashboard.services.control.ControlApi;
import io.holdfast.dashboard.services.control.Declaration;
import io.holdfast.dashboard.services.control.Measure;
import io.holdfast.dashboard.services.control.Posture;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Answers: which promises hold, and why not? */
@Path("/measures")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.AUDITOR, Roles.ADMIN})
class MeasuresResource {

    private final Services services;
    private final Caller caller;
    private final Frames frames;
    private final Handouts handouts;

    MeasuresResource(Services services, Caller caller, Frames frames, Handouts handouts) {
        this.services = services;
        this.caller = caller;
        this.frames = frames;
        this.handouts = handouts;
    }

    @GET
    public TemplateInstance measures(
            @RestQuery @Nullable String status,
            @RestQuery @Nullable String declaration,
            @RestQuery @Nullable String section,
            @RestQuery @Nullable String assurance,
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String cursor) {
        var filters = new MeasureFilters(status, declaration, section, assurance, q, cursor);
        var bearer = caller.bearer();
        var posture = services.control(bearer, ControlApi::posture);
        var declarations = services.control(bearer, ControlApi::declarations);
        var measures = services.control(bearer, (api, token) -> api.measures(token, filters.upstream()));
        return page(filters, posture.answer(), declarations.answer(), measures.answer());
    }

    private Measures page(
            MeasureFilters filters,
            Answer<Posture> posture,
            Answer<Listing<Declaration>> declarations,
            Answer<Listing<Measure>> measures) {
        var counts = posture.found().map(Posture::measures).orElse(Map.of());
        var documents = declarations.found().map(Listing::items).orElse(List.of());
        return new Measures(
                frames.of(Section.MEASURES),
                filters,
                Share.of(counts),
                documents,
                List.of(Assurance.values()),
                measures,
                measures.found()
                        .map(found -> Grouping.of(found.items(), documents))
                        .orElse(List.of()),
                Choice.ofStatuses(frames.language(), filters.address(), filters.status(), numbers(filters, counts)),
                next(filters, measures),
                handouts.withTable(
                        Neighbour.CONTROL,
                        Address.of("v1", "measures"),
                        filters.upstream(),
                        Address.of("exports", "measures")));
    }

    /** The posture counts all measures; beside a narrowed list those numbers would be wrong, so there are none then. */
    private static Map<Status, Long> numbers(MeasureFilters filters, Map<Status, Long> all) {
        return filters.narrowed() ? Map.of() : all;
    }

    private static @Nullable Address next(MeasureFilters filters, Answer<Listing<Measure>> measures) {
        return measures.found()
                .filter(found -> found.next() != null)
                .map(found -> filters.address().with("cursor", found.next()))
                .orElse(null);
    }
}

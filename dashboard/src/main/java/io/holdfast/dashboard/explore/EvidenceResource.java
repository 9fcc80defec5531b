package io.holdfast.dashboard.explore;

import io.holdfast.dashboard.access.Caller;
import io.holdfast.dashboard.access.Roles;
import io.holdfast.dashboard.page.Address;
import io.holdfast.dashboard.page.Facts;
import io.holdfast.dashboard.page.Frames;
import io.holdfast.dashboard.page.Handouts;
import io.holdfast.dashboard.page.Section;
import io.holdfast.dashboard.services.Services;
import io.holdfast.dashboard.services.answer.Answer;
import io.holdfast.dashboard.services.answer.Listing;
import io.holdfast.dashboard.services.answer.Neighbour;
import io.holdfast.dashboard.services.answer.Query;
import io.holdfast.dashboard.services.control.Catalog;
import io.holdfast.dashboard.services.control.ControlApi;
import io.holdfast.dashboard.services.evidence.LedgerEntry;
import io.holdfast.dashboard.words.Language;
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

/** Answers: what evidence came in? */
@Path("/evidence")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.AUDITOR, Roles.ADMIN})
class EvidenceResource {

    private static final int LIMIT = 25;

    private final Services services;
    private final Caller caller;
    private final Frames frames;
    private final Handouts handouts;

    EvidenceResource(Services services, Caller caller, Frames frames, Handouts handouts) {
        this.services = services;
        this.caller = caller;
        this.frames = frames;
        this.handouts = handouts;
    }

    @GET
    public TemplateInstance evidence(
            @RestQuery @Nullable String subject,
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable String source,
            @RestQuery @Nullable String id,
            @RestQuery @Nullable String cursor) {
        var filters = new Evidence.Filters(subject, kind, source, id);
        var query = Query.limit(LIMIT)
                .and("subject", subject)
                .and("kind", kind)
                .and("source", source)
                .and("id", id)
                .and("cursor", cursor)
                .parameters();
        var bearer = caller.bearer();
        var entries = services.evidence(bearer, (api, token) -> api.evidence(token, query));
        var catalog = services.control(bearer, ControlApi::catalog);
        return page(filters, entries.answer(), catalog.answer(), query);
    }

    private Evidence page(
            Evidence.Filters filters,
            Answer<Listing<LedgerEntry>> entries,
            Answer<Catalog> catalog,
            Map<String, String> query) {
        return new Evidence(
                frames.of(Section.EVIDENCE),
                filters,
                entries,
                entries.found().map(found -> rows(found, frames.language())).orElse(List.of()),
                catalog.found().map(Catalog::kinds).orElse(List.of()),
                next(filters, entries),
                handouts.withTable(
                        Neighbour.EVIDENCE, Address.of("v1", "evidence"), query, Address.of("exports", "evidence")));
    }

    private static List<Evidence.Row> rows(Listing<LedgerEntry> entries, Language language) {
        return entries.items().stream()
                .map(entry -> new Evidence.Row(entry, Facts.of(entry.event().data(), language)))
                .toList();
    }

    private static @Nullable Address next(Evidence.Filters filters, Answer<Listing<LedgerEntry>> entries) {
        return entries.found()
                .filter(found -> found.next() != null)
                .map(found -> filters.address().with("cursor", found.next()))
                .orElse(null);
    }
}

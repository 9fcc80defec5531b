package io.holdfast.dashboard.sources;

import io.holdfast.dashboard.access.Caller;
import io.holdfast.dashboard.access.Roles;
import io.holdfast.dashboard.page.Address;
import io.holdfast.dashboard.page.Frames;
import io.holdfast.dashboard.page.Handouts;
import io.holdfast.dashboard.page.Section;
import io.holdfast.dashboard.services.Services;
import io.holdfast.dashboard.services.answer.Answer;
import io.holdfast.dashboard.services.answer.Listing;
import io.holdfast.dashboard.services.answer.Neighbour;
import io.holdfast.dashboard.services.answer.Query;
import io.holdfast.dashboard.services.evidence.Source;
import io.holdfast.dashboard.services.evidence.StoredDeadLetter;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Answers: does everything that should send also send? */
@Path("/sources")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.AUDITOR, Roles.ADMIN})
class SourcesResource {

    private static final int LIMIT = 100;
    private static final int LETTERS = 1_000;

    private final Services services;
    private final Caller caller;
    private final Frames frames;
    private final Handouts handouts;

    SourcesResource(Services services, Caller caller, Frames frames, Handouts handouts) {
        this.services = services;
        this.caller = caller;
        this.frames = frames;
        this.handouts = handouts;
    }

    @GET
    public TemplateInstance sources(@RestQuery @Nullable String cursor) {
        var page = Query.limit(LIMIT).and("cursor", cursor).parameters();
        var waiting = Query.limit(LETTERS).and("status", "OPEN").parameters();
        var sources = services.evidence(caller.bearer(), (api, token) -> api.sources(token, page));
        var letters = services.evidence(caller.bearer(), (api, token) -> api.deadLetters(token, waiting));
        return page(sources.answer(), letters.answer().found().orElse(new Listing<>(List.of(), null)));
    }

    private SourcesPage page(Answer<Listing<Source>> sources, Listing<StoredDeadLetter> letters) {
        var frame = frames.of(Section.SOURCES);
        var bySource = letters.items().stream()
                .map(StoredDeadLetter::source)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        var found = sources.found();
        var standings = found.map(Listing::items).orElse(List.of()).stream()
                .map(each -> Standing.of(each, frame.now(), bySource.getOrDefault(each.id(), 0L)))
                .toList();
        return new SourcesPage(
                frame,
                caller.role().equals(Roles.ADMIN),
                sources,
                standings,
                (int) standings.stream().filter(Standing::isSilent).count(),
                letters.next() == null ? null : letters.items().size(),
                found.filter(each -> each.next() != null)
                        .map(each -> Address.of("sources").with("cursor", each.next()))
                        .orElse(null),
                handouts.withTable(
                        Neighbour.EVIDENCE, Address.of("v1", "sources"), Map.of(), Address.of("exports", "sources")));
    }
}

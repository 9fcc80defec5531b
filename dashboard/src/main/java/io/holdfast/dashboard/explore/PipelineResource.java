package io.holdfast.dashboard.explore;

import io.holdfast.dashboard.access.Caller;
import io.holdfast.dashboard.access.Roles;
import io.holdfast.dashboard.page.Address;
import io.holdfast.dashboard.page.Choice;
import io.holdfast.dashboard.page.Frames;
import io.holdfast.dashboard.page.Section;
import io.holdfast.dashboard.services.Services;
import io.holdfast.dashboard.services.answer.Query;
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

/** Answers: is everything that was sent also taken in? */
@Path("/pipeline")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.AUDITOR, Roles.ADMIN})
class PipelineResource {

    private static final int LIMIT = 50;
    private static final String OPEN = "OPEN";
    private static final String REPLAYED = "REPLAYED";

    private final Services services;
    private final Caller caller;
    private final Frames frames;

    PipelineResource(Services services, Caller caller, Frames frames) {
        this.services = services;
        this.caller = caller;
        this.frames = frames;
    }

    @GET
    public TemplateInstance pipeline(@RestQuery @DefaultValue(OPEN) String status, @RestQuery @Nullable String cursor) {
        var bearer = caller.bearer();
        var refused =
                Query.limit(LIMIT).and("status", status).and("cursor", cursor).parameters();
        var all = Query.limit(LIMIT).parameters();
        var letters = services.evidence(bearer, (api, token) -> api.deadLetters(token, refused));
        var sources = services.evidence(bearer, (api, token) -> api.sources(token, all));
        var next = letters.answer()
                .found()
                .filter(found -> found.next() != null)
                .map(found -> Address.of("pipeline").with("status", status).with("cursor", found.next()))
                .orElse(null);
        return new Pipeline(frames.of(Section.PIPELINE), tabs(status), letters.answer(), sources.answer(), next);
    }

    private List<Choice> tabs(String chosen) {
        var words = frames.language().words(ExploreMessages.class);
        return List.of(tab(words.waiting(), OPEN, chosen), tab(words.replayed(), REPLAYED, chosen));
    }

    private static Choice tab(String word, String status, String chosen) {
        return new Choice(word, null, null, Address.of("pipeline").with("status", status), status.equals(chosen));
    }
}

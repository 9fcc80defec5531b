package io.holdfast.dashboard.pipeline;

import io.holdfast.dashboard.access.Caller;
import io.holdfast.dashboard.access.Roles;
import io.holdfast.dashboard.form.Outcome;
import io.holdfast.dashboard.page.Address;
import io.holdfast.dashboard.page.Choice;
import io.holdfast.dashboard.page.Frames;
import io.holdfast.dashboard.page.Section;
import io.holdfast.dashboard.services.Exchange;
import io.holdfast.dashboard.services.Gateway;
import io.holdfast.dashboard.services.Pending;
import io.holdfast.dashboard.services.Services;
import io.holdfast.dashboard.services.Vitals;
import io.holdfast.dashboard.services.answer.Answer;
import io.holdfast.dashboard.services.answer.Query;
import io.holdfast.dashboard.services.answer.Trouble;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Answers: is everything that was sent also taken in? Here people send once more what was refused. */
@Path("/pipeline")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.AUDITOR, Roles.ADMIN})
class PipelineResource {

    private static final int LIMIT = 50;
    private static final int VERSIONS = 10;
    private static final String OPEN = "OPEN";
    private static final String REPLAYED = "REPLAYED";

    private final Services services;
    private final Gateway gateway;
    private final Exchange exchange;
    private final Caller caller;
    private final Frames frames;

    PipelineResource(Services services, Gateway gateway, Exchange exchange, Caller caller, Frames frames) {
        this.services = services;
        this.gateway = gateway;
        this.exchange = exchange;
        this.caller = caller;
        this.frames = frames;
    }

    @GET
    public TemplateInstance pipeline(
            @RestQuery @DefaultValue(OPEN) String status,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer done,
            @RestQuery @Nullable Integer refused) {
        var replayed = done == null || refused == null ? null : new PipelinePage.Replayed(done, refused);
        return page(status, cursor, replayed, null);
    }

    /** Sends the chosen ones once more, all at once; one that is refused again stays where it is. */
    @POST
    @Path("/replay")
    @RolesAllowed({Roles.OPERATOR, Roles.ADMIN})
    public Response replay(@RestForm("id") List<String> ids) {
        var bearer = caller.bearer();
        var answers = ids.stream()
                .limit(LIMIT)
                .map(id -> gateway.intake(bearer, (api, token) -> Outcome.close(api.replay(token, id))))
                .toList()
                .stream()
                .map(Pending::answer)
                .toList();
        var refused = answers.stream().filter(answer -> !answer.given()).toList();
        if (ids.size() == 1 && refused.size() == 1) {
            return Outcome.refused(page(OPEN, null, null, refused.getFirst().trouble()));
        }
        return Outcome.seeOther(Address.of("pipeline")
                .with("done", answers.size() - refused.size())
                .with("refused", refused.size()));
    }

    private PipelinePage page(
            String status,
            @Nullable String cursor,
            PipelinePage.@Nullable Replayed replayed,
            @Nullable Trouble trouble) {
        var bearer = caller.bearer();
        var query =
                Query.limit(LIMIT).and("status", status).and("cursor", cursor).parameters();
        var newest = Query.limit(VERSIONS).parameters();
        var letters = services.evidence(bearer, (api, token) -> api.deadLetters(token, query));
        var versions = gateway.records(bearer, (api, token) -> api.versions(token, newest));
        var vitals = exchange.vitals().stream().map(Pending::answer).toList();
        return new PipelinePage(
                frames.of(Section.PIPELINE),
                status,
                tabs(status),
                letters.answer(),
                vitals,
                down(vitals),
                versions.answer(),
                letters.answer()
                        .found()
                        .filter(found -> found.next() != null)
                        .map(found ->
                                Address.of("pipeline").with("status", status).with("cursor", found.next()))
                        .orElse(null),
                replayed,
                trouble);
    }

    private static int down(List<Answer<Vitals>> vitals) {
        return (int) vitals.stream()
                .flatMap(each -> each.found().stream())
                .flatMap(each -> each.checks().stream())
                .filter(each -> !each.isUp())
                .count();
    }

    private List<Choice> tabs(String chosen) {
        var language = frames.language();
        return List.of(
                tab(language.pick("Waiting", "Wartet"), OPEN, chosen),
                tab(language.pick("Replayed", "Noch einmal gesendet"), REPLAYED, chosen));
    }

    private static Choice tab(String word, String status, String chosen) {
        return new Choice(word, null, null, Address.of("pipeline").with("status", status), status.equals(chosen));
    }
}

package io.holdfast.dashboard.settings;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.holdfast.dashboard.access.Caller;
import io.holdfast.dashboard.access.Roles;
import io.holdfast.dashboard.form.Instants;
import io.holdfast.dashboard.form.Outcome;
import io.holdfast.dashboard.page.Address;
import io.holdfast.dashboard.page.Frames;
import io.holdfast.dashboard.page.Section;
import io.holdfast.dashboard.services.Services;
import io.holdfast.dashboard.services.answer.Listing;
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
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Answers: what is nobody told for now, and when is it normal that things break? */
@Path("/settings/{of: silences|maintenance}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.AUDITOR, Roles.ADMIN})
class MutesResource {

    private static final int LIMIT = 200;
    private static final String WINDOWS = "maintenance";

    private final Services services;
    private final Caller caller;
    private final Frames frames;

    MutesResource(Services services, Caller caller, Frames frames) {
        this.services = services;
        this.caller = caller;
        this.frames = frames;
    }

    @GET
    public TemplateInstance mutes(String of, @RestQuery @DefaultValue("") String matchers) {
        return page(of, new MutesPage.Asked("", matchers, "", "", ""), null);
    }

    @POST
    @RolesAllowed({Roles.OPERATOR, Roles.ADMIN})
    public Response create(
            String of,
            @RestForm @DefaultValue("") String name,
            @RestForm @DefaultValue("") String matchers,
            @RestForm @DefaultValue("") String starts,
            @RestForm @DefaultValue("") String ends,
            @RestForm @DefaultValue("") String comment) {
        var asked = new MutesPage.Asked(name, matchers, starts, ends, comment);
        var body = body(of, asked);
        var made = services.alerting(caller.bearer(), (api, token) -> api.createMute(token, of, body))
                .answer();
        return Outcome.of(made, Address.of("settings", of), refused -> page(of, asked, refused));
    }

    @POST
    @Path("/{id}/end")
    @RolesAllowed({Roles.OPERATOR, Roles.ADMIN})
    public Response end(String of, UUID id) {
        var ended = services.alerting(caller.bearer(), (api, token) -> Outcome.close(api.endMute(token, of, id)))
                .answer();
        return Outcome.of(ended, Address.of("settings", of), refused -> page(of, MutesPage.Asked.NOTHING, refused));
    }

    private static ObjectNode body(String of, MutesPage.Asked asked) {
        var body = JsonNodeFactory.instance.objectNode();
        if (of.equals(WINDOWS)) {
            body.put("name", asked.name().strip());
        }
        var matchers = body.putArray("matchers");
        asked.matchers()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(matchers::add);
        Instants.read(asked.starts()).ifPresent(start -> body.put("starts_at", start.toString()));
        Instants.read(asked.ends()).ifPresent(end -> body.put("ends_at", end.toString()));
        body.put("comment", asked.comment().strip());
        return body;
    }

    private MutesPage page(String of, MutesPage.Asked asked, @Nullable Trouble refused) {
        var frame = frames.of(Section.SETTINGS);
        var query = Query.limit(LIMIT).parameters();
        var mutes = services.alerting(caller.bearer(), (api, token) -> api.mutes(token, of, query))
                .answer();
        var items = mutes.found().map(Listing::items).orElse(List.of());
        return new MutesPage(
                frame,
                Tabs.with(of.equals(WINDOWS) ? Tabs.MAINTENANCE : Tabs.SILENCES, frames.language()),
                of.equals(WINDOWS),
                caller.mayAct(),
                "/settings/" + of,
                mutes,
                (int) items.stream()
                        .filter(each -> !each.isOver(frame.now()) && !each.isAhead(frame.now()))
                        .count(),
                asked,
                refused);
    }
}

package io.holdfast.dashboard.status;

import io.holdfast.dashboard.request.Reader;
import io.holdfast.dashboard.services.Services;
import io.holdfast.dashboard.services.answer.Answer;
import io.holdfast.dashboard.services.control.PublicDeclaration;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Answers, for everybody: which promises hold? Only what control-service opens to everybody is here. */
@Path("/status/{declaration}")
@Produces(MediaType.TEXT_HTML)
@PermitAll
class StatusResource {

    private final Services services;
    private final Reader reader;
    private final InstantSource clock;

    StatusResource(Services services, Reader reader, InstantSource clock) {
        this.services = services;
        this.reader = reader;
        this.clock = clock;
    }

    @GET
    public Response status(String declaration) {
        return switch (services.open(api -> api.declaration(declaration)).answer()) {
            case Answer.Given<PublicDeclaration>(var found) ->
                Response.ok(page(found)).build();
            case Answer.Missing<PublicDeclaration>(var trouble) ->
                // Nobody outside is told more than that.
                Response.status(trouble.isNotFound() ? 404 : 503)
                        .entity(new ClosedPage(reader.getLanguage(), !trouble.isNotFound()))
                        .build();
        };
    }

    private StatusPage page(PublicDeclaration declaration) {
        var sections = new LinkedHashMap<String, List<PublicDeclaration.Line>>();
        declaration.measures().forEach(each -> sections.computeIfAbsent(
                        each.section() == null ? "" : each.section(), section -> new ArrayList<>())
                .add(each));
        return new StatusPage(
                declaration,
                reader.getLanguage(),
                (int) declaration.measures().stream()
                        .filter(each -> each.status() == PublicDeclaration.Standing.HOLDS)
                        .count(),
                sections.entrySet().stream()
                        .map(each -> new StatusPage.Group(each.getKey(), List.copyOf(each.getValue())))
                        .toList(),
                clock.instant());
    }
}

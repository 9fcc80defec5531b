package io.holdfast.dashboard.pipeline;

import io.holdfast.dashboard.access.Caller;
import io.holdfast.dashboard.access.Roles;
import io.holdfast.dashboard.page.Absent;
import io.holdfast.dashboard.page.Facts;
import io.holdfast.dashboard.page.Frames;
import io.holdfast.dashboard.page.Section;
import io.holdfast.dashboard.services.Services;
import io.holdfast.dashboard.services.answer.Answer;
import io.holdfast.dashboard.words.CodeWords;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Answers: what exactly could not be accepted? */
@Path("/pipeline/letters/{id}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.AUDITOR, Roles.ADMIN})
class LetterResource {

    private static final Set<String> CODED = Set.of("status", "reason");

    private final Services services;
    private final Caller caller;
    private final Frames frames;

    LetterResource(Services services, Caller caller, Frames frames) {
        this.services = services;
        this.caller = caller;
        this.frames = frames;
    }

    @GET
    public Response letter(String id) {
        return switch (services.evidence(caller.bearer(), (api, token) -> api.deadLetter(token, id))
                .answer()) {
            case Answer.Given<Map<String, Object>>(var letter) ->
                Response.ok(new LetterPage(frames.of(Section.PIPELINE), id, facts(letter)))
                        .build();
            case Answer.Missing<Map<String, Object>>(var trouble) -> Absent.of(frames.of(Section.PIPELINE), trouble);
        };
    }

    /** Everything as it is kept, its codes in words. */
    private List<Facts.Fact> facts(Map<String, Object> letter) {
        var language = frames.language();
        return Facts.of(letter, language).stream()
                .map(fact -> CODED.contains(fact.key())
                        ? new Facts.Fact(fact.key(), CodeWords.code(fact.value(), language))
                        : fact)
                .toList();
    }
}

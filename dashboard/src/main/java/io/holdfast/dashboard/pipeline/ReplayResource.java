package io.holdfast.dashboard.pipeline;

import io.holdfast.dashboard.access.Roles;
import io.holdfast.dashboard.form.Outcome;
import io.holdfast.dashboard.page.Frames;
import io.holdfast.dashboard.page.Section;
import io.holdfast.dashboard.services.answer.Answer;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Sends once more what was refused: one, those of a page, or after a question all that a filter shows. */
@Path("/pipeline/replay")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.OPERATOR, Roles.ADMIN})
class ReplayResource {

    private final Replays replays;
    private final PipelinePages pages;
    private final Frames frames;

    ReplayResource(Replays replays, PipelinePages pages, Frames frames) {
        this.replays = replays;
        this.pages = pages;
        this.frames = frames;
    }

    /** Sends the chosen ones; more than a page shows are not chosen one by one. */
    @POST
    public Response chosen(@RestForm("id") List<String> ids, @RestForm @Nullable String reason) {
        var answers = replays.send(ids.stream().limit(Replays.SIDE_BY_SIDE).toList());
        if (answers.size() == 1 && !answers.getFirst().given()) {
            return Outcome.refused(pages.page(
                    LetterFilters.open(reason), null, null, answers.getFirst().trouble()));
        }
        return done(answers, LetterFilters.open(reason));
    }

    /** How many would be sent. */
    @GET
    @Path("/all")
    public TemplateInstance ask(@RestQuery @Nullable String reason) {
        var filters = LetterFilters.open(reason);
        return new ReplayPage(
                frames.of(Section.PIPELINE).at(filters.address()), filters, replays.waiting(filters, null));
    }

    /** Sends those that were counted; what arrived since the question is left for the next one. */
    @POST
    @Path("/all")
    public Response all(@RestForm @Nullable String reason, @RestForm @DefaultValue("") String until) {
        var filters = LetterFilters.open(reason);
        return switch (replays.waiting(filters, instant(until))) {
            case Answer.Given<Replays.Waiting>(var waiting) -> done(replays.send(waiting.ids()), filters);
            case Answer.Missing<Replays.Waiting>(var trouble) ->
                Outcome.refused(pages.page(filters, null, null, trouble));
        };
    }

    private static Response done(List<Answer<Boolean>> answers, LetterFilters filters) {
        var done = answers.stream().filter(Answer::given).count();
        return Outcome.seeOther(filters.address().with("done", done).with("refused", answers.size() - done));
    }

    private static Instant instant(String until) {
        try {
            return Instant.parse(until);
        } catch (DateTimeParseException notAnInstant) {
            throw new BadRequestException(notAnInstant);
        }
    }
}

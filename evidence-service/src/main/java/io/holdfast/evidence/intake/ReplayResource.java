package io.holdfast.evidence.intake;

import io.holdfast.evidence.access.Speaker;
import io.holdfast.evidence.deadletter.DeadLetters;
import io.holdfast.foundation.web.Problems;
import io.holdfast.foundation.web.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Offers a dead letter once more, on the way that every event goes: for when the kind or the reader was wrong. */
@Path("/v1/dead-letters/{id}/replay")
@Tag(name = "Dead letters")
@Produces(MediaType.APPLICATION_JSON)
class ReplayResource {

    private final DeadLetters letters;
    private final Intake intake;
    private final IntakeConfig config;
    private final SecurityIdentity caller;

    ReplayResource(DeadLetters letters, Intake intake, IntakeConfig config, SecurityIdentity caller) {
        this.letters = letters;
        this.intake = intake;
        this.config = config;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Roles.OPERATOR, Roles.ADMIN})
    @Operation(summary = "Validate and publish a dead letter again")
    public Response replay(@RestPath String id) throws SQLException {
        var letter = letters.find(id).orElseThrow(() -> Problems.notFound("dead letter", id));
        if (letter.isReplayed()) {
            throw Problems.of(
                    "already-replayed",
                    409,
                    "Already replayed",
                    "it was replayed by " + letter.replayedBy() + " at " + letter.replayedAt(),
                    List.of());
        }
        var outcome = intake.take(List.of(InboundRecord.read(letter.letter())), new Speaker.Anyone(), Via.REPLAY)
                .getFirst();
        if (outcome instanceof Outcome.Rejected(var refusal, var ignored)) {
            throw Problems.of(
                    refusal.reason().slug(), 422, refusal.reason().title(), refusal.detail(), refusal.violations());
        }
        var answer = Answer.toOne(outcome, config.retryAfterSeconds());
        letters.markReplayed(id, caller.getPrincipal().getName());
        return answer;
    }
}

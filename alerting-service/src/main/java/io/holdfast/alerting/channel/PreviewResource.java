package io.holdfast.alerting.channel;

import static io.holdfast.foundation.web.Roles.ADMIN;
import static io.holdfast.foundation.web.Roles.AUDITOR;
import static io.holdfast.foundation.web.Roles.OPERATOR;
import static io.holdfast.foundation.web.Roles.VIEWER;

import com.fasterxml.jackson.databind.JsonNode;
import io.holdfast.alerting.channel.kind.ChannelType;
import io.holdfast.alerting.channel.kind.Rendered;
import io.holdfast.alerting.route.ChannelId;
import io.holdfast.alerting.route.Reason;
import io.holdfast.alerting.web.Choice;
import io.holdfast.alerting.web.Refusals;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What would be sent, without sending it. */
@Path("/v1/channels")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class PreviewResource {

    /**
     * What is to be shown.
     *
     * @param settings by default an example of them
     */
    record PreviewBody(@Nullable String type, @Nullable JsonNode settings) {}

    private final Previews previews;
    private final Channels channels;

    PreviewResource(Previews previews, Channels channels) {
        this.previews = previews;
        this.channels = channels;
    }

    /** What a channel that does not exist yet would send. */
    @POST
    @Path("/preview")
    @RolesAllowed({OPERATOR, ADMIN})
    public Rendered preview(@RestQuery @Nullable String reason, @Nullable PreviewBody body) {
        var asked = Refusals.requireBody(body);
        var type = asked.type() == null ? null : ChannelType.of(asked.type()).orElse(null);
        if (type == null) {
            Refusals.refuse(List.of(ChannelBody.wrongType()));
            throw new IllegalStateException("an unknown type must have been refused: " + asked.type());
        }
        return previews.of(type, asked.settings(), reason(reason));
    }

    /** What a channel would send; {@code reason} says when. */
    @GET
    @Path("/{id}/preview")
    @RolesAllowed({VIEWER, OPERATOR, AUDITOR, ADMIN})
    public Rendered preview(@RestPath UUID id, @RestQuery @Nullable String reason) {
        return previews.of(channels.require(new ChannelId(id)), reason(reason));
    }

    private static Reason reason(@Nullable String asked) {
        var reasons = Choice.among(Reason.class, "reason", asked);
        return reasons.isEmpty() ? Reason.OPENED : reasons.getFirst();
    }
}

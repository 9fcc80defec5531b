package io.holdfast.alerting.notify;

import static io.holdfast.foundation.web.Roles.ADMIN;
import static io.holdfast.foundation.web.Roles.OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/** Tries a channel out. It stands here and not with the channels, because a test goes through the outbox. */
@Path("/v1/channels/{id}/test")
@Produces(MediaType.APPLICATION_JSON)
class ChannelTestResource {

    private final Resending resending;

    ChannelTestResource(Resending resending) {
        this.resending = resending;
    }

    /** Sends a test, also over a channel that is disabled; what became of it is to be seen among the notifications. */
    @POST
    @RolesAllowed({OPERATOR, ADMIN})
    public Response test(@RestPath UUID id) {
        return Response.accepted(resending.test(id)).build();
    }
}

package io.holdfast.alerting.channel;

import static io.holdfast.foundation.web.Roles.ADMIN;
import static io.holdfast.foundation.web.Roles.AUDITOR;
import static io.holdfast.foundation.web.Roles.OPERATOR;
import static io.holdfast.foundation.web.Roles.VIEWER;

import io.holdfast.alerting.channel.webhook.TargetCheck;
import io.holdfast.alerting.route.ChannelId;
import io.holdfast.alerting.web.IfMatch;
import io.holdfast.alerting.web.Refusals;
import io.holdfast.foundation.web.Cursor;
import io.holdfast.foundation.web.Limit;
import io.holdfast.foundation.web.Page;
import io.holdfast.foundation.web.Problems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The channels, to read and to set up. */
@Path("/v1/channels")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class ChannelsResource {

    private final Channels channels;
    private final TargetCheck targets;

    ChannelsResource(Channels channels, TargetCheck targets) {
        this.channels = channels;
        this.targets = targets;
    }

    @GET
    @RolesAllowed({VIEWER, OPERATOR, AUDITOR, ADMIN})
    public Page<ChannelView> list(@RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor) {
        return channels.page(Limit.of(limit), Cursor.parse(cursor, 1));
    }

    /** Sets a channel up. Only this answer carries the secret that its notifications are signed with. */
    @POST
    @RolesAllowed(ADMIN)
    public Response create(@Nullable ChannelBody body) {
        var channel = channels.create(Refusals.requireBody(body).checked(targets));
        return Response.created(URI.create("/v1/channels/" + channel.id()))
                .entity(ChannelView.withSecret(channel))
                .tag(IfMatch.tag(channel.revision()))
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({VIEWER, OPERATOR, AUDITOR, ADMIN})
    public Response one(@RestPath UUID id) {
        var found = channels.find(new ChannelId(id));
        return tagged(found.orElseThrow(() -> Problems.notFound("channel", id.toString())));
    }

    /** Changes a channel; needs {@code If-Match}. The secret stays. */
    @PUT
    @Path("/{id}")
    @RolesAllowed(ADMIN)
    public Response change(
            @RestPath UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @Nullable ChannelBody body) {
        var seen = IfMatch.required(ifMatch);
        var settings = Refusals.requireBody(body).checked(targets);
        return tagged(channels.change(new ChannelId(id), seen, settings));
    }

    /** Removes a channel; what was sent through it stays to be seen. */
    @DELETE
    @Path("/{id}")
    @RolesAllowed(ADMIN)
    public void remove(@RestPath UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        channels.remove(new ChannelId(id), IfMatch.optional(ifMatch));
    }

    private static Response tagged(Channel channel) {
        return Response.ok(ChannelView.of(channel))
                .tag(IfMatch.tag(channel.revision()))
                .build();
    }
}

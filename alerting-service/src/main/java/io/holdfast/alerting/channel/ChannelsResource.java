package io.holdfast.alerting.channel;

import static io.holdfast.foundation.web.Roles.ADMIN;
import static io.holdfast.foundation.web.Roles.AUDITOR;
import static io.holdfast.foundation.web.Roles.OPERATOR;
import static io.holdfast.foundation.web.Roles.VIEWER;

import io.holdfast.alerting.route.ChannelId;
import io.holdfast.alerting.web.Refusals;
import io.holdfast.foundation.web.Cursor;
import io.holdfast.foundation.web.IfMatch;
import io.holdfast.foundation.web.Limit;
import io.holdfast.foundation.web.Page;
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
import java.util.Objects;
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
    private final Wishes wishes;
    private final ChannelViews views;

    ChannelsResource(Channels channels, Wishes wishes, ChannelViews views) {
        this.channels = channels;
        this.wishes = wishes;
        this.views = views;
    }

    @GET
    @RolesAllowed({VIEWER, OPERATOR, AUDITOR, ADMIN})
    public Page<ChannelView> list(@RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor) {
        var page = channels.page(Limit.of(limit), Cursor.parse(cursor, 1));
        return new Page<>(page.items().stream().map(views::of).toList(), page.next());
    }

    /** Sets a channel up. Where it signs, the answer shows its secret, the only time. */
    @POST
    @RolesAllowed(ADMIN)
    public Response create(@Nullable ChannelBody body) {
        var channel = channels.create(wishes.check(Refusals.requireBody(body), null));
        return Response.created(URI.create("/v1/channels/" + channel.id()))
                .entity(views.withSecret(channel))
                .tag(IfMatch.tag(channel.revision()))
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({VIEWER, OPERATOR, AUDITOR, ADMIN})
    public Response one(@RestPath UUID id) {
        return tagged(views.of(channels.require(new ChannelId(id))));
    }

    /** Changes a channel; needs {@code If-Match}. What stands as {@code ***} stays. */
    @PUT
    @Path("/{id}")
    @RolesAllowed(ADMIN)
    public Response change(
            @RestPath UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @Nullable ChannelBody body) {
        var seen = IfMatch.required(ifMatch);
        var before = channels.require(new ChannelId(id));
        seen.check(before.revision());
        var after = channels.change(before, wishes.check(Refusals.requireBody(body), before));
        return tagged(Objects.equals(before.keys(), after.keys()) ? views.of(after) : views.withSecret(after));
    }

    /** Gives a channel a new secret, shown in the answer only; the one until now signs along for 24 hours. */
    @POST
    @Path("/{id}/rotate-secret")
    @RolesAllowed(ADMIN)
    public Response rotate(@RestPath UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return tagged(views.withSecret(channels.rotate(new ChannelId(id), IfMatch.optional(ifMatch))));
    }

    /** Removes a channel; what was sent through it stays to be seen. */
    @DELETE
    @Path("/{id}")
    @RolesAllowed(ADMIN)
    public void remove(@RestPath UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        channels.remove(new ChannelId(id), IfMatch.optional(ifMatch));
    }

    private static Response tagged(ChannelView channel) {
        return Response.ok(channel).tag(IfMatch.tag(channel.revision())).build();
    }
}

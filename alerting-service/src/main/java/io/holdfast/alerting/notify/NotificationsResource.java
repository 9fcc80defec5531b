package io.holdfast.alerting.notify;

import static io.holdfast.foundation.web.Roles.ADMIN;
import static io.holdfast.foundation.web.Roles.AUDITOR;
import static io.holdfast.foundation.web.Roles.OPERATOR;
import static io.holdfast.foundation.web.Roles.VIEWER;

import io.holdfast.alerting.notify.Notifications.Search;
import io.holdfast.alerting.sql.Database;
import io.holdfast.alerting.web.Choice;
import io.holdfast.foundation.web.Cursor;
import io.holdfast.foundation.web.Limit;
import io.holdfast.foundation.web.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The notifications with every attempt to deliver them. */
@Path("/v1/notifications")
@Produces(MediaType.APPLICATION_JSON)
class NotificationsResource {

    private final Database database;
    private final Resending resending;

    NotificationsResource(Database database, Resending resending) {
        this.database = database;
        this.resending = resending;
    }

    /** Newest first; {@code status} takes several values with commas. */
    @GET
    @RolesAllowed({VIEWER, OPERATOR, AUDITOR, ADMIN})
    public Page<NotificationView> list(
            @RestQuery @Nullable String status,
            @RestQuery @Nullable String channel,
            @RestQuery @Nullable String finding,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        var search = new Search(
                Choice.among(NotificationState.class, "status", status),
                Choice.id("channel", channel).orElse(null),
                Choice.id("finding", finding).orElse(null),
                Limit.of(limit),
                Cursor.parse(cursor, 1));
        return database.answer(search::page);
    }

    /** Tries again at once; 409 when it is delivered already. */
    @POST
    @Path("/{id}/retry")
    @RolesAllowed({OPERATOR, ADMIN})
    public Response retry(@RestPath UUID id) {
        return Response.accepted(resending.retry(id)).build();
    }
}

package io.holdfast.dashboard.services.alerting;

import com.fasterxml.jackson.databind.JsonNode;
import io.holdfast.dashboard.services.answer.Listing;
import io.holdfast.dashboard.services.answer.ProblemMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What the dashboard asks of alerting-service; {@code bearer} is the Authorization header of the person who looks. */
@Path("/v1")
@RegisterRestClient(configKey = "alerting")
@RegisterProvider(ProblemMapper.class)
@Consumes(MediaType.APPLICATION_JSON)
public interface AlertingApi {

    @GET
    @Path("/findings")
    Listing<Finding> findings(
            @RestHeader(HttpHeaders.AUTHORIZATION) String bearer, @RestQuery Map<String, String> filters);

    @GET
    @Path("/findings/summary")
    FindingSummary summary(@RestHeader(HttpHeaders.AUTHORIZATION) String bearer);

    /** With the {@code ETag} that a change must name. */
    @GET
    @Path("/findings/{id}")
    RestResponse<Finding> finding(@RestHeader(HttpHeaders.AUTHORIZATION) String bearer, UUID id);

    @GET
    @Path("/notifications")
    Listing<Notification> notifications(
            @RestHeader(HttpHeaders.AUTHORIZATION) String bearer, @RestQuery Map<String, String> filters);

    /** Who hears of a finding, and what holds news of it back. */
    @GET
    @Path("/findings/{id}/routing")
    Routing routing(@RestHeader(HttpHeaders.AUTHORIZATION) String bearer, UUID id);

    /** Does with a finding what {@code action} names; {@code seen} is its {@code ETag} as the person saw it. */
    @POST
    @Path("/findings/{id}/{action}")
    Response act(
            @RestHeader(HttpHeaders.AUTHORIZATION) String bearer,
            @RestHeader(HttpHeaders.IF_MATCH) @Nullable String seen,
            UUID id,
            String action,
            Map<String, ?> body);

    /** The same with many. */
    @POST
    @Path("/findings/bulk")
    BulkResult bulk(@RestHeader(HttpHeaders.AUTHORIZATION) String bearer, Map<String, ?> body);

    @GET
    @Path("/channel-types")
    Listing<ChannelType> channelTypes(@RestHeader(HttpHeaders.AUTHORIZATION) String bearer);

    @GET
    @Path("/channels")
    Listing<Channel> channels(
            @RestHeader(HttpHeaders.AUTHORIZATION) String bearer, @RestQuery Map<String, String> filters);

    /** With the {@code ETag} that a change must name. */
    @GET
    @Path("/channels/{id}")
    RestResponse<Channel> channel(@RestHeader(HttpHeaders.AUTHORIZATION) String bearer, UUID id);

    @POST
    @Path("/channels")
    Channel createChannel(@RestHeader(HttpHeaders.AUTHORIZATION) String bearer, JsonNode body);

    @PUT
    @Path("/channels/{id}")
    Channel changeChannel(
            @RestHeader(HttpHeaders.AUTHORIZATION) String bearer,
            @RestHeader(HttpHeaders.IF_MATCH) String seen,
            UUID id,
            JsonNode body);

    @DELETE
    @Path("/channels/{id}")
    Response removeChannel(@RestHeader(HttpHeaders.AUTHORIZATION) String bearer, UUID id);

    /** Sends an example through the channel. */
    @POST
    @Path("/channels/{id}/test")
    Response test(@RestHeader(HttpHeaders.AUTHORIZATION) String bearer, UUID id);

    @POST
    @Path("/channels/{id}/rotate-secret")
    Channel rotateSecret(@RestHeader(HttpHeaders.AUTHORIZATION) String bearer, UUID id);

    /** What would be sent. */
    @GET
    @Path("/channels/{id}/preview")
    Preview preview(@RestHeader(HttpHeaders.AUTHORIZATION) String bearer, UUID id, @RestQuery @Nullable String reason);

    @GET
    @Path("/routes")
    RestResponse<JsonNode> routes(@RestHeader(HttpHeaders.AUTHORIZATION) String bearer);

    @PUT
    @Path("/routes")
    JsonNode changeRoutes(
            @RestHeader(HttpHeaders.AUTHORIZATION) String bearer,
            @RestHeader(HttpHeaders.IF_MATCH) @Nullable String seen,
            JsonNode body);

    @POST
    @Path("/routes/test")
    RouteTrial testRoutes(@RestHeader(HttpHeaders.AUTHORIZATION) String bearer, JsonNode body);

    /** {@code of} is {@code silences} or {@code maintenance}. */
    @GET
    @Path("/{of}")
    Listing<Mute> mutes(
            @RestHeader(HttpHeaders.AUTHORIZATION) String bearer, String of, @RestQuery Map<String, String> filters);

    @POST
    @Path("/{of}")
    Mute createMute(@RestHeader(HttpHeaders.AUTHORIZATION) String bearer, String of, JsonNode body);

    /** Ends it now. */
    @DELETE
    @Path("/{of}/{id}")
    Response endMute(@RestHeader(HttpHeaders.AUTHORIZATION) String bearer, String of, UUID id);

    @POST
    @Path("/notifications/{id}/retry")
    Response retry(@RestHeader(HttpHeaders.AUTHORIZATION) String bearer, UUID id);
}

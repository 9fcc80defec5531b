package io.holdfast.dashboard.services.alerting;

import io.holdfast.dashboard.services.answer.Listing;
import io.holdfast.dashboard.services.answer.ProblemMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

/** The alerting-service's calls that pages need; {@code bearer} is the Authorization header of the person who looks. */
@Path("/v1")
@RegisterRestClient(configKey = "alerting")
@RegisterProvider(ProblemMapper.class)
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
    @Consumes(MediaType.APPLICATION_JSON)
    Response act(
            @RestHeader(HttpHeaders.AUTHORIZATION) String bearer,
            @RestHeader(HttpHeaders.IF_MATCH) @Nullable String seen,
            UUID id,
            String action,
            Map<String, ?> body);

    /** The same with many. */
    @POST
    @Path("/findings/bulk")
    @Consumes(MediaType.APPLICATION_JSON)
    BulkResult bulk(@RestHeader(HttpHeaders.AUTHORIZATION) String bearer, Map<String, ?> body);
}

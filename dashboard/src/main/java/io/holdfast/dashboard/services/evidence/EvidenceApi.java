package io.holdfast.dashboard.services.evidence;

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

/** What the dashboard asks of evidence-service; {@code bearer} is the Authorization header of the person who looks. */
@Path("/v1")
@RegisterRestClient(configKey = "evidence")
@RegisterProvider(ProblemMapper.class)
public interface EvidenceApi {

    @GET
    @Path("/evidence")
    Listing<LedgerEntry> evidence(
            @RestHeader(HttpHeaders.AUTHORIZATION) String bearer, @RestQuery Map<String, String> filters);

    @GET
    @Path("/assets")
    Listing<KnownAsset> assets(
            @RestHeader(HttpHeaders.AUTHORIZATION) String bearer, @RestQuery Map<String, String> filters);

    @GET
    @Path("/dead-letters")
    Listing<StoredDeadLetter> deadLetters(
            @RestHeader(HttpHeaders.AUTHORIZATION) String bearer, @RestQuery Map<String, String> filters);

    @GET
    @Path("/sources")
    Listing<Source> sources(
            @RestHeader(HttpHeaders.AUTHORIZATION) String bearer, @RestQuery Map<String, String> filters);

    String EVENT = "application/cloudevents+json";

    /** With the {@code ETag} that a change must name. */
    @GET
    @Path("/sources/{id}")
    RestResponse<Source> source(@RestHeader(HttpHeaders.AUTHORIZATION) String bearer, String id);

    /** Without {@code If-Match} when nobody registered it yet. */
    @PUT
    @Path("/sources/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    Source register(
            @RestHeader(HttpHeaders.AUTHORIZATION) String bearer,
            @RestHeader(HttpHeaders.IF_MATCH) @Nullable String seen,
            String id,
            Map<String, String> body);

    @GET
    @Path("/sources/{id}/keys")
    Listing<SourceKey> keys(@RestHeader(HttpHeaders.AUTHORIZATION) String bearer, String id);

    @POST
    @Path("/sources/{id}/keys")
    SourceKey.Fresh createKey(@RestHeader(HttpHeaders.AUTHORIZATION) String bearer, String id);

    @DELETE
    @Path("/sources/{id}/keys/{key}")
    Response revokeKey(@RestHeader(HttpHeaders.AUTHORIZATION) String bearer, String id, UUID key);

    @POST
    @Path("/evidence")
    @Consumes(EVENT)
    Response send(@RestHeader(HttpHeaders.AUTHORIZATION) String bearer, String event);

    @GET
    @Path("/dead-letters/{id}")
    Map<String, Object> deadLetter(@RestHeader(HttpHeaders.AUTHORIZATION) String bearer, String id);

    @POST
    @Path("/dead-letters/{id}/replay")
    Response replay(@RestHeader(HttpHeaders.AUTHORIZATION) String bearer, String id);
}

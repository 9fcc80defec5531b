package io.holdfast.dashboard.services.control;

import io.holdfast.dashboard.services.answer.Listing;
import io.holdfast.dashboard.services.answer.ProblemMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;

/** What the control-service keeps beside how things stand: the past, exceptions, versions, what people have to state. */
@Path("/v1")
@RegisterRestClient(configKey = "control")
@RegisterProvider(ProblemMapper.class)
public interface RecordsApi {

    @GET
    @Path("/matrix")
    Matrix matrix(@RestHeader(HttpHeaders.AUTHORIZATION) String bearer, @RestQuery Map<String, String> filters);

    @GET
    @Path("/attestations")
    Listing<Attestation> attestations(
            @RestHeader(HttpHeaders.AUTHORIZATION) String bearer, @RestQuery Map<String, String> filters);

    @GET
    @Path("/catalog/kinds/{kind}")
    Kind kind(@RestHeader(HttpHeaders.AUTHORIZATION) String bearer, String kind);

    @GET
    @Path("/catalog/versions")
    Listing<CatalogVersion> versions(
            @RestHeader(HttpHeaders.AUTHORIZATION) String bearer, @RestQuery Map<String, String> filters);

    @GET
    @Path("/catalog/versions/{hash}")
    CatalogVersion version(@RestHeader(HttpHeaders.AUTHORIZATION) String bearer, String hash);

    @GET
    @Path("/exceptions")
    Listing<Exemption> exceptions(
            @RestHeader(HttpHeaders.AUTHORIZATION) String bearer, @RestQuery Map<String, String> filters);

    @POST
    @Path("/exceptions")
    @Consumes(MediaType.APPLICATION_JSON)
    Exemption request(@RestHeader(HttpHeaders.AUTHORIZATION) String bearer, Map<String, String> body);

    /** Approves or revokes. */
    @POST
    @Path("/exceptions/{id}/{decision}")
    Exemption decide(@RestHeader(HttpHeaders.AUTHORIZATION) String bearer, UUID id, String decision);

    /** How things stood; the filters are {@code at} and {@code known_at}. */
    @GET
    @Path("/posture")
    Posture posture(@RestHeader(HttpHeaders.AUTHORIZATION) String bearer, @RestQuery Map<String, String> filters);

    @GET
    @Path("/posture/series")
    PostureSeries series(@RestHeader(HttpHeaders.AUTHORIZATION) String bearer, @RestQuery Map<String, String> filters);

    /** {@code kept} is {@code controls} or {@code measures}. */
    @GET
    @Path("/{kept}/{id}/history")
    Effectiveness history(
            @RestHeader(HttpHeaders.AUTHORIZATION) String bearer,
            String kept,
            String id,
            @RestQuery Map<String, String> filters);

    /** Open to everybody, so it is asked without a token. */
    @GET
    @Path("/public/declarations/{id}")
    PublicDeclaration declaration(String id);
}

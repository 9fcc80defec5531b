package io.holdfast.dashboard.services.control;

import io.holdfast.contracts.Transition;
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

/** What the dashboard asks of control-service; {@code bearer} is the Authorization header of the person who looks. */
@Path("/v1")
@RegisterRestClient(configKey = "control")
@RegisterProvider(ProblemMapper.class)
public interface ControlApi {

    @GET
    @Path("/posture")
    Posture posture(@RestHeader(HttpHeaders.AUTHORIZATION) String bearer);

    @GET
    @Path("/catalog")
    Catalog catalog(@RestHeader(HttpHeaders.AUTHORIZATION) String bearer);

    @GET
    @Path("/declarations")
    Listing<Declaration> declarations(@RestHeader(HttpHeaders.AUTHORIZATION) String bearer);

    @GET
    @Path("/measures")
    Listing<Measure> measures(
            @RestHeader(HttpHeaders.AUTHORIZATION) String bearer, @RestQuery Map<String, String> filters);

    @GET
    @Path("/measures/{id}")
    Measure measure(@RestHeader(HttpHeaders.AUTHORIZATION) String bearer, String id);

    /** How well the measure was kept, without a period in the last 90 days. */
    @GET
    @Path("/measures/{id}/history")
    Kept measureKept(@RestHeader(HttpHeaders.AUTHORIZATION) String bearer, String id);

    @GET
    @Path("/controls")
    Listing<Control> controls(
            @RestHeader(HttpHeaders.AUTHORIZATION) String bearer, @RestQuery Map<String, String> filters);

    @GET
    @Path("/controls/{id}")
    ControlDetail control(@RestHeader(HttpHeaders.AUTHORIZATION) String bearer, String id);

    @GET
    @Path("/controls/{id}/assessments")
    Listing<Assessment> assessments(
            @RestHeader(HttpHeaders.AUTHORIZATION) String bearer, String id, @RestQuery Map<String, String> filters);

    /** The worst status of each of the last days; with {@code subject}, of that subject alone. */
    @GET
    @Path("/controls/{id}/series")
    Series series(@RestHeader(HttpHeaders.AUTHORIZATION) String bearer, String id, @RestQuery Map<String, String> of);

    @GET
    @Path("/transitions")
    Listing<Transition> transitions(
            @RestHeader(HttpHeaders.AUTHORIZATION) String bearer, @RestQuery Map<String, String> filters);

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
    Posture postureThen(@RestHeader(HttpHeaders.AUTHORIZATION) String bearer, @RestQuery Map<String, String> filters);

    @GET
    @Path("/posture/series")
    PostureSeries postureSeries(
            @RestHeader(HttpHeaders.AUTHORIZATION) String bearer, @RestQuery Map<String, String> filters);

    /** {@code of} is {@code controls} or {@code measures}. */
    @GET
    @Path("/effectiveness")
    Listing<Effectiveness> effectiveness(
            @RestHeader(HttpHeaders.AUTHORIZATION) String bearer, @RestQuery Map<String, String> filters);

    /** Open to everybody, so it is asked without a token. */
    @GET
    @Path("/public/declarations/{id}")
    PublicDeclaration declaration(String id);
}

package io.holdfast.dashboard.services.control;

import io.holdfast.contracts.Transition;
import io.holdfast.dashboard.services.answer.Listing;
import io.holdfast.dashboard.services.answer.ProblemMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;

/** The control-service's reading calls; {@code bearer} is the Authorization header of the person who looks. */
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

    /** A list whole, in the {@code format} that the filters ask for. */
    @GET
    @Path("/tables/{list}")
    Response table(
            @RestHeader(HttpHeaders.AUTHORIZATION) String bearer, String list, @RestQuery Map<String, String> of);

    @GET
    @Path("/tables/controls/{id}/assessments")
    Response assessmentTable(
            @RestHeader(HttpHeaders.AUTHORIZATION) String bearer, String id, @RestQuery Map<String, String> of);

    @GET
    @Path("/transitions")
    Listing<Transition> transitions(
            @RestHeader(HttpHeaders.AUTHORIZATION) String bearer, @RestQuery Map<String, String> filters);
}

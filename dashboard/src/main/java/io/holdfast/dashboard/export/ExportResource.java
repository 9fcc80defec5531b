package io.holdfast.dashboard.export;

import io.holdfast.dashboard.access.Caller;
import io.holdfast.dashboard.access.Roles;
import io.holdfast.dashboard.page.Absent;
import io.holdfast.dashboard.page.Address;
import io.holdfast.dashboard.page.Frames;
import io.holdfast.dashboard.page.Section;
import io.holdfast.dashboard.services.Services;
import io.holdfast.dashboard.services.answer.Answer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;

/** The lists as tables, with the filters of the page that they are downloaded from. */
@Path("/exports")
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.AUDITOR, Roles.ADMIN})
class ExportResource {

    private final Services services;
    private final Caller caller;
    private final Frames frames;

    ExportResource(Services services, Caller caller, Frames frames) {
        this.services = services;
        this.caller = caller;
        this.frames = frames;
    }

    @GET
    @Path("/measures")
    public Response measures(UriInfo uri) {
        return table("measures", Section.MEASURES, uri);
    }

    @GET
    @Path("/controls")
    public Response controls(UriInfo uri) {
        return table("controls", Section.CONTROLS, uri);
    }

    @GET
    @Path("/transitions")
    public Response transitions(UriInfo uri) {
        return table("transitions", Section.CONTROLS, uri);
    }

    @GET
    @Path("/controls/{id}/assessments")
    public Response assessments(String id, UriInfo uri) {
        var query = query(uri);
        var table = services.control(caller.bearer(), (api, token) -> api.assessmentTable(token, id, query));
        return passOn(table.answer(), id, format(query), Section.CONTROLS);
    }

    private Response table(String name, Section section, UriInfo uri) {
        var query = query(uri);
        var table = services.control(caller.bearer(), (api, token) -> api.table(token, name, query));
        return passOn(table.answer(), name, format(query), section);
    }

    private Response passOn(Answer<Response> answer, String name, String format, Section section) {
        return switch (answer) {
            case Answer.Given<Response>(var table) ->
                Response.ok(table.readEntity(InputStream.class))
                        .type(
                                table.getMediaType() == null
                                        ? MediaType.APPLICATION_OCTET_STREAM_TYPE
                                        : table.getMediaType())
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "attachment; filename=\"holdfast-" + file(name) + "." + format + "\"")
                        .build();
            case Answer.Missing<Response>(var trouble) -> Absent.of(frames.of(section), trouble);
        };
    }

    private static String format(Map<String, String> query) {
        return "xlsx".equals(query.get("format")) ? "xlsx" : "csv";
    }

    /** A name that every file system takes. */
    private static String file(String name) {
        return Address.of(name).toString().replaceAll("[^A-Za-z0-9.-]", "");
    }

    private static Map<String, String> query(UriInfo uri) {
        var query = new TreeMap<String, String>();
        uri.getQueryParameters().forEach((name, values) -> query.put(name, values.getFirst()));
        return query;
    }
}

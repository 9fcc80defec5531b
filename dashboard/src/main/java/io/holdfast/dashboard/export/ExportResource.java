package io.holdfast.dashboard.export;

import io.holdfast.dashboard.access.Caller;
import io.holdfast.dashboard.access.Roles;
import io.holdfast.dashboard.page.Address;
import io.holdfast.dashboard.page.Documents;
import io.holdfast.dashboard.page.Frames;
import io.holdfast.dashboard.page.Section;
import io.holdfast.dashboard.services.Exchange;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.TreeMap;

/** The lists as tables, whole, with the filters of the page that they are downloaded from. */
@Path("/exports")
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.AUDITOR, Roles.ADMIN})
class ExportResource {

    private final Exchange exchange;
    private final Caller caller;
    private final Frames frames;

    ExportResource(Exchange exchange, Caller caller, Frames frames) {
        this.exchange = exchange;
        this.caller = caller;
        this.frames = frames;
    }

    /** {@code list} is one of {@link Table}; {@code format} is csv or xlsx, the rest are the service's filters. */
    @GET
    @Path("/{list}")
    public Response list(String list, UriInfo uri) {
        var table = Table.of(list);
        return passOn(table, Address.of("v1", "tables", table.list()), table.list(), query(uri));
    }

    @GET
    @Path("/controls/{id}/assessments")
    public Response assessments(String id, UriInfo uri) {
        return passOn(Table.CONTROLS, Address.of("v1", "tables", "controls", id, "assessments"), id, query(uri));
    }

    private Response passOn(Table table, Address address, String name, Map<String, String> query) {
        var format = "xlsx".equals(query.get("format")) ? "xlsx" : "csv";
        var asked = exchange.download(
                        table.keeper(),
                        caller.bearer(),
                        address.with(query).with("format", format).toString())
                .answer();
        return Documents.of(asked, "holdfast-" + name + "." + format, true, frames.of(section(table)));
    }

    /** Where the list is read as a page. */
    private static Section section(Table table) {
        return switch (table) {
            case MEASURES -> Section.MEASURES;
            case CONTROLS, TRANSITIONS -> Section.CONTROLS;
            case ATTESTATIONS -> Section.ATTESTATIONS;
            case EXCEPTIONS -> Section.EXCEPTIONS;
            case MATRIX -> Section.MATRIX;
            case EFFECTIVENESS -> Section.HISTORY;
            case FINDINGS -> Section.FINDINGS;
            case EVIDENCE -> Section.EVIDENCE;
            case ASSETS -> Section.ASSETS;
            case SOURCES -> Section.SOURCES;
        };
    }

    private static Map<String, String> query(UriInfo uri) {
        var query = new TreeMap<String, String>();
        uri.getQueryParameters().forEach((name, values) -> query.put(name, values.getFirst()));
        return query;
    }
}

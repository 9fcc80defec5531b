package io.holdfast.dashboard.findings;

import io.holdfast.dashboard.access.Caller;
import io.holdfast.dashboard.access.Roles;
import io.holdfast.dashboard.services.Services;
import io.holdfast.dashboard.services.alerting.BulkResult;
import io.holdfast.dashboard.services.answer.Answer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** Does the same with all findings that were ticked; the address has the filters of the list, to show it again. */
@Path("/findings/bulk")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.OPERATOR, Roles.ADMIN})
class BulkResource {

    private final Services services;
    private final Caller caller;
    private final Inbox inbox;

    BulkResource(Services services, Caller caller, Inbox inbox) {
        this.services = services;
        this.caller = caller;
        this.inbox = inbox;
    }

    @POST
    public Response act(
            @RestForm @Nullable String action,
            @RestForm("finding") List<String> findings,
            @RestForm @Nullable String to,
            @RestForm @Nullable String comment,
            @RestForm @Nullable String resolution,
            UriInfo uri) {
        var filters = FindingFilters.of(uri.getQueryParameters());
        var body = body(action, findings, said("to", to), said("comment", comment), said("resolution", resolution));
        var result = services.alerting(caller.bearer(), (api, token) -> api.bulk(token, body))
                .answer();
        return switch (result) {
            case Answer.Given<BulkResult>(var done)
            when done.refusals().isEmpty() ->
                Response.seeOther(URI.create(
                                filters.address().with("done", done.done()).toString()))
                        .build();
            case Answer.Given<BulkResult> partly -> again(filters, result);
            case Answer.Missing<BulkResult> refused -> again(filters, result);
        };
    }

    /** What was not done is said with its reason, and nothing of it is lost by going elsewhere. */
    private Response again(FindingFilters filters, Answer<BulkResult> result) {
        return Response.status(409)
                .entity(inbox.page(filters, new BulkOutcome(result)))
                .build();
    }

    private static Map<String, String> said(String name, @Nullable String value) {
        return value == null || value.isBlank() ? Map.of() : Map.of(name, value.strip());
    }

    @SafeVarargs
    private static Map<String, Object> body(
            @Nullable String action, List<String> findings, Map<String, String>... optional) {
        var body = new LinkedHashMap<String, Object>();
        BulkAction.of(action).ifPresent(known -> body.put("action", known.parameter()));
        body.put("ids", findings);
        for (var each : optional) {
            body.putAll(each);
        }
        return body;
    }
}

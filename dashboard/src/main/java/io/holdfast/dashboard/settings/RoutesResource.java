package io.holdfast.dashboard.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.holdfast.contracts.Violation;
import io.holdfast.dashboard.access.Caller;
import io.holdfast.dashboard.access.Roles;
import io.holdfast.dashboard.form.Outcome;
import io.holdfast.dashboard.page.Address;
import io.holdfast.dashboard.page.Frames;
import io.holdfast.dashboard.page.Section;
import io.holdfast.dashboard.services.Services;
import io.holdfast.dashboard.services.alerting.AlertingApi;
import io.holdfast.dashboard.services.answer.Trouble;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Answers: who is told what? Here administrators write the routes, and everybody tries them. */
@Path("/settings/routes")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.AUDITOR, Roles.ADMIN})
class RoutesResource {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final RoutesPage.Test UNASKED = new RoutesPage.Test("", "", null, null);

    private final Services services;
    private final Caller caller;
    private final Frames frames;
    private final RouteTests tests;

    RoutesResource(Services services, Caller caller, Frames frames, RouteTests tests) {
        this.services = services;
        this.caller = caller;
        this.frames = frames;
        this.tests = tests;
    }

    @GET
    public TemplateInstance routes(
            @RestQuery @DefaultValue("") String labels,
            @RestQuery @DefaultValue("") String finding,
            @RestQuery @DefaultValue("false") boolean saved) {
        return page(
                null, null, saved, labels.isBlank() && finding.isBlank() ? UNASKED : tests.of(labels, finding), null);
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    public Response change(@RestForm @DefaultValue("") String document, @RestForm @DefaultValue("") String etag) {
        JsonNode body;
        try {
            body = MAPPER.readTree(document);
        } catch (JsonProcessingException unreadable) {
            return Outcome.refused(page(document, etag, false, UNASKED, notJson(unreadable)));
        }
        var seen = etag.isBlank() ? null : etag;
        var answer = services.alerting(caller.bearer(), (api, token) -> api.changeRoutes(token, seen, body))
                .answer();
        return Outcome.of(
                answer,
                Address.of("settings", "routes").with("saved", true),
                refused -> page(document, etag, false, UNASKED, refused));
    }

    /** With what somebody wrote, when it was refused; else with what is in force. */
    private RoutesPage page(
            @Nullable String written,
            @Nullable String etag,
            boolean saved,
            RoutesPage.Test test,
            @Nullable Trouble refused) {
        var current = services.alerting(caller.bearer(), AlertingApi::routes).answer();
        var found = current.found();
        return new RoutesPage(
                frames.of(Section.SETTINGS),
                Tabs.with(Tabs.ROUTES, frames.language()),
                caller.role().equals(Roles.ADMIN),
                current.given() ? null : current.trouble(),
                written == null
                        ? found.map(each -> each.getEntity().toPrettyString()).orElse("")
                        : written,
                etag == null
                        ? found.map(each -> Objects.requireNonNullElse(each.getHeaderString(HttpHeaders.ETAG), ""))
                                .orElse("")
                        : etag,
                saved,
                test,
                refused);
    }

    private Trouble notJson(JsonProcessingException unreadable) {
        var place = unreadable.getLocation();
        var where = place == null ? "document" : "line " + place.getLineNr() + ", column " + place.getColumnNr();
        return new Trouble.Unsent(
                frames.language().pick("The document is no JSON", "Das Dokument ist kein JSON"),
                frames.language().pick("Nothing was changed.", "Nichts wurde geändert."),
                List.of(new Violation(where, unreadable.getOriginalMessage())));
    }
}

package io.holdfast.dashboard.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.holdfast.contracts.Violation;
import io.holdfast.dashboard.access.Caller;
import io.holdfast.dashboard.access.Roles;
import io.holdfast.dashboard.form.Outcome;
import io.holdfast.dashboard.page.Address;
import io.holdfast.dashboard.page.Frames;
import io.holdfast.dashboard.page.Section;
import io.holdfast.dashboard.services.Gateway;
import io.holdfast.dashboard.services.alerting.SetupApi;
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
    private static final RoutesPage.Test UNASKED = new RoutesPage.Test("", "", null);

    private final Gateway gateway;
    private final Caller caller;
    private final Frames frames;

    RoutesResource(Gateway gateway, Caller caller, Frames frames) {
        this.gateway = gateway;
        this.caller = caller;
        this.frames = frames;
    }

    @GET
    public TemplateInstance routes(
            @RestQuery @DefaultValue("") String labels,
            @RestQuery @DefaultValue("") String finding,
            @RestQuery @DefaultValue("false") boolean saved) {
        return page(null, null, saved, labels.isBlank() && finding.isBlank() ? UNASKED : test(labels, finding), null);
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
        var answer = gateway.setup(caller.bearer(), (api, token) -> api.changeRoutes(token, seen, body))
                .answer();
        return Outcome.of(
                answer,
                Address.of("settings", "routes").with("saved", true),
                refused -> page(document, etag, false, UNASKED, refused));
    }

    private RoutesPage.Test test(String labels, String finding) {
        var body = JsonNodeFactory.instance.objectNode();
        if (finding.isBlank()) {
            var named = body.putObject("labels");
            labels.lines()
                    .map(String::strip)
                    .filter(line -> line.indexOf('=') > 0)
                    .forEach(line ->
                            named.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
        } else {
            body.put("finding_id", finding.strip());
        }
        var answer = gateway.setup(caller.bearer(), (api, token) -> api.testRoutes(token, body))
                .answer()
                .map(JsonNode::toPrettyString);
        return new RoutesPage.Test(labels, finding, answer);
    }

    /** With what somebody wrote, when it was refused; else with what is in force. */
    private RoutesPage page(
            @Nullable String written,
            @Nullable String etag,
            boolean saved,
            RoutesPage.Test test,
            @Nullable Trouble refused) {
        var current = gateway.setup(caller.bearer(), SetupApi::routes).answer();
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
        return new Trouble.Refused(
                400,
                frames.language().pick("The document is no JSON", "Das Dokument ist kein JSON"),
                frames.language().pick("Nothing was changed.", "Nichts wurde geändert."),
                List.of(new Violation(where, unreadable.getOriginalMessage())));
    }
}

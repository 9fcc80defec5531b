package io.holdfast.dashboard.reports;

import io.holdfast.dashboard.access.Caller;
import io.holdfast.dashboard.access.Roles;
import io.holdfast.dashboard.form.Instants;
import io.holdfast.dashboard.page.Address;
import io.holdfast.dashboard.page.Documents;
import io.holdfast.dashboard.page.Frames;
import io.holdfast.dashboard.page.Section;
import io.holdfast.dashboard.services.Exchange;
import io.holdfast.dashboard.services.Services;
import io.holdfast.dashboard.services.answer.Neighbour;
import io.holdfast.dashboard.services.control.ControlApi;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Answers: what can be handed over? Documents come from the services with the caller's token, and are passed on. */
@Path("/reports")
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.AUDITOR, Roles.ADMIN})
class ReportsResource {

    private final Services services;
    private final Exchange exchange;
    private final Caller caller;
    private final Frames frames;

    ReportsResource(Services services, Exchange exchange, Caller caller, Frames frames) {
        this.services = services;
        this.exchange = exchange;
        this.caller = caller;
        this.frames = frames;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance reports(
            @RestQuery @DefaultValue("") String declaration,
            @RestQuery @DefaultValue("") String language,
            @RestQuery @DefaultValue("") String at) {
        var declarations =
                services.control(caller.bearer(), ControlApi::declarations).answer();
        var own = frames.language().pick("en", "de");
        return new ReportsPage(
                frames.of(Section.REPORTS), declarations, declaration, language.isEmpty() ? own : language, at);
    }

    /** The annex; as HTML it is shown, under the policy that control-service gave it. */
    @GET
    @Path("/annex")
    public Response annex(
            @RestQuery String declaration,
            @RestQuery @DefaultValue("") String language,
            @RestQuery @DefaultValue("html") String format,
            @RestQuery @DefaultValue("") String at,
            @RestQuery @DefaultValue("false") boolean save) {
        var address = Address.of("v1", "reports", "annex")
                .with("declaration", declaration)
                .with("language", language)
                .with("format", format)
                .with("at", instant(at));
        return passed(Neighbour.CONTROL, address, name(declaration, at, format), save || format.equals("pdf"));
    }

    @GET
    @Path("/oscal")
    public Response oscal(@RestQuery String declaration, @RestQuery @DefaultValue("") String at) {
        var address = Address.of("v1", "reports", "oscal")
                .with("declaration", declaration)
                .with("at", instant(at));
        return passed(Neighbour.CONTROL, address, name(declaration + "-oscal", at, "json"), true);
    }

    /** {@code table} is measures, controls or transitions; {@code format} csv or xlsx. */
    @GET
    @Path("/tables/{table: measures|controls|transitions}")
    public Response table(
            String table, @RestQuery @DefaultValue("csv") String format, @RestQuery @DefaultValue("") String at) {
        var address = Address.of("v1", "tables", table).with("format", format).with("at", instant(at));
        return passed(Neighbour.CONTROL, address, name(table, at, format), true);
    }

    @GET
    @Path("/exports/{export: evidence|assets}")
    public Response export(String export) {
        return passed(Neighbour.EVIDENCE, Address.of("v1", export, "export"), name(export, "", "ndjson"), true);
    }

    private Response passed(Neighbour from, Address address, String name, boolean save) {
        var asked = exchange.download(from, caller.bearer(), address.toString()).answer();
        return Documents.of(asked, name, save, frames.of(Section.REPORTS));
    }

    /** With the day that it speaks about, so that two of them can lie side by side. */
    private String name(String what, String at, String ending) {
        var day = Instants.read(at)
                .orElse(frames.of(Section.REPORTS).now())
                .toString()
                .substring(0, 10);
        return "holdfast-" + what + "-" + day + "." + ending;
    }

    private static @Nullable String instant(String written) {
        return written.isBlank()
                ? null
                : Instants.read(written).map(Instant::toString).orElse(written);
    }
}

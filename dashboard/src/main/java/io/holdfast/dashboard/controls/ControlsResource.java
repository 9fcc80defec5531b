package io.holdfast.dashboard.controls;

import io.holdfast.contracts.Status;
import io.holdfast.dashboard.access.Caller;
import io.holdfast.dashboard.access.Roles;
import io.holdfast.dashboard.page.Address;
import io.holdfast.dashboard.page.Choice;
import io.holdfast.dashboard.page.Frames;
import io.holdfast.dashboard.page.Handout;
import io.holdfast.dashboard.page.Handouts;
import io.holdfast.dashboard.page.Section;
import io.holdfast.dashboard.page.Share;
import io.holdfast.dashboard.services.Services;
import io.holdfast.dashboard.services.answer.Answer;
import io.holdfast.dashboard.services.answer.Listing;
import io.holdfast.dashboard.services.answer.Neighbour;
import io.holdfast.dashboard.services.control.Control;
import io.holdfast.dashboard.services.control.ControlApi;
import io.holdfast.dashboard.services.control.Posture;
import io.holdfast.dashboard.words.SeverityWords;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Answers: which controls hold? */
@Path("/controls")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.AUDITOR, Roles.ADMIN})
class ControlsResource {

    private final Services services;
    private final Caller caller;
    private final Frames frames;
    private final Handouts handouts;

    ControlsResource(Services services, Caller caller, Frames frames, Handouts handouts) {
        this.services = services;
        this.caller = caller;
        this.frames = frames;
        this.handouts = handouts;
    }

    @GET
    public TemplateInstance controls(
            @RestQuery @Nullable String status,
            @RestQuery @Nullable String severity,
            @RestQuery @Nullable String measure,
            @RestQuery @Nullable String subjects,
            @RestQuery @Nullable String cursor) {
        var filters = new ControlFilters(status, severity, measure, subjects, cursor);
        var bearer = caller.bearer();
        var posture = services.control(bearer, ControlApi::posture);
        var controls = services.control(bearer, (api, token) -> api.controls(token, filters.upstream()));
        return page(filters, posture.answer().found().map(Posture::controls).orElse(Map.of()), controls.answer());
    }

    private Controls page(ControlFilters filters, Map<Status, Long> counts, Answer<Listing<Control>> controls) {
        var narrowed = filters.severity() != null || filters.measure() != null || filters.subjects() != null;
        return new Controls(
                frames.of(Section.CONTROLS),
                filters,
                Share.of(counts),
                controls,
                controls.found().map(found -> rows(filters, found)).orElse(List.of()),
                Choice.ofStatuses(frames.language(), filters.address(), filters.status(), narrowed ? Map.of() : counts),
                SeverityWords.worstFirst(),
                next(filters, controls),
                handout(filters));
    }

    /** No table where a filter is the dashboard's own: the service would give more than the page shows. */
    private Handout handout(ControlFilters filters) {
        var api = Address.of("v1", "controls");
        return filters.subjects() == null
                ? handouts.withTable(Neighbour.CONTROL, api, filters.upstream(), Address.of("exports", "controls"))
                : handouts.of(Neighbour.CONTROL, api, filters.upstream());
    }

    private static List<Controls.Row> rows(ControlFilters filters, Listing<Control> controls) {
        return controls.items().stream()
                .filter(filters::keeps)
                .map(Controls.Row::of)
                .toList();
    }

    private static @Nullable Address next(ControlFilters filters, Answer<Listing<Control>> controls) {
        return controls.found()
                .filter(found -> found.next() != null)
                .map(found -> filters.address().with("cursor", found.next()))
                .orElse(null);
    }
}

package io.holdfast.dashboard.measures;

import io.holdfast.contracts.Transition;
import io.holdfast.dashboard.access.Caller;
import io.holdfast.dashboard.access.Roles;
import io.holdfast.dashboard.chart.Bars;
import io.holdfast.dashboard.page.Absent;
import io.holdfast.dashboard.page.Address;
import io.holdfast.dashboard.page.Frames;
import io.holdfast.dashboard.page.Handouts;
import io.holdfast.dashboard.page.Section;
import io.holdfast.dashboard.services.Pending;
import io.holdfast.dashboard.services.Services;
import io.holdfast.dashboard.services.answer.Answer;
import io.holdfast.dashboard.services.answer.Listing;
import io.holdfast.dashboard.services.answer.Neighbour;
import io.holdfast.dashboard.services.answer.Query;
import io.holdfast.dashboard.services.control.Measure;
import io.holdfast.dashboard.services.control.Series;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Answers: does this promise hold, and on what does that rest? */
@Path("/measures/{id}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.AUDITOR, Roles.ADMIN})
class MeasureResource {

    private static final int CHANGES = 10;

    private final Services services;
    private final Caller caller;
    private final Frames frames;
    private final Handouts handouts;

    MeasureResource(Services services, Caller caller, Frames frames, Handouts handouts) {
        this.services = services;
        this.caller = caller;
        this.frames = frames;
        this.handouts = handouts;
    }

    /** What is being asked about one control. */
    private record Asked(
            Measure.ServingControl control, Pending<Series> series, Pending<Listing<Transition>> changes) {}

    @GET
    public Response measure(String id) {
        var measure = services.control(caller.bearer(), (api, token) -> api.measure(token, id));
        return switch (measure.answer()) {
            case Answer.Given<Measure>(var found) -> Response.ok(page(found)).build();
            case Answer.Missing<Measure>(var trouble) -> Absent.of(frames.of(Section.MEASURES), trouble);
        };
    }

    private MeasurePage page(Measure measure) {
        var kept = services.control(caller.bearer(), (api, token) -> api.measureKept(token, measure.id()));
        var asked = measure.controls().stream().map(this::ask).toList();
        return new MeasurePage(
                frames.of(Section.MEASURES),
                measure,
                kept.answer(),
                asked.stream().map(MeasureResource::serving).toList(),
                newest(asked),
                handouts.of(Neighbour.CONTROL, Address.of("v1", "measures", measure.id()), Map.of()));
    }

    private Asked ask(Measure.ServingControl control) {
        var bearer = caller.bearer();
        var newest = Query.limit(CHANGES).and("control", control.id()).parameters();
        return new Asked(
                control,
                services.control(bearer, (api, token) -> api.series(token, control.id(), Map.of())),
                services.control(bearer, (api, token) -> api.transitions(token, newest)));
    }

    private static MeasurePage.Serving serving(Asked asked) {
        return new MeasurePage.Serving(
                asked.control(),
                asked.series().answer().map(Bars::of),
                asked.changes().answer().map(MeasureResource::withEvidence));
    }

    /** The newest change that evidence caused, if any did. */
    private static List<Transition> withEvidence(Listing<Transition> changes) {
        return changes.items().stream()
                .filter(change -> change.evidence() != null)
                .limit(1)
                .toList();
    }

    /** Of all controls together; what one service does not say is missing as a whole, never in part. */
    private static Answer<List<Transition>> newest(List<Asked> asked) {
        var all = new ArrayList<Transition>();
        for (var each : asked) {
            switch (each.changes().answer()) {
                case Answer.Given<Listing<Transition>>(var changes) -> all.addAll(changes.items());
                case Answer.Missing<Listing<Transition>>(var trouble) -> {
                    return new Answer.Missing<>(trouble);
                }
            }
        }
        return new Answer.Given<>(all.stream()
                .sorted(Comparator.comparing(Transition::judgedAt).reversed())
                .limit(CHANGES)
                .toList());
    }
}

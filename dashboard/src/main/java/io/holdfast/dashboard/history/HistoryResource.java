package io.holdfast.dashboard.history;

import io.holdfast.dashboard.access.Caller;
import io.holdfast.dashboard.access.Roles;
import io.holdfast.dashboard.form.Instants;
import io.holdfast.dashboard.page.Address;
import io.holdfast.dashboard.page.Choice;
import io.holdfast.dashboard.page.Frames;
import io.holdfast.dashboard.page.Handouts;
import io.holdfast.dashboard.page.Section;
import io.holdfast.dashboard.page.Share;
import io.holdfast.dashboard.page.Tally;
import io.holdfast.dashboard.services.Services;
import io.holdfast.dashboard.services.answer.Listing;
import io.holdfast.dashboard.services.answer.Neighbour;
import io.holdfast.dashboard.services.answer.Query;
import io.holdfast.dashboard.services.control.Effectiveness;
import io.holdfast.dashboard.services.control.Posture;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Answers: how did it stand, and how well was it kept? */
@Path("/history")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.AUDITOR, Roles.ADMIN})
class HistoryResource {

    private static final int QUARTER = 90;
    private static final int YEAR = 365;
    private static final int LINES = 15;

    private final Services services;
    private final Caller caller;
    private final Frames frames;
    private final Handouts handouts;

    HistoryResource(Services services, Caller caller, Frames frames, Handouts handouts) {
        this.services = services;
        this.caller = caller;
        this.frames = frames;
        this.handouts = handouts;
    }

    @GET
    public TemplateInstance history(
            @RestQuery @DefaultValue("") String at,
            @RestQuery("known_at") @DefaultValue("") String knownAt,
            @RestQuery @DefaultValue("") String from,
            @RestQuery @DefaultValue("") String to,
            @RestQuery @DefaultValue("controls") String of,
            @RestQuery @DefaultValue("90") int days,
            @RestQuery @Nullable String cursor) {
        var then = new HistoryPage.Then(at, knownAt, from, to, of.equals("measures") ? of : "controls");
        var length = days > QUARTER ? YEAR : QUARTER;
        var moment = Query.limit(1)
                .and("at", instant(at))
                .and("known_at", instant(knownAt))
                .parameters();
        var question = new HashMap<>(moment);
        question.remove("limit");
        var posture = services.control(caller.bearer(), (api, token) -> api.postureThen(token, question));
        var ofDays = Map.of("days", String.valueOf(length));
        var series = services.control(caller.bearer(), (api, token) -> api.postureSeries(token, ofDays));
        var period = then.period(LINES, cursor);
        var kept = services.control(caller.bearer(), (api, token) -> api.effectiveness(token, period))
                .answer();
        var next = kept.found().map(Listing::next).orElse(null);
        return new HistoryPage(
                frames.of(Section.HISTORY),
                then,
                posture.answer().map(HistoryResource::standing),
                length,
                lengths(then, length),
                series.answer().map(Calendar::of),
                kinds(then, length),
                kept.map(found ->
                        found.items().stream().map(each -> line(then, each)).toList()),
                next == null ? null : then.address(length).with("cursor", next),
                handouts.withTable(
                        Neighbour.CONTROL,
                        Address.of("v1", "effectiveness"),
                        period,
                        Address.of("exports", "effectiveness")));
    }

    private static HistoryPage.Line line(HistoryPage.Then then, Effectiveness kept) {
        return new HistoryPage.Line(Address.of(then.of(), kept.id()), kept);
    }

    private static HistoryPage.Standing standing(Posture posture) {
        return new HistoryPage.Standing(
                posture,
                Share.of(posture.measures()),
                Tally.of(posture.measures(), status -> Address.of("measures").with("status", status)),
                Tally.of(posture.controls(), status -> Address.of("controls").with("status", status)),
                Tally.of(posture.assessments(), status -> Address.of("controls").with("subjects", status)));
    }

    private List<Choice> lengths(HistoryPage.Then then, int chosen) {
        var language = frames.language();
        return List.of(
                new Choice(language.pick("90 days", "90 Tage"), null, null, then.address(QUARTER), chosen == QUARTER),
                new Choice(language.pick("365 days", "365 Tage"), null, null, then.address(YEAR), chosen == YEAR));
    }

    private List<Choice> kinds(HistoryPage.Then then, int length) {
        var language = frames.language();
        var controls = then.address(length).with("of", null);
        var measures = then.address(length).with("of", "measures");
        return List.of(
                new Choice(
                        language.pick("Controls", "Kontrollen"),
                        null,
                        null,
                        controls,
                        then.of().equals("controls")),
                new Choice(
                        language.pick("Measures", "Maßnahmen"),
                        null,
                        null,
                        measures,
                        then.of().equals("measures")));
    }

    /** What cannot be read goes to the service as it is, which says what is wrong with it. */
    static @Nullable String instant(String written) {
        return written.isBlank()
                ? null
                : Instants.read(written).map(Instant::toString).orElse(written);
    }
}

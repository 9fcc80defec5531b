package io.holdfast.dashboard.asset;

import io.holdfast.dashboard.access.Caller;
import io.holdfast.dashboard.access.Roles;
import io.holdfast.dashboard.chart.Bars;
import io.holdfast.dashboard.page.Absent;
import io.holdfast.dashboard.page.Facts;
import io.holdfast.dashboard.page.Frames;
import io.holdfast.dashboard.page.Section;
import io.holdfast.dashboard.page.Share;
import io.holdfast.dashboard.services.Bearer;
import io.holdfast.dashboard.services.Pending;
import io.holdfast.dashboard.services.Services;
import io.holdfast.dashboard.services.answer.Answer;
import io.holdfast.dashboard.services.answer.Listing;
import io.holdfast.dashboard.services.answer.Query;
import io.holdfast.dashboard.services.answer.Trouble;
import io.holdfast.dashboard.services.control.Matrix;
import io.holdfast.dashboard.services.control.Series;
import io.holdfast.dashboard.services.evidence.KnownAsset;
import io.holdfast.dashboard.services.evidence.LedgerEntry;
import io.holdfast.dashboard.words.Language;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Answers: what is this, and what is asked of it? */
@Path("/assets/{uid: .+}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.AUDITOR, Roles.ADMIN})
class AssetResource {

    private static final int PIECES = 5;
    private static final int FINDINGS = 10;

    private final Services services;
    private final Caller caller;
    private final Frames frames;

    AssetResource(Services services, Caller caller, Frames frames) {
        this.services = services;
        this.caller = caller;
        this.frames = frames;
    }

    @GET
    public Response asset(String uid) {
        var only = Query.limit(1).and("uid", uid).parameters();
        return switch (services.evidence(caller.bearer(), (api, token) -> api.assets(token, only))
                .answer()) {
            case Answer.Given<Listing<KnownAsset>>(var found) ->
                found.items().stream()
                        .findFirst()
                        .map(asset -> Response.ok(page(asset)).build())
                        .orElseGet(() -> Absent.of(frames.of(Section.ASSETS), unknown()));
            case Answer.Missing<Listing<KnownAsset>>(var trouble) -> Absent.of(frames.of(Section.ASSETS), trouble);
        };
    }

    private Trouble unknown() {
        var language = frames.language();
        return new Trouble.Absent(
                language.pick("No such asset", "Kein solches Asset"),
                language.pick(
                        "No inventory named it, and no evidence spoke of it.",
                        "Kein Inventar nannte es, und kein Nachweis sprach davon."));
    }

    private AssetPage page(KnownAsset asset) {
        var bearer = caller.bearer();
        var cells = Query.limit(1)
                .and("kind", asset.kind())
                .and("subject", asset.uid())
                .parameters();
        var pieces = Query.limit(PIECES).and("subject", asset.uid()).parameters();
        var opened = Query.limit(FINDINGS).and("subject", asset.uid()).parameters();
        var matrix = services.control(bearer, (api, token) -> api.matrix(token, cells));
        var evidence = services.evidence(bearer, (api, token) -> api.evidence(token, pieces));
        var findings = services.alerting(bearer, (api, token) -> api.findings(token, opened));
        var controls = matrix.answer().map(found -> asked(bearer, asset.uid(), found));
        var all = controls.found().orElse(List.of());
        return new AssetPage(
                frames.of(Section.ASSETS),
                asset,
                controls,
                Share.of(all.stream().collect(Collectors.groupingBy(AssetPage.Asked::status, Collectors.counting()))),
                evidence.answer().map(found -> pieces(found, frames.language())),
                findings.answer());
    }

    /** All days are asked for before the first are waited for; the worst control first. */
    private List<AssetPage.Asked> asked(Bearer bearer, String uid, Matrix matrix) {
        var cells = matrix.items().stream().findFirst().map(Matrix.Row::cells).orElse(Map.of());
        var query = Map.of("subject", uid, "days", String.valueOf(Bars.DAYS));
        var pending = new LinkedHashMap<Matrix.Column, Pending<Series>>();
        matrix.controls().stream()
                .filter(each -> cells.containsKey(each.id()))
                .forEach(each -> pending.put(
                        each, services.control(bearer, (api, token) -> api.series(token, each.id(), query))));
        return pending.entrySet().stream()
                .map(each -> new AssetPage.Asked(
                        each.getKey(),
                        Objects.requireNonNull(cells.get(each.getKey().id())),
                        each.getValue().answer().map(Bars::of)))
                .sorted(Comparator.comparing(AssetPage.Asked::status))
                .toList();
    }

    private static List<AssetPage.Piece> pieces(Listing<LedgerEntry> entries, Language language) {
        return entries.items().stream()
                .map(entry -> new AssetPage.Piece(entry, Facts.of(entry.event().data(), language)))
                .toList();
    }
}

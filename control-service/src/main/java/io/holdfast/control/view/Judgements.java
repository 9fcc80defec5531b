package io.holdfast.control.view;

import io.holdfast.control.history.Moment;
import io.holdfast.control.inforce.CatalogInForce;
import io.holdfast.control.past.PostureQuery;
import io.holdfast.control.past.PostureThen;
import io.holdfast.control.past.PostureThen.ControlCounts;
import io.holdfast.control.revision.CatalogHistory;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Optional;

/** Joins a catalog with what was judged by it, anew for every question. */
@Singleton
class Judgements {

    private final CatalogInForce catalog;
    private final Standings standings;
    private final CatalogHistory catalogs;
    private final PostureQuery past;

    Judgements(CatalogInForce catalog, Standings standings, CatalogHistory catalogs, PostureQuery past) {
        this.catalog = catalog;
        this.standings = standings;
        this.catalogs = catalogs;
        this.past = past;
    }

    ControlViews now() {
        return new ControlViews(catalog.rules().catalog(), standings.byControl());
    }

    /** What held then, under the rules of then; now, when no moment is given. */
    ControlViews at(Optional<Moment> moment) {
        return moment.map(each -> then(past.at(each), each)).orElseGet(this::now);
    }

    /** The same as far as one control is concerned. */
    ControlViews at(Optional<Moment> moment, String controlId) {
        return moment.map(each -> then(past.at(each, controlId), each)).orElseGet(this::now);
    }

    ControlViews then(PostureThen posture, Moment moment) {
        var then = catalogs.at(moment.at());
        var standing = new HashMap<String, Standing>();
        posture.controls().forEach((id, counts) -> then.control(id)
                .ifPresent(control -> standing.put(id, standing(counts, control.tolerance()))));
        return new ControlViews(then, standing);
    }

    private static Standing standing(ControlCounts counts, double tolerance) {
        return Standing.of(counts.counts(), tolerance, counts.dueSoon(), counts.since(), counts.judgedAt());
    }
}

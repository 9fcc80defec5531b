package io.holdfast.control.view;

import io.holdfast.control.inforce.CatalogInForce;
import jakarta.inject.Singleton;

/** Joins the catalog in force with what was judged, anew for every question. */
@Singleton
class Judgements {

    private final CatalogInForce catalog;
    private final Standings standings;

    Judgements(CatalogInForce catalog, Standings standings) {
        this.catalog = catalog;
        this.standings = standings;
    }

    ControlViews now() {
        return new ControlViews(catalog.rules().catalog(), standings.byControl());
    }
}

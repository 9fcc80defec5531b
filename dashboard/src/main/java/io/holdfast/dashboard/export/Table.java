package io.holdfast.dashboard.export;

import io.holdfast.dashboard.services.answer.Neighbour;
import jakarta.ws.rs.NotFoundException;
import java.util.Arrays;
import java.util.Locale;

/** The lists that there are as tables, and who keeps each. */
enum Table {
    MEASURES(Neighbour.CONTROL),
    CONTROLS(Neighbour.CONTROL),
    TRANSITIONS(Neighbour.CONTROL),
    ATTESTATIONS(Neighbour.CONTROL),
    EXCEPTIONS(Neighbour.CONTROL),
    MATRIX(Neighbour.CONTROL),
    EFFECTIVENESS(Neighbour.CONTROL),
    FINDINGS(Neighbour.ALERTING),
    EVIDENCE(Neighbour.EVIDENCE),
    ASSETS(Neighbour.EVIDENCE),
    SOURCES(Neighbour.EVIDENCE);

    private final Neighbour keeper;

    Table(Neighbour keeper) {
        this.keeper = keeper;
    }

    Neighbour keeper() {
        return keeper;
    }

    /** Its name in addresses, here and at the service. */
    String list() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The table of that name; a {@link NotFoundException} when there is none. */
    static Table of(String list) {
        return Arrays.stream(values())
                .filter(each -> each.list().equals(list))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("there is no table " + list));
    }
}

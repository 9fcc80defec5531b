package io.holdfast.control.view;

import io.holdfast.foundation.web.table.TableRequests;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/** The lists that there are as tables. */
@Provider
@PreMatching
class ListsAsTables extends TableRequests {

    ListsAsTables() {
        super("measures|controls|transitions|attestations|exceptions|matrix|effectiveness|controls/[^/]+/assessments");
    }
}

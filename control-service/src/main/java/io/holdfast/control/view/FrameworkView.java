package io.holdfast.control.view;

import io.holdfast.contracts.Status;
import java.util.List;

/** A framework that the catalog maps to, with what serves each of its items and how that stands. */
record FrameworkView(String id, String title, List<ItemView> items) {

    /**
     * One item, e.g. an article or a control of Annex A.
     *
     * @param status the worst of its controls; {@code NO_DATA} when nothing serves it
     * @param controls the ids of the controls that are mapped to it
     */
    record ItemView(String id, String title, Status status, List<String> controls) {}
}

package io.holdfast.control.view;

import io.holdfast.contracts.Status;
import io.holdfast.control.catalog.Assurance;
import java.util.function.Predicate;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * Which measures to list, and as of when; status and assurance take several values with commas.
 *
 * @param text a part of the id, the section or the text
 */
record MeasureFilter(
        @RestQuery @Nullable String declaration,
        @RestQuery @Nullable String status,
        @RestQuery @Nullable String section,
        @RestQuery @Nullable String assurance,
        @RestQuery("q") @Nullable String text,
        @RestQuery @Nullable String at,
        @RestQuery("known_at") @Nullable String knownAt) {

    Predicate<MeasureView> predicate() {
        var statuses = Filter.among(Status.class, "status", status);
        var assurances = Filter.among(Assurance.class, "assurance", assurance);
        return each -> Filter.is(each.declaration(), declaration)
                && Filter.is(each.section(), section)
                && statuses.contains(each.status())
                && assurances.contains(each.assurance())
                && Filter.contains(each.id() + " " + each.section() + " " + each.text(), text);
    }
}

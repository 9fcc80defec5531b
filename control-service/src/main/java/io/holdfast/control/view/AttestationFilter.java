package io.holdfast.control.view;

import io.holdfast.control.view.AttestationView.Due;
import java.util.Set;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What of that which people have to state is listed; due takes several values with commas. */
record AttestationFilter(
        @RestQuery @Nullable String control,
        @RestQuery @Nullable String subject,
        @RestQuery @Nullable String due) {

    Set<Due> dues() {
        return Filter.among(Due.class, "due", due);
    }
}

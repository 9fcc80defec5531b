package io.holdfast.dashboard.services.answer;

import io.holdfast.contracts.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why there is no answer. Who looks reads it in their own language, except for a service's own words. */
public sealed interface Trouble {

    /** The service was asked, and nothing readable came back. */
    record Silent(Neighbour neighbour, boolean unreadable) implements Trouble {}

    /** The service refused (RFC 9457), with what it said of it. */
    record Refused(
            int status, @Nullable String title, @Nullable String detail, List<Violation> violations)
            implements Trouble {

        public Refused {
            violations = List.copyOf(violations);
        }
    }

    /** The dashboard could not read what a person wrote, and asked no service. */
    record Unsent(String title, String detail, List<Violation> violations) implements Trouble {

        public Unsent {
            violations = List.copyOf(violations);
        }
    }

    /** The service answered, and what the page is about is not in it. */
    record Absent(String title, String detail) implements Trouble {}

    default boolean isNotFound() {
        return switch (this) {
            case Silent silent -> false;
            case Refused refused -> refused.status() == 404;
            case Unsent unsent -> false;
            case Absent absent -> true;
        };
    }

    /** What distinguishes it from another trouble of the same panel. */
    default int status() {
        return switch (this) {
            case Silent silent -> 0;
            case Refused refused -> refused.status();
            case Unsent unsent -> 422;
            case Absent absent -> 404;
        };
    }

    default List<Violation> violations() {
        return switch (this) {
            case Silent silent -> List.of();
            case Refused refused -> refused.violations();
            case Unsent unsent -> unsent.violations();
            case Absent absent -> List.of();
        };
    }
}

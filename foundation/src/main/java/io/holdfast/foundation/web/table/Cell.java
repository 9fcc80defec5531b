package io.holdfast.foundation.web.table;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What can stand in a cell. */
sealed interface Cell {

    record Empty() implements Cell {}

    record Text(String text) implements Cell {}

    record Numeric(Number number) implements Cell {}

    record Time(Instant instant) implements Cell {}

    static Cell of(@Nullable Object value) {
        return switch (value) {
            case null -> new Empty();
            case Number number -> new Numeric(number);
            case Instant instant -> new Time(instant);
            case List<?> values -> new Text(values.stream().map(String::valueOf).collect(Collectors.joining(", ")));
            default -> new Text(value.toString());
        };
    }
}

package io.holdfast.dashboard.services.answer;

import java.util.Optional;
import java.util.function.Function;

/** What came of asking a service. Either way the page is drawn; what is missing is said in its panel. */
public sealed interface Answer<T> {

    record Given<T>(T content) implements Answer<T> {}

    record Missing<T>(Trouble reason) implements Answer<T> {}

    default boolean given() {
        return this instanceof Given<T>;
    }

    /** The answer's value, for a template that asked {@link #given()} first. */
    default T value() {
        return switch (this) {
            case Given<T>(var content) -> content;
            case Missing<T>(var reason) -> throw new IllegalStateException("no value: " + reason);
        };
    }

    /** The trouble, for a template that asked {@link #given()} first. */
    default Trouble trouble() {
        return switch (this) {
            case Given<T>(var content) -> throw new IllegalStateException("no trouble: " + content);
            case Missing<T>(var reason) -> reason;
        };
    }

    default Optional<T> found() {
        return switch (this) {
            case Given<T>(var content) -> Optional.of(content);
            case Missing<T> missing -> Optional.empty();
        };
    }

    default <R> Answer<R> map(Function<T, R> mapping) {
        return switch (this) {
            case Given<T>(var content) -> new Given<>(mapping.apply(content));
            case Missing<T>(var reason) -> new Missing<>(reason);
        };
    }
}

package io.holdfast.control.backtest;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Items in the order of their subjects, of which one is in memory. */
final class Feed<T> implements AutoCloseable {

    private final Source<T> source;
    private final Function<T, String> subjectOf;
    private boolean begun;
    private @Nullable T head;
    private @Nullable String subject;

    /** Where the items come from. */
    interface Source<T> extends AutoCloseable {

        /** The next item; null when there is none left. */
        @Nullable
        T next();

        @Override
        void close();
    }

    /** Nothing is read before somebody asks. */
    Feed(Source<T> source, Function<T, String> subjectOf) {
        this.source = source;
        this.subjectOf = subjectOf;
    }

    /** Whose item is next; null when there is none left. */
    @Nullable
    String subject() {
        begin();
        return subject;
    }

    /** Takes all items of a subject. Those of subjects before it are of nobody's interest and passed over. */
    void take(String wanted, Consumer<T> consumer) {
        begin();
        skip(wanted);
        while (head != null && wanted.equals(subject)) {
            consumer.accept(head);
            advance();
        }
    }

    /** Passes over what is left, so that it is known to be whole. */
    void finish() {
        begin();
        while (head != null) {
            advance();
        }
    }

    @Override
    public void close() {
        source.close();
    }

    private void begin() {
        if (!begun) {
            begun = true;
            advance();
        }
    }

    private void skip(String wanted) {
        while (subject != null && SubjectOrder.BY_BYTES.compare(subject, wanted) < 0) {
            advance();
        }
    }

    private void advance() {
        var before = subject;
        head = source.next();
        subject = head == null ? null : subjectOf.apply(head);
        var inOrder = before == null
                || subject == null
                || subject.equals(before)
                || SubjectOrder.BY_BYTES.compare(before, Objects.requireNonNull(subject)) < 0;
        if (!inOrder) {
            throw new IllegalStateException("subjects out of order: " + before + ", " + subject);
        }
    }
}

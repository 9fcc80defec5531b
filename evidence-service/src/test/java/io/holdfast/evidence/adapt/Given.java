package io.holdfast.evidence.adapt;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.contracts.EvidenceEvent;
import io.holdfast.contracts.Violation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An output on its way into an adapter, and what is expected to come out of it. */
record Given(
        Adapter adapter,
        String body,
        @Nullable String subject,
        @Nullable Instant time,
        @Nullable Integer exitCode) {

    static final String SOURCE = "the-source";
    static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    static Given output(String adapter, String body) {
        return new Given(Adapters.standard().find(adapter).orElseThrow(), body, null, null, null);
    }

    Given subject(String value) {
        return new Given(adapter, body, value, time, exitCode);
    }

    Given time(Instant value) {
        return new Given(adapter, body, subject, value, exitCode);
    }

    Given exitCode(@Nullable Integer value) {
        return new Given(adapter, body, subject, time, value);
    }

    Adapted adapted() {
        return adapter.adapt(new AdapterInput(body, SOURCE, subject, time, exitCode));
    }

    List<EvidenceEvent> events() {
        var adapted = adapted();
        assertThat(adapted).isInstanceOf(Adapted.Events.class);
        return adapted instanceof Adapted.Events(List<EvidenceEvent> events) ? events : List.of();
    }

    EvidenceEvent event() {
        var events = events();
        assertThat(events).hasSize(1);
        return events.getFirst();
    }

    Adapted.Refused refused() {
        var adapted = adapted();
        assertThat(adapted).isInstanceOf(Adapted.Refused.class);
        return (Adapted.Refused) adapted;
    }

    /** The fields that are wrong, all of them parameters. */
    List<String> missingParameters() {
        var refused = refused();
        assertThat(refused.concernsParameters()).isTrue();
        return refused.violations().stream().map(Violation::field).toList();
    }

    /** The fields of an output that itself is wrong. */
    List<String> flawedFields() {
        var refused = refused();
        assertThat(refused.concernsParameters()).isFalse();
        return refused.violations().stream().map(Violation::field).toList();
    }
}

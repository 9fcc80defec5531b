package io.holdfast.control.topology;

import io.holdfast.contracts.Status;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.streams.processor.TaskId;
import org.jspecify.annotations.Nullable;

/** What the judgement tells about itself. */
final class JudgingMetrics {

    private final Counter judged;
    private final Counter notJudged;
    private final Counter left;
    private final Map<Status, Counter> transitions = new EnumMap<>(Status.class);
    private final Map<TaskId, Long> openDeadlines = new ConcurrentHashMap<>();

    JudgingMetrics(MeterRegistry registry) {
        judged = Counter.builder("holdfast.judged")
                .description("evidence that was judged")
                .register(registry);
        notJudged = Counter.builder("holdfast.not.judged")
                .description("records that could not be judged and went to the dead letters")
                .register(registry);
        left = transitionsTo("LEFT", registry);
        for (var status : Status.values()) {
            transitions.put(status, transitionsTo(status.name(), registry));
        }
        Gauge.builder("holdfast.deadlines.open", openDeadlines, JudgingMetrics::sum)
                .description("subjects with an open deadline, about")
                .register(registry);
    }

    void judged() {
        judged.increment();
    }

    void notJudged() {
        notJudged.increment();
    }

    void transition(@Nullable Status to) {
        if (to == null) {
            left.increment();
        } else {
            transitions.getOrDefault(to, left).increment();
        }
    }

    void openDeadlines(TaskId task, long count) {
        openDeadlines.put(task, count);
    }

    void closed(TaskId task) {
        openDeadlines.remove(task);
    }

    private static Counter transitionsTo(String status, MeterRegistry registry) {
        return Counter.builder("holdfast.transitions")
                .description("changes of an assessment's status, by the new status")
                .tag("to", status)
                .register(registry);
    }

    private static double sum(Map<TaskId, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}

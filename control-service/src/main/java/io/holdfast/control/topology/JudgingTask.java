package io.holdfast.control.topology;

import io.holdfast.contracts.Asset;
import io.holdfast.contracts.Transition;
import io.holdfast.control.assess.Judgement;
import io.holdfast.control.assess.SubjectJudge;
import io.holdfast.control.assess.SubjectState;
import io.holdfast.control.inforce.CatalogInForce;
import io.holdfast.control.rule.CompiledCatalog;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Judges the subjects of one partition: one state read and at most one state write for what arrives. */
final class JudgingTask {

    private static final Duration TICK = Duration.ofMillis(100);
    /** What one tick may take on; the rest waits for the next, so that arriving evidence gets its turn. */
    private static final int PORTION = 2_000;

    private final ProcessorContext<String, Transition> context;
    private final CatalogInForce catalog;
    private final JudgingMetrics metrics;
    private final KeyValueStore<String, SubjectState> subjects;
    private final Deadlines deadlines;
    private final Sweep sweep;
    private CompiledCatalog judgedBy;
    private SubjectJudge judge;

    JudgingTask(ProcessorContext<String, Transition> context, CatalogInForce catalog, JudgingMetrics metrics) {
        this.context = context;
        this.catalog = catalog;
        this.metrics = metrics;
        this.subjects = context.getStateStore(ControlTopology.SUBJECTS);
        this.deadlines = new Deadlines(context.getStateStore(ControlTopology.DEADLINES));
        this.sweep = new Sweep(subjects);
        this.judgedBy = catalog.rules();
        this.judge = new SubjectJudge(judgedBy);
        // The stored state may be older than the catalog that was loaded at start.
        sweep.begin();
        context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, this::tick);
    }

    void take(Record<String, Input> input) {
        noticeCatalog();
        var asOf = now();
        var state = swept(stateOf(input.key()), asOf);
        switch (input.value()) {
            case Input.OfEvidence(var evidence) -> {
                settle(judge.evidence(state, evidence, asOf), asOf);
                metrics.judged();
            }
            case Input.OfAsset(var asset) -> settle(judge.asset(state, asset, asOf), asOf);
            case Input.AssetGone() -> retire(state, asOf);
            case Input.OfExemption(var exemption) -> settle(judge.exemption(state, exemption, asOf), asOf);
            case Input.Unreadable(var deadLetter) ->
                throw new IllegalStateException("dead letters are not judged: " + deadLetter.id());
        }
    }

    void close() {
        metrics.closed(context.taskId());
    }

    private void tick(long millis) {
        noticeCatalog();
        var asOf = Instant.ofEpochMilli(millis);
        for (var due : deadlines.due(millis, PORTION)) {
            deadlines.clear(due.subject(), due.millis());
            var state = swept(stateOf(due.subject()), asOf);
            // A state that meanwhile set another alarm keeps it; this one was left over.
            if (state.alarm() == due.millis()) {
                var judgement = judge.deadline(state.withAlarm(0), asOf);
                settle(new Judgement(judgement.state(), true, judgement.transitions()), asOf);
            }
        }
        if (sweep.isUnderWay()) {
            sweep.next(PORTION).forEach(state -> settle(judge.sweep(state, asOf), asOf));
        }
        metrics.openDeadlines(context.taskId(), deadlines.count());
    }

    private void noticeCatalog() {
        var newest = catalog.rules();
        if (newest != judgedBy) {
            judgedBy = newest;
            judge = new SubjectJudge(newest);
            sweep.begin();
        }
    }

    private SubjectState stateOf(String subject) {
        @Nullable SubjectState known = subjects.get(subject);
        return known == null ? SubjectState.unknown(subject) : known;
    }

    /** While a sweep is under way, a subject may not have had its turn yet. */
    private SubjectState swept(SubjectState state, Instant asOf) {
        return sweep.isUnderWay() ? settle(judge.sweep(state, asOf), asOf) : state;
    }

    private void retire(SubjectState state, Instant asOf) {
        var asset = state.asset();
        if (asset != null) {
            var gone = new Asset(
                    asset.uid(),
                    asset.kind(),
                    asset.name(),
                    asset.owner(),
                    asset.criticality(),
                    asset.labels(),
                    asset.population(),
                    Asset.State.RETIRED,
                    asOf,
                    asset.version());
            settle(judge.asset(state, gone, asOf), asOf);
        }
    }

    private SubjectState settle(Judgement judgement, Instant asOf) {
        var state = withAlarm(judgement.state());
        if (judgement.changed() || state.alarm() != judgement.state().alarm()) {
            subjects.put(state.subject(), state);
        }
        for (var transition : judgement.transitions()) {
            metrics.transition(transition.to());
            context.forward(new Record<>(state.subject(), transition, asOf.toEpochMilli()));
        }
        return state;
    }

    /**
     * Evidence usually moves a deadline away. The alarm then stays where it is and is set anew when it rings, which
     * costs one look at the subject instead of two writes for every piece of evidence.
     */
    private SubjectState withAlarm(SubjectState state) {
        var deadline = state.nextDeadline();
        if (deadline == null) {
            return state;
        }
        var due = roundedUp(deadline);
        if (state.alarm() != 0 && state.alarm() <= due) {
            return state;
        }
        if (state.alarm() != 0) {
            deadlines.clear(state.subject(), state.alarm());
        }
        deadlines.set(state.subject(), due);
        return state.withAlarm(due);
    }

    /** The first whole millisecond at which the deadline has passed. */
    private static long roundedUp(Instant deadline) {
        var millis = deadline.toEpochMilli();
        return Instant.ofEpochMilli(millis).isBefore(deadline) ? millis + 1 : millis;
    }

    private Instant now() {
        return Instant.ofEpochMilli(context.currentSystemTimeMs());
    }
}

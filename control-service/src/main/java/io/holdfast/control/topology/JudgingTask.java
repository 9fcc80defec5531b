package io.holdfast.control.topology;

import io.holdfast.contracts.DeadLetter;
import io.holdfast.control.assess.Judgement;
import io.holdfast.control.assess.SubjectJudge;
import io.holdfast.control.assess.SubjectState;
import io.holdfast.control.inforce.CatalogInForce;
import io.holdfast.control.rule.CompiledCatalog;
import io.holdfast.foundation.log.LogKeys;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Judges the subjects of one partition: one state read and at most one state write for what arrives. */
final class JudgingTask {

    private static final Logger LOG = Logger.getLogger(JudgingTask.class);
    private static final Duration TICK = Duration.ofMillis(100);
    private static final Duration BEFORE_NEXT_TRY = Duration.ofMinutes(1);
    /** What one tick may take on; the rest waits for the next, so that arriving evidence gets its turn. */
    private static final int PORTION = 2_000;

    private final ProcessorContext<String, Output> context;
    private final CatalogInForce catalog;
    private final JudgingMetrics metrics;
    private final KeyValueStore<String, SubjectState> subjects;
    private final Deadlines deadlines;
    private final Sweep sweep;
    private CompiledCatalog judgedBy;
    private SubjectJudge judge;

    JudgingTask(ProcessorContext<String, Output> context, CatalogInForce catalog, JudgingMetrics metrics) {
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
        if (input.value() instanceof Input.Unreadable(var deadLetter)) {
            putAside(input, deadLetter);
            return;
        }
        var state = swept(stateOf(input.key()), asOf);
        try {
            settle(judgement(state, input.value(), asOf), asOf);
        } catch (Defect defect) {
            putAside(input, deadLetter(input, defect));
        }
        metrics.judged();
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
                ring(state.withAlarm(0), asOf);
            }
        }
        if (sweep.isUnderWay()) {
            sweep.next(PORTION).forEach(state -> sweep(state, asOf));
        }
        metrics.openDeadlines(context.taskId(), deadlines.count());
    }

    private void ring(SubjectState state, Instant asOf) {
        try {
            var judgement = attempt(() -> judge.deadline(state, asOf));
            settle(new Judgement(judgement.state(), true, judgement.transitions()), asOf);
        } catch (Defect defect) {
            complain(defect, state.subject(), "the deadline of %s can't be judged, trying again");
            var again = asOf.plus(BEFORE_NEXT_TRY).toEpochMilli();
            deadlines.set(state.subject(), again);
            subjects.put(state.subject(), state.withAlarm(again));
        }
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
        return sweep.isUnderWay() ? sweep(state, asOf) : state;
    }

    private SubjectState sweep(SubjectState state, Instant asOf) {
        try {
            return settle(attempt(() -> judge.sweep(state, asOf)), asOf);
        } catch (Defect defect) {
            complain(defect, state.subject(), "%s can't be judged by the new catalog");
            return state;
        }
    }

    private Judgement judgement(SubjectState state, Input input, Instant asOf) {
        return attempt(() -> switch (input) {
            case Input.OfEvidence(var evidence) -> judge.evidence(state, evidence, asOf);
            case Input.OfAsset(var asset) -> judge.asset(state, asset, asOf);
            case Input.AssetGone() -> judge.assetGone(state, asOf);
            case Input.OfExemption(var exemption) -> judge.exemption(state, exemption, asOf);
            case Input.Unreadable(var deadLetter) ->
                throw new IllegalArgumentException("unreadable input is not judged: " + deadLetter.id());
        });
    }

    /** A rule that fails in a way that nobody foresaw must stop neither the partition nor the other subjects. */
    private static Judgement attempt(Supplier<Judgement> judging) {
        try {
            return judging.get();
        } catch (RuntimeException failure) {
            throw new Defect(failure);
        }
    }

    private static final class Defect extends RuntimeException {
        Defect(RuntimeException cause) {
            super(cause);
        }
    }

    private void putAside(Record<String, Input> input, DeadLetter deadLetter) {
        metrics.notJudged();
        context.forward(new Record<>(input.key(), new Output.NotJudged(deadLetter), input.timestamp()));
    }

    private DeadLetter deadLetter(Record<String, Input> input, Defect defect) {
        complain(defect, input.key(), "what came for %s can't be judged and goes to the dead letters");
        var where = context.recordMetadata()
                .orElseThrow(() -> new IllegalStateException("a record without its place in the log"));
        var body = input.value() instanceof Input.OfEvidence(var evidence) ? evidence.json() : null;
        var content = new DeadLetters.Content(input.key(), body, input.headers(), input.timestamp());
        return DeadLetters.of(where, content, "not_judged", String.valueOf(defect.getCause()));
    }

    private static void complain(Defect defect, String subject, String sentence) {
        LogKeys.subject(subject).during(() -> LOG.errorf(defect.getCause(), sentence, subject));
    }

    private SubjectState settle(Judgement judgement, Instant asOf) {
        var state = withAlarm(judgement.state());
        if (judgement.changed() || state.alarm() != judgement.state().alarm()) {
            subjects.put(state.subject(), state);
        }
        for (var transition : judgement.transitions()) {
            metrics.transition(transition.to());
            context.forward(new Record<>(state.subject(), new Output.Announced(transition), asOf.toEpochMilli()));
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

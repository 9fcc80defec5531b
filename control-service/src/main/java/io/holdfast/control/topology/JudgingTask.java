package io.holdfast.control.topology;

import io.holdfast.contracts.DeadLetter;
import io.holdfast.control.assess.Exemption;
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

/** Judges the subjects of one partition: one state read and at most one state write for what arrives. */
final class JudgingTask {

    private static final Logger LOG = Logger.getLogger(JudgingTask.class);
    private static final Duration TICK = Duration.ofMillis(100);
    private static final Duration BEFORE_NEXT_TRY = Duration.ofMinutes(1);

    /** What one tick may read of evidence with the states, of which windows hold much. */
    private static final long PORTION_BYTES = 16L * 1024 * 1024;

    private final ProcessorContext<String, Output> context;
    private final CatalogInForce catalog;
    private final JudgingMetrics metrics;
    private final Subjects subjects;
    private final Deadlines deadlines;
    private final ControlExceptions exceptions;
    private final Sweep sweep;
    private final TallyChanges changes = new TallyChanges();
    private final Pace pace = new Pace();
    private CompiledCatalog judgedBy;
    private SubjectJudge judge;

    JudgingTask(ProcessorContext<String, Output> context, CatalogInForce catalog, JudgingMetrics metrics) {
        this.context = context;
        this.catalog = catalog;
        this.metrics = metrics;
        KeyValueStore<String, SubjectState> states = context.getStateStore(ControlTopology.SUBJECTS);
        this.deadlines = new Deadlines(context.getStateStore(ControlTopology.DEADLINES));
        var samples = new Samples(context.getStateStore(ControlTopology.SAMPLES));
        this.subjects = new Subjects(states, samples, deadlines);
        this.exceptions = new ControlExceptions(context.getStateStore(ControlTopology.CONTROL_EXCEPTIONS));
        this.sweep = new Sweep(states, samples);
        this.judgedBy = catalog.rules();
        this.judge = new SubjectJudge(judgedBy).under(exceptions.granted());
        // The stored state may be older than the catalog that was loaded at start, and than an exception.
        sweep.begin();
        context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, this::tick);
    }

    void take(Record<String, Input> input) {
        pace.arrived();
        noticeCatalog();
        switch (input.value()) {
            case Input.Unreadable(var deadLetter) -> putAside(input, deadLetter);
            case Input.OfControlExemption(var exemption) -> cover(exemption);
            case Input.OfSubject concerning -> judge(input, concerning);
        }
        tellChanges(context.currentSystemTimeMs());
    }

    private void tellChanges(long millis) {
        changes.tell(
                (controlId, change) -> context.forward(new Record<>(controlId, new Output.Counted(change), millis)));
    }

    private void judge(Record<String, Input> input, Input.OfSubject concerning) {
        var asOf = now();
        var state = swept(subjects.of(input.key()), asOf);
        try {
            settle(state, judgement(state, concerning, asOf), asOf);
        } catch (Defect defect) {
            putAside(input, deadLetter(input, defect));
        }
        metrics.judged();
    }

    /** What is granted for a whole control concerns every subject, each in its turn. */
    private void cover(Exemption exemption) {
        exceptions.take(exemption);
        judge = judge.under(exceptions.granted());
        sweep.begin();
    }

    void close() {
        metrics.closed(context.taskId());
    }

    private void tick(long millis) {
        noticeCatalog();
        var asOf = Instant.ofEpochMilli(millis);
        var portion = pace.portion();
        ringDue(millis, asOf, portion);
        sweep.next(portion, PORTION_BYTES, state -> sweep(state, asOf));
        tellChanges(millis);
        metrics.openDeadlines(context.taskId(), deadlines.count());
    }

    private void ringDue(long millis, Instant asOf, int portion) {
        var bytes = 0L;
        for (var due : deadlines.due(millis, portion)) {
            if (bytes > PORTION_BYTES) {
                deadlines.leave(due);
                return;
            }
            deadlines.clear(due.subject(), due.millis());
            var state = swept(subjects.of(due.subject()), asOf);
            bytes += state.bytes();
            // A state that meanwhile set another alarm keeps it; this one was left over.
            if (state.alarm() == due.millis()) {
                ring(state.withAlarm(0), asOf);
            }
        }
    }

    private void ring(SubjectState state, Instant asOf) {
        try {
            var judgement = attempt(() -> judge.deadline(state, asOf));
            settle(state, new Judgement(judgement.state(), true, judgement.transitions()), asOf);
        } catch (Defect defect) {
            complain(defect, state.subject(), "the deadline of %s can't be judged, trying again");
            subjects.postpone(state, asOf.plus(BEFORE_NEXT_TRY));
        }
    }

    private void noticeCatalog() {
        var newest = catalog.rules();
        if (newest != judgedBy) {
            judgedBy = newest;
            judge = new SubjectJudge(newest).under(exceptions.granted());
            sweep.begin();
        }
    }

    /** While a sweep is under way, a subject may not have had its turn yet. */
    private SubjectState swept(SubjectState state, Instant asOf) {
        return sweep.isUnderWay() ? sweep(state, asOf) : state;
    }

    private SubjectState sweep(SubjectState state, Instant asOf) {
        try {
            return settle(state, attempt(() -> judge.sweep(state, asOf)), asOf);
        } catch (Defect defect) {
            complain(defect, state.subject(), "%s can't be judged by the new catalog");
            return state;
        }
    }

    private Judgement judgement(SubjectState state, Input.OfSubject input, Instant asOf) {
        return attempt(() -> switch (input) {
            case Input.OfEvidence(var evidence) -> judge.evidence(state, evidence, asOf);
            case Input.OfAsset(var asset) -> judge.asset(state, asset, asOf);
            case Input.AssetGone() -> judge.assetGone(state, asOf);
            case Input.OfExemption(var exemption) -> judge.exemption(state, exemption, asOf);
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

    private SubjectState settle(SubjectState before, Judgement judgement, Instant asOf) {
        var state = subjects.keep(before, judgement.state(), judgement.changed());
        for (var transition : judgement.transitions()) {
            metrics.transition(transition.to());
            changes.note(transition);
            context.forward(new Record<>(state.subject(), new Output.Announced(transition), asOf.toEpochMilli()));
        }
        return state;
    }

    private Instant now() {
        return Instant.ofEpochMilli(context.currentSystemTimeMs());
    }
}

package io.holdfast.control.backtest;

import io.holdfast.control.assess.SubjectJudge;
import io.holdfast.control.backtest.SubjectReplay.Granted;
import io.holdfast.control.backtest.SubjectReplay.Noticed;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Judges one subject after the other, and lays each beside what really happened. */
final class Run {

    private final SubjectJudge judge;
    private final Period period;
    private final Function<String, List<Granted>> exemptions;
    private final Consumer<SubjectComparison> found;
    private final Totals totals = new Totals();
    private final AtomicLong subjects = new AtomicLong();
    private long notJudged;

    /**
     * @param exemptions by subject
     * @param found is told of every subject that the control applied to, really or would have
     */
    Run(Job job, Function<String, List<Granted>> exemptions, Consumer<SubjectComparison> found) {
        this.judge = new SubjectJudge(job.control().catalog());
        this.period = job.period();
        this.exemptions = exemptions;
        this.found = found;
    }

    /** Goes through the streams to their end. */
    void through(Streams streams) {
        for (var subject = next(streams); subject != null; subject = next(streams)) {
            compare(subject, streams);
            subjects.incrementAndGet();
        }
        streams.evidence().finish();
    }

    Totals totals() {
        return totals;
    }

    long notJudged() {
        return notJudged;
    }

    long subjects() {
        return subjects.get();
    }

    /** The asset or the transition that comes first; evidence of neither is judged by nothing. */
    private static @Nullable String next(Streams streams) {
        var asset = streams.assets().subject();
        var real = streams.real().subject();
        if (asset == null || real == null) {
            return asset == null ? real : asset;
        }
        return SubjectOrder.BY_BYTES.compare(asset, real) <= 0 ? asset : real;
    }

    private void compare(String subject, Streams streams) {
        var real = new Course(period, Flip.Occurrence.ONLY_REAL);
        var wouldBe = new Course(period, Flip.Occurrence.ONLY_WOULD_BE);
        streams.real().take(subject, real::tell);
        streams.assets().take(subject, asset -> judge(new Noticed(asset, real.noticed()), streams, wouldBe));
        if (!real.isEmpty() || !wouldBe.isEmpty()) {
            var comparison = ComparisonPolicy.compare(subject, real, wouldBe);
            totals.add(comparison);
            found.accept(comparison);
        }
    }

    private void judge(Noticed noticed, Streams streams, Course course) {
        var uid = noticed.asset().uid();
        var replay = new SubjectReplay(judge, noticed, exemptions.apply(uid), course::tell);
        streams.evidence().take(uid, line -> {
            if (line.recordedAt().isBefore(period.to())) {
                replay.evidence(line);
            }
        });
        replay.end(period.to());
        notJudged += replay.notJudged();
    }
}

package io.holdfast.control.backtest;

import io.holdfast.contracts.Asset;
import io.holdfast.contracts.Transition;
import io.holdfast.control.assess.Evidence;
import io.holdfast.control.assess.Exemption;
import io.holdfast.control.assess.Replay;
import io.holdfast.control.assess.SubjectJudge;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One subject over the period: the asset, the exceptions and the evidence, each told at the instant at which it became
 * known.
 */
final class SubjectReplay {

    private static final Logger LOG = Logger.getLogger(SubjectReplay.class);

    private final Replay replay;
    private final Queue<Happening> ahead;
    private Instant now = Instant.EPOCH;
    private long notJudged;

    private record Happening(Instant at, Consumer<Replay> what) {}

    SubjectReplay(SubjectJudge judge, Noticed noticed, List<Granted> exemptions, Consumer<Transition> announced) {
        var asset = noticed.asset();
        this.replay = new Replay(judge, asset.uid(), announced);
        var happenings = new ArrayList<Happening>();
        if (asset.state() == Asset.State.RETIRED) {
            happenings.add(noticed.news(in(asset, Asset.State.ACTIVE, Instant.EPOCH)));
        }
        happenings.add(noticed.news(asset));
        for (var each : exemptions) {
            happenings.add(new Happening(each.since(), it -> it.exemption(each.exemption(), each.since())));
        }
        happenings.sort(Comparator.comparing(Happening::at));
        this.ahead = new ArrayDeque<>(happenings);
    }

    /**
     * An asset as it is now.
     *
     * @param at when it really was noticed; null when nobody knows, and then it was as soon as it was there
     */
    record Noticed(Asset asset, @Nullable Instant at) {

        private Happening news(Asset news) {
            var told = at == null || at.isBefore(news.since()) ? news.since() : at;
            return new Happening(told, it -> it.asset(news, told));
        }
    }

    /** An exception, and since when it was in force. */
    record Granted(Exemption exemption, Instant since) {}

    /** Tells of evidence, which comes in the order in which it was taken in. */
    void evidence(EvidenceLine line) {
        until(line.recordedAt());
        try {
            replay.evidence(Evidence.read(line.event()), now);
        } catch (IOException | RuntimeException failure) {
            // Live it would be a dead letter, and stop neither the subject nor the others.
            notJudged++;
            LOG.debugf(failure, "evidence %d can't be judged", line.sequence());
        }
    }

    void end(Instant end) {
        until(end);
        replay.until(end);
    }

    long notJudged() {
        return notJudged;
    }

    /** Clocks may be set back; what arrived later was judged later all the same. */
    private void until(Instant instant) {
        for (var next = ahead.peek(); next != null && !next.at().isAfter(instant); next = ahead.peek()) {
            ahead.remove();
            next.what().accept(replay);
        }
        now = instant.isAfter(now) ? instant : now;
    }

    /** What a retired asset was before, for all that is known. */
    private static Asset in(Asset asset, Asset.State state, Instant since) {
        return new Asset(
                asset.uid(),
                asset.kind(),
                asset.name(),
                asset.owner(),
                asset.criticality(),
                asset.labels(),
                asset.population(),
                state,
                since,
                asset.version());
    }
}

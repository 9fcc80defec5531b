package io.holdfast.control.backtest;

import io.holdfast.contracts.Asset;
import io.holdfast.contracts.Transition;
import io.holdfast.control.assess.Exemption;
import io.holdfast.control.assess.SubjectJudge;
import io.holdfast.control.backtest.SubjectReplay.Granted;
import io.holdfast.control.rule.CompiledCatalog;
import io.holdfast.control.testing.Catalogs;
import io.holdfast.control.testing.Facts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A backtest in memory: what the ledger would hold, and what really happened. */
final class Rig {

    static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");

    final List<Asset> assets = new ArrayList<>();
    final List<EvidenceLine> evidence = new ArrayList<>();
    final List<Transition> real = new ArrayList<>();
    final List<SubjectComparison> found = new ArrayList<>();
    private final List<Granted> granted = new ArrayList<>();
    private long sequence;

    /** Days since Monday, with fractions. */
    static Instant day(double days) {
        return MONDAY.plusMillis(Math.round(days * 86_400_000));
    }

    static Catalogs dailyBackups(String... more) {
        return Catalogs.catalog().backupControl("backup-recent", "evidence.outcome == 'success'", more);
    }

    Rig system(String uid, double since, Asset.State state) {
        assets.add(new Asset(
                uid, "system", uid, "ops", Asset.Criticality.HIGH, Map.of(), "systems", state, day(since), 1));
        return this;
    }

    Rig system(String uid) {
        return system(uid, -100, Asset.State.ACTIVE);
    }

    /** A backup that was taken in when it happened. */
    Rig backup(String subject, double at, String outcome) {
        return backup(subject, at, at, outcome);
    }

    Rig backup(String subject, double time, double recorded, String outcome) {
        sequence++;
        var event = Facts.backup(subject, "event-" + sequence, day(time), Map.of("outcome", outcome));
        evidence.add(new EvidenceLine(sequence, day(recorded), subject, Facts.json(event)));
        return this;
    }

    Rig broken(String subject, double at) {
        sequence++;
        var event = Facts.json(Facts.backup(subject, "event-" + sequence, day(at), Map.of()));
        evidence.add(new EvidenceLine(sequence, day(at), subject, Arrays.copyOf(event, event.length / 2)));
        return this;
    }

    Rig exempt(String subject, double since, double until) {
        granted.add(new Granted(
                new Exemption("exemption-1", "backup-recent", subject, "planned", day(until), false), day(since)));
        return this;
    }

    /** Lets the catalog judge what there is, as it would have live, and takes that for what really happened. */
    Rig reallyJudgedBy(CompiledCatalog catalog) {
        for (var asset : assets) {
            var noticed = new SubjectReplay.Noticed(asset, null);
            var replay = new SubjectReplay(new SubjectJudge(catalog), noticed, grantedTo(asset.uid()), real::add);
            evidence.stream().filter(each -> each.subject().equals(asset.uid())).forEach(replay::evidence);
            replay.end(day(1000));
        }
        return this;
    }

    Result backtest(CompiledCatalog catalog, double from, double to) {
        var job = new Job(
                UUID.randomUUID(),
                new Proposal.Judgeable(catalog, catalog.rules().getFirst()),
                new Period(day(from), day(to)),
                new Bearer("none"));
        var run = new Run(job, this::grantedTo, found::add);
        run.through(streams());
        return run.totals().result(0, run.notJudged());
    }

    SubjectComparison found(String subject) {
        return found.stream()
                .filter(each -> each.subject().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    /** A subject's changes as {@code OCCURRENCE FROM>TO}. */
    List<String> told(String subject) {
        return found(subject).flips().stream()
                .map(each -> each.occurrence() + " " + each.from() + ">" + each.to())
                .toList();
    }

    private List<Granted> grantedTo(String subject) {
        return granted.stream()
                .filter(each -> subject.equals(each.exemption().subject()))
                .toList();
    }

    private Streams streams() {
        return new Streams(
                feed(assets, Asset::uid), feed(evidence, EvidenceLine::subject), feed(real, Transition::subject));
    }

    private static <T> Feed<T> feed(List<T> items, Function<T, String> subject) {
        var sorted = new ArrayList<>(items);
        sorted.sort(Comparator.comparing(subject, SubjectOrder.BY_BYTES));
        return new Feed<>(new InMemory<>(sorted.iterator()), subject);
    }

    private record InMemory<T>(Iterator<T> items) implements Feed.Source<T> {

        @Override
        public @Nullable T next() {
            return items.hasNext() ? items.next() : null;
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}

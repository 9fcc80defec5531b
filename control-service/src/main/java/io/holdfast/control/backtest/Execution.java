package io.holdfast.control.backtest;

import static io.holdfast.control.backtest.ExportSource.encoded;

import io.holdfast.contracts.Asset;
import io.holdfast.contracts.Transition;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** One backtest from opening its streams to its result. Others may ask how far it is. */
final class Execution {

    /** Evidence may be dated so far after it was taken in; later ones are refused by evidence-service. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final Job job;
    private final DataSource database;
    private final BacktestSettings settings;
    private final AtomicLong total = new AtomicLong(-1);
    private final AtomicLong read = new AtomicLong();
    private volatile @Nullable Run run;

    Execution(Job job, DataSource database, BacktestSettings settings) {
        this.job = job;
        this.database = database;
        this.settings = settings;
    }

    Job job() {
        return job;
    }

    Progress progress() {
        var running = run;
        return new Progress(total.get() < 0 ? null : total.get(), read.get(), running == null ? 0 : running.subjects());
    }

    Result result() throws SQLException {
        var findings = new Findings(database, job.id(), settings.mostFlips());
        var exemptions = Exemptions.of(database, job.controlId());
        var running = new Run(job, exemptions::of, findings::add);
        run = running;
        try (var http = LedgerClient.http();
                var streams = streams(new LedgerClient(http, settings.evidenceUrl(), job.bearer()))) {
            running.through(streams);
        }
        return running.totals().result(findings.listed(), running.notJudged());
    }

    /** The exports are opened when they are read, so nothing is left open if the history can't be. */
    private Streams streams(LedgerClient ledger) throws SQLException {
        var assets = new ExportSource<>(ledger, assetQuery(), AssetLine.FORMAT, any -> {});
        var evidence = new ExportSource<>(ledger, evidenceQuery(), EvidenceLine.FORMAT, total::set);
        var real = RealHistory.of(database, job.controlId(), job.period().to());
        return new Streams(
                new Feed<>(assets, Asset::uid),
                new Feed<>(evidence, this::subjectOf),
                new Feed<>(real, Transition::subject));
    }

    private String subjectOf(EvidenceLine line) {
        read.incrementAndGet();
        return line.subject();
    }

    private String assetQuery() {
        var control = job.control().rule().control();
        return "/v1/assets/export?kind=" + encoded(control.population().kind());
    }

    private String evidenceQuery() {
        var control = job.control().rule().control();
        var query = "/v1/evidence/export?kind=" + encoded(control.evidence().kind()) + "&to="
                + encoded(job.period().to().plus(AHEAD).toString());
        return ReachPolicy.earliest(control, job.period().from())
                .map(earliest -> query + "&standing=true&from=" + encoded(earliest.toString()))
                .orElse(query);
    }
}

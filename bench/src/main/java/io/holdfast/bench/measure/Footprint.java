package io.holdfast.bench.measure;

import io.holdfast.bench.report.Figure;
import io.holdfast.bench.report.Figure.Unit;
import io.holdfast.bench.suite.Database;
import io.holdfast.bench.suite.Disk;
import io.holdfast.bench.suite.SuiteProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** What the suite holds in memory and on disk once a given number of subjects exist, each with evidence of every kind. */
public final class Footprint implements Measure {

    private final Stage stage;
    private final List<Database> databases;
    private final Crowd crowd;

    public Footprint(Stage stage, List<Database> databases, Crowd crowd) {
        this.stage = stage;
        this.databases = databases;
        this.crowd = crowd;
    }

    @Override
    public List<Figure> run() throws IOException, InterruptedException, ExecutionException, SQLException {
        var figures = new ArrayList<Figure>();
        figures.addAll(introduced(crowd.gather()));
        var when = " With " + crowd.size() + " subjects, "
                + stage.progress().now().ledgered() + " events in the ledger, at rest.";
        for (var process : stage.suite().processes()) {
            if (process.java()) {
                figures.add(heap(process, when));
            }
            figures.add(resident(process, when));
        }
        figures.addAll(disk(when));
        return figures;
    }

    private static List<Figure> introduced(Crowd.Gathered gathered) {
        var took = gathered.took();
        return List.of(
                Figure.of(
                        "state.declare",
                        "declaring " + gathered.subjects().size() + " more subjects",
                        took.declaring().toMillis() / 1e3,
                        Unit.SECONDS,
                        "Complete inventory snapshots of 1,000 assets each through Kafka, until everything is at rest:"
                                + " every subject judged as having no data, findings included."),
                Figure.of(
                        "state.judge",
                        "first evidence of each of them",
                        took.judging().toMillis() / 1e3,
                        Unit.SECONDS,
                        took.evidence()
                                + " events, each changing at least one assessment, until everything is at rest."));
    }

    private static Figure heap(SuiteProcess process, String when) throws IOException, InterruptedException {
        return Figure.bytes(
                "heap." + process.name(),
                "heap after GC, " + process.name(),
                process.heapAfterGc(),
                "jcmd GC.run, then the used size of GC.heap_info." + when);
    }

    private static Figure resident(SuiteProcess process, String when) throws IOException {
        return Figure.bytes(
                "memory." + process.name(),
                "resident memory, " + process.name(),
                process.residentBytes(),
                "VmRSS of the process itself: heap as far as it was ever touched, code, and memory outside the heap."
                        + when);
    }

    private List<Figure> disk(String when) throws IOException, InterruptedException, SQLException {
        var folders = stage.suite().folders();
        var figures = new ArrayList<Figure>();
        figures.add(folder("disk.streams", "disk, state stores", folders.streams(), when));
        figures.add(folder("disk.kafka", "disk, Kafka logs", folders.kafka(), when));
        figures.add(folder("disk.postgres", "disk, PostgreSQL with its log (WAL)", folders.postgres(), when));
        for (var database : databases) {
            figures.add(Figure.bytes(
                    "database." + database.name(),
                    "  database " + database.name(),
                    database.sizeInBytes(),
                    "pg_database_size." + when));
        }
        return figures;
    }

    private static Figure folder(String id, String label, Path folder, String when)
            throws IOException, InterruptedException {
        return Figure.bytes(id, label, Disk.sizeOf(folder), "Space taken by the folder (du)." + when);
    }
}

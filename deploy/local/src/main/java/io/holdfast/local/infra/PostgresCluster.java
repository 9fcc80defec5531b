package io.holdfast.local.infra;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files of one server: programs, data, log. */
record PostgresCluster(PostgresBinaries binaries, Launch launch, Path data, Path log) {

    static PostgresCluster in(Path directory, Path log) throws IOException, InterruptedException {
        Files.createDirectories(directory);
        Files.createDirectories(log.toAbsolutePath().getParent());
        var home = directory.toAbsolutePath();
        var binaries = PostgresBinaries.in(home.resolve("binaries"));
        var cluster = new PostgresCluster(binaries, Launch.unprivileged(home), data(home), log);
        if (!Files.exists(cluster.data.resolve("PG_VERSION"))) {
            cluster.create();
        }
        return cluster;
    }

    static Path data(Path directory) {
        return directory.toAbsolutePath().resolve("data");
    }

    Process launch(List<String> settings) throws IOException, InterruptedException {
        OrphanedPostgres.end(data);
        var command = new ArrayList<>(List.of(program("postgres"), "-D", data.toString()));
        settings.forEach(setting -> command.addAll(List.of("-c", setting)));
        return run(command);
    }

    void stop() throws IOException, InterruptedException {
        run(List.of(program("pg_ctl"), "stop", "-D", data.toString(), "-m", "fast", "-w", "-t", "20"))
                .waitFor();
    }

    /** Made beside its place and moved there, so that a kill in between leaves nothing half made. */
    private void create() throws IOException, InterruptedException {
        var draft = data.resolveSibling("data.new");
        DirectoryTree.delete(draft);
        var initdb = run(List.of(
                program("initdb"),
                "-D",
                draft.toString(),
                "-U",
                PostgresServer.USER,
                "-A",
                "trust",
                "-E",
                "UTF-8",
                "--locale-provider=builtin",
                "--locale=C.UTF-8",
                "--no-instructions"));
        if (initdb.waitFor() != 0) {
            throw new IOException("PostgreSQL could not create its data in " + data + ": " + lastWords());
        }
        Files.move(draft, data);
    }

    /** What the server said last about why it ended. */
    String lastWords() throws IOException {
        var lines = Files.readAllLines(log);
        return lines.reversed().stream()
                .filter(line -> line.contains("FATAL") || line.contains("error"))
                .findFirst()
                .orElse(lines.isEmpty() ? "it said nothing" : lines.getLast());
    }

    private String program(String name) {
        return binaries.program(name).toString();
    }

    private Process run(List<String> command) throws IOException {
        return new ProcessBuilder(launch.of(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }
}

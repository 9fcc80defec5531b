package io.holdfast.local.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder that holds everything that a running suite writes. */
public record Home(Path directory) {

    public Home {
        directory = directory.toAbsolutePath().normalize();
    }

    public Path postgres() {
        return directory.resolve("data/postgres");
    }

    public Path kafka() {
        return directory.resolve("data/kafka");
    }

    /** Kafka Streams' state stores; they can be rebuilt from the topics. */
    public Path streams() {
        return directory.resolve("data/streams");
    }

    /** Present once demo evidence was sent into these data. */
    public Path demoMark() {
        return directory.resolve("data/demo");
    }

    public Path logs() {
        return directory.resolve("log");
    }

    public Path log(String name) {
        return logs().resolve(name + ".log");
    }

    public Path keys() {
        return directory.resolve("keys");
    }

    /** Who runs over this home at the moment: the lock and one file a child process. */
    public Path run() {
        return directory.resolve("run");
    }

    /** Makes the folders that are missing. */
    public void create() throws CannotStart {
        try {
            for (var folder : new Path[] {postgres(), kafka(), streams(), logs(), keys(), run()}) {
                Files.createDirectories(folder);
            }
        } catch (IOException failure) {
            throw new CannotStart(notWritable(), failure);
        }
        if (!Files.isWritable(run())) {
            throw new CannotStart(notWritable());
        }
    }

    private String notWritable() {
        return "Holdfast cannot write to " + directory
                + "; give that folder to you (it may belong to another user of an"
                + " earlier start), or name another one with HOLDFAST_HOME.";
    }
}

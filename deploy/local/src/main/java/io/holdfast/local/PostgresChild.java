package io.holdfast.local;

import io.holdfast.local.infra.PostgresServer;
import io.holdfast.local.process.Child;
import io.holdfast.local.settings.Listener;
import io.holdfast.local.settings.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The database server as a child that can be started again over the same data. */
final class PostgresChild implements Child {

    private final Settings settings;
    private @Nullable PostgresServer server;

    PostgresChild(Settings settings) {
        this.settings = settings;
    }

    Path log() {
        return settings.home().log("postgres");
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public Process launch() throws IOException {
        try {
            var launched = PostgresServer.start(
                    settings.home().postgres(), settings.ports().of(Listener.POSTGRES), true, log());
            server = launched;
            return launched.process();
        } catch (SQLException failure) {
            throw new IOException(failure.getMessage(), failure);
        }
    }

    @Override
    public void end(Process process) throws IOException {
        if (server != null) {
            server.close();
        }
    }
}

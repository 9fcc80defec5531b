package io.holdfast.local.process;

import io.holdfast.local.settings.Listener;
import java.nio.file.Path;

/** The four services, in the order in which evidence travels. */
public enum Service {
    EVIDENCE(Listener.EVIDENCE),
    CONTROL(Listener.CONTROL),
    ALERTING(Listener.ALERTING),
    DASHBOARD(Listener.DASHBOARD);

    private final Listener listener;

    Service(Listener listener) {
        this.listener = listener;
    }

    public Listener listener() {
        return listener;
    }

    /** The module's name, which is the process's name too. */
    public String title() {
        return listener.title();
    }

    /** What production runs. */
    Path artifact(Path project) {
        return project.resolve(title()).resolve("target/quarkus-app/quarkus-run.jar");
    }
}

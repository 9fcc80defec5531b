package io.holdfast.dashboard.services.answer;

/** The services that the dashboard reads. */
public enum Neighbour {
    EVIDENCE("evidence-service"),
    CONTROL("control-service"),
    ALERTING("alerting-service");

    private final String title;

    Neighbour(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}

package io.holdfast.dashboard.services;

/** The services that the dashboard reads, and what people miss while one does not answer. */
public enum Neighbour {
    EVIDENCE("evidence-service", "Evidence, assets and dead letters cannot be shown until it does"),
    CONTROL("control-service", "The judgement of measures and controls cannot be shown until it does"),
    ALERTING("alerting-service", "Findings and deliveries cannot be shown until it does");

    private final String title;
    private final String missed;

    Neighbour(String title, String missed) {
        this.title = title;
        this.missed = missed;
    }

    public String title() {
        return title;
    }

    String missed() {
        return missed;
    }
}

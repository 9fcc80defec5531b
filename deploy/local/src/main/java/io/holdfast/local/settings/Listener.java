package io.holdfast.local.settings;

/** Everything of the suite that listens on a port of this machine. */
public enum Listener {
    DASHBOARD("dashboard", "HOLDFAST_DASHBOARD_PORT", 8080),
    EVIDENCE("evidence-service", "HOLDFAST_EVIDENCE_PORT", 8081),
    CONTROL("control-service", "HOLDFAST_CONTROL_PORT", 8082),
    ALERTING("alerting-service", "HOLDFAST_ALERTING_PORT", 8083),
    RECEIVER("demo webhook receiver", "HOLDFAST_RECEIVER_PORT", 8084),
    KAFKA("Kafka", "HOLDFAST_KAFKA_PORT", 9092),
    KAFKA_CONTROLLER("Kafka's controller", "HOLDFAST_KAFKA_CONTROLLER_PORT", 9093),
    POSTGRES("PostgreSQL", "HOLDFAST_POSTGRES_PORT", 5433);

    private final String title;
    private final String variable;
    private final int defaultPort;

    Listener(String title, String variable, int defaultPort) {
        this.title = title;
        this.variable = variable;
        this.defaultPort = defaultPort;
    }

    public String title() {
        return title;
    }

    /** The environment variable that moves it to another port. */
    public String variable() {
        return variable;
    }

    public int defaultPort() {
        return defaultPort;
    }
}

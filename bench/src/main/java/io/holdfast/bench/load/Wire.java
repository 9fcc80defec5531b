package io.holdfast.bench.load;

/** How a CloudEvent travels over Kafka: whole in the value, or its attributes as headers. */
public enum Wire {
    STRUCTURED,
    BINARY
}

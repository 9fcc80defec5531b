package io.holdfast.bench.measure;

import org.apache.kafka.clients.admin.Admin;

/** Breaks the rule that only load and suite speak Kafka. */
public interface AsksABroker {

    Admin admin();
}

package io.holdfast.evidence.broken.validate;

import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** A rule that knows Kafka. */
public final class ReadsATopic {
    @Nullable
    TopicPartition partition;
}

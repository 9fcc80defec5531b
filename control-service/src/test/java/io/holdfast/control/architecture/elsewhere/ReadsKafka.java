package io.holdfast.control.architecture.elsewhere;

import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams;

interface ReadsKafka {
    TopicPartition partition();

    KafkaStreams streams();
}

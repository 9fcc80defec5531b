package io.holdfast.bench.suite;

import io.holdfast.contracts.Topic;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** What the broker knows: where each partition of the suite's topics ends, and how far consumer groups have committed. */
final class Offsets implements AutoCloseable {

    private final Admin admin;
    private final List<TopicPartition> partitions;

    private Offsets(Admin admin, List<TopicPartition> partitions) {
        this.admin = admin;
        this.partitions = partitions;
    }

    static Offsets of(String bootstrapServers) throws InterruptedException, ExecutionException {
        var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
        var names = Arrays.stream(Topic.values()).map(Topic::topicName).toList();
        var partitions = admin.describeTopics(names).allTopicNames().get().values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
        return new Offsets(admin, partitions);
    }

    Admin admin() {
        return admin;
    }

    Map<TopicPartition, Long> ends() throws InterruptedException, ExecutionException {
        var latest = partitions.stream().collect(Collectors.toMap(each -> each, each -> OffsetSpec.latest()));
        var ends = new HashMap<TopicPartition, Long>();
        admin.listOffsets(latest).all().get().forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    /**
     * The offsets that consumer groups have committed to Kafka, the slowest group's where several read a topic. A
     * topology that runs exactly once commits them in the transaction of its results.
     */
    Map<TopicPartition, Long> committed() throws InterruptedException, ExecutionException {
        var groups = admin.listGroups().all().get().stream()
                .map(GroupListing::groupId)
                .collect(Collectors.toMap(each -> each, each -> new ListConsumerGroupOffsetsSpec()));
        var committed = new HashMap<TopicPartition, Long>();
        if (!groups.isEmpty()) {
            admin.listConsumerGroupOffsets(groups)
                    .all()
                    .get()
                    .values()
                    .forEach(offsets -> offsets.forEach((partition, offset) -> {
                        if (offset != null) {
                            committed.merge(partition, offset.offset(), Math::min);
                        }
                    }));
        }
        return committed;
    }

    @Override
    public void close() {
        admin.close();
    }
}

package io.holdfast.bench.suite;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;

/** A topic with the partitions and settings of another one; whoever made it deletes it. */
public final class ScratchTopic {

    private final Admin admin;
    private final String name;
    private final int partitions;

    private ScratchTopic(Admin admin, String name, int partitions) {
        this.admin = admin;
        this.name = name;
        this.partitions = partitions;
    }

    static ScratchTopic like(Admin admin, String model) throws InterruptedException, ExecutionException {
        var name = "holdfast.bench." + UUID.randomUUID();
        var described = admin.describeTopics(List.of(model)).allTopicNames().get();
        var partitions = described.values().iterator().next().partitions();
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, model);
        var settings =
                admin.describeConfigs(List.of(resource)).all().get().values().iterator().next().entries().stream()
                        .filter(entry -> entry.source() == ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG)
                        .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value));
        var replicas = (short) partitions.getFirst().replicas().size();
        admin.createTopics(List.of(new NewTopic(name, partitions.size(), replicas).configs(Map.copyOf(settings))))
                .all()
                .get();
        return new ScratchTopic(admin, name, partitions.size());
    }

    public String name() {
        return name;
    }

    public int partitions() {
        return partitions;
    }

    public void delete() throws InterruptedException, ExecutionException {
        admin.deleteTopics(List.of(name)).all().get();
    }
}

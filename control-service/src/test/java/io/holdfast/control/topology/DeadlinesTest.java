package io.holdfast.control.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.control.topology.Deadlines.Due;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The order in which deadlines come due, and that none is passed over. */
class DeadlinesTest {

    private final KeyValueStore<Bytes, byte[]> store = Stores.keyValueStoreBuilder(
                    Stores.inMemoryKeyValueStore("deadlines"), Serdes.Bytes(), Serdes.ByteArray())
            .withLoggingDisabled()
            .build();
    private final Deadlines deadlines = new Deadlines(store);

    @BeforeEach
    void open(@TempDir Path directory) {
        var context = new MockProcessorContext<Void, Void>(new Properties(), new TaskId(0, 0), directory.toFile());
        store.init(context.getStateStoreContext(), store);
    }

    @Test
    void whatIsDueComesInItsOrderAndInPortions() {
        deadlines.set("b", 20);
        deadlines.set("a", 20);
        deadlines.set("c", 10);
        deadlines.set("later", 31);

        assertThat(deadlines.due(30, 2)).containsExactly(new Due("c", 10), new Due("a", 20));
        deadlines.clear("c", 10);
        deadlines.clear("a", 20);
        assertThat(deadlines.due(30, 2)).containsExactly(new Due("b", 20));
        deadlines.clear("b", 20);
        assertThat(deadlines.due(30, 2)).isEmpty();
        assertThat(deadlines.due(31, 2)).containsExactly(new Due("later", 31));
    }

    @Test
    void whatThereWasNoTimeForStaysDue() {
        deadlines.set("a", 10);
        deadlines.set("b", 20);
        var due = deadlines.due(30, 9);
        deadlines.clear("a", 10);

        deadlines.leave(due.getLast());

        assertThat(deadlines.due(30, 9)).containsExactly(new Due("b", 20));
    }

    @Test
    void whatIsSetForAnInstantThatIsOverIsDueAtOnce() {
        deadlines.due(30, 9);

        deadlines.set("late", 5);

        assertThat(deadlines.due(30, 9)).containsExactly(new Due("late", 5));
    }
}

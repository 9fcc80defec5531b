package io.holdfast.control.topology;

import io.holdfast.control.assess.Latest;
import io.holdfast.control.rule.CompiledRule;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import org.apache.kafka.streams.errors.InvalidStateStoreException;

/** Reads the topology's own store while it judges. With several instances each knows its own partitions' subjects. */
@Singleton
class StoredJudgements implements Latest.Source {

    private final JudgingProcess process;
    private final InstantSource clock;

    StoredJudgements(JudgingProcess process, InstantSource clock) {
        this.process = process;
        this.clock = clock;
    }

    @Override
    public Optional<Latest> find(String subject, CompiledRule rule) {
        try {
            var state = process.subject(subject);
            return state == null
                    ? Optional.empty()
                    : Latest.of(state, process.controlExemptions(), rule, clock.instant());
        } catch (InvalidStateStoreException notNow) {
            // While partitions move or stores are restored, what was projected has to do.
            return Optional.empty();
        }
    }
}

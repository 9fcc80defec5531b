package io.holdfast.evidence.adapt;

import io.holdfast.contracts.EvidenceEvent;
import io.holdfast.contracts.Violation;
import java.util.List;

/** What became of a tool's output. */
public sealed interface Adapted {

    /**
     * The facts of the output, at least one, in the order in which they are to be published. The same output gives the
     * same ids, so that an output that is sent twice is a duplicate.
     */
    record Events(List<EvidenceEvent> events) implements Adapted {
        public Events {
            events = List.copyOf(events);
            if (events.isEmpty()) {
                throw new IllegalArgumentException("an output without a single fact must be refused");
            }
        }
    }

    /**
     * Why nothing was taken from the output.
     *
     * @param detail one sentence for people
     * @param violations what exactly; a field that starts with {@code body} is a place in the output, any other is the
     *     query parameter of that name
     */
    record Refused(String detail, List<Violation> violations) implements Adapted {
        private static final String BODY = "body";

        public Refused {
            violations = List.copyOf(violations);
        }

        /** A refusal for one place in the output. */
        static Refused body(String detail) {
            return new Refused(detail, List.of(new Violation(BODY, detail)));
        }

        /** A refusal because the output does not say what only the caller can add. */
        static Refused parameter(String name, String detail) {
            return new Refused(detail, List.of(new Violation(name, detail)));
        }

        /** Whether the output is fine and only query parameters are wrong or missing: the caller's 400, not a 422. */
        public boolean concernsParameters() {
            return violations.stream().noneMatch(violation -> violation.field().startsWith(BODY));
        }
    }
}

package io.holdfast.control.assess;

import io.holdfast.contracts.Status;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An exception in force covers the status, never hides it: what is underneath stays in the reason. */
final class ExemptionPolicy {

    /** The ids make it certain which of two that end together is told. */
    private static final Comparator<Exemption> LASTS_LONGER =
            Comparator.comparing(Exemption::expiresAt).thenComparing(Exemption::id);

    private ExemptionPolicy() {}

    static Assessment apply(
            Assessment underneath, String controlId, List<Exemption> own, ControlExemptions wide, Instant asOf) {
        return inForce(controlId, own, wide, asOf)
                .map(inForce -> exempt(underneath, inForce))
                .orElse(underneath);
    }

    /** The exception that covers the longest, out of the subject's own and those for the whole control. */
    static Optional<Exemption> inForce(String controlId, List<Exemption> own, ControlExemptions wide, Instant asOf) {
        if (own.isEmpty() && wide.isEmpty()) {
            return Optional.empty();
        }
        return concerning(controlId, own, wide)
                .filter(each -> each.isInForce(asOf))
                .max(LASTS_LONGER);
    }

    /** When the last exception ended, after which nothing covers any more; empty when none has ended. */
    static Optional<Instant> end(String controlId, List<Exemption> own, ControlExemptions wide, Instant asOf) {
        return concerning(controlId, own, wide)
                .filter(each -> !each.isInForce(asOf))
                .map(Exemption::expiresAt)
                .max(Instant::compareTo);
    }

    private static Stream<Exemption> concerning(String controlId, List<Exemption> own, ControlExemptions wide) {
        return Stream.concat(
                own.stream().filter(each -> each.controlId().equals(controlId)), wide.of(controlId).stream());
    }

    private static Assessment exempt(Assessment underneath, Exemption exemption) {
        var reason = "exempt until " + Wording.of(exemption.expiresAt()) + " (" + exemption.reason()
                + "); without the exception it would be " + underneath.status() + ": " + underneath.reason();
        return new Assessment(
                        Status.EXEMPT,
                        reason,
                        underneath.evidence(),
                        underneath.effectiveAt(),
                        underneath.deadline(),
                        underneath.conflict())
                .noLaterThan(exemption.expiresAt());
    }
}

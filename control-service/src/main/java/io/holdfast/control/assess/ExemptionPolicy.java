package io.holdfast.control.assess;

import io.holdfast.contracts.Status;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** An exception in force covers the status, never hides it: what is underneath stays in the reason. */
final class ExemptionPolicy {

    private ExemptionPolicy() {}

    static Assessment apply(Assessment underneath, String controlId, List<Exemption> exemptions, Instant asOf) {
        return exemptions.stream()
                .filter(each -> each.controlId().equals(controlId) && each.isInForce(asOf))
                .max(Comparator.comparing(Exemption::expiresAt))
                .map(inForce -> exempt(underneath, inForce))
                .orElse(underneath);
    }

    private static Assessment exempt(Assessment underneath, Exemption exemption) {
        var reason = "exempt until " + Wording.of(exemption.expiresAt()) + " (" + exemption.reason()
                + "); without the exception it would be " + underneath.status() + ": " + underneath.reason();
        return new Assessment(
                        Status.EXEMPT, reason, underneath.evidence(), underneath.effectiveAt(), underneath.deadline())
                .noLaterThan(exemption.expiresAt());
    }
}

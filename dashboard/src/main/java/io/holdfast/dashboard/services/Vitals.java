package io.holdfast.dashboard.services;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a service says of itself.
 *
 * @param version of its software; null when it does not say
 */
public record Vitals(String service, @Nullable String version, String status, List<Check> checks) {

    public Vitals {
        checks = List.copyOf(checks);
    }

    /** One question that a service asks itself. */
    public record Check(
            String name, String status, @Nullable Map<String, Object> data) {

        public boolean isUp() {
            return status.equals("UP");
        }

        /** How many records it still has to read; null when it reads none, or does not know. */
        public @Nullable Long lag() {
            return data != null && data.get("lag_records") instanceof Number number && number.longValue() >= 0
                    ? number.longValue()
                    : null;
        }

        /** Why it waits or stopped. */
        public @Nullable String reason() {
            return data != null && data.get("reason") instanceof String text ? text : null;
        }
    }

    public boolean isUp() {
        return status.equals("UP");
    }
}

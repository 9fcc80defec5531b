package io.holdfast.foundation.log;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * What the lines that are logged {@link #during} some work are about. The keys are the same in every service, so that
 * one search finds a subject or a finding wherever it passed by.
 */
public final class LogKeys {

    private final Map<String, String> keys = new LinkedHashMap<>();

    private LogKeys() {}

    public static LogKeys subject(String subject) {
        return new LogKeys().with("subject", subject);
    }

    public LogKeys evidence(@Nullable String id) {
        return with("evidence_id", id);
    }

    public LogKeys control(@Nullable String id) {
        return with("control_id", id);
    }

    public LogKeys finding(@Nullable Object id) {
        return with("finding_id", id);
    }

    public void during(Runnable work) {
        keys.forEach(MDC::put);
        try {
            work.run();
        } finally {
            keys.keySet().forEach(MDC::remove);
        }
    }

    private LogKeys with(String key, @Nullable Object value) {
        if (value != null) {
            keys.put(key, value.toString());
        }
        return this;
    }
}

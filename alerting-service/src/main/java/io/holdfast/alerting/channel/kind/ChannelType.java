package io.holdfast.alerting.channel.kind;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of channels that there are. */
public enum ChannelType {
    WEBHOOK,
    EMAIL,
    SLACK,
    TEAMS,
    PAGERDUTY,
    ALERTMANAGER,
    JIRA,
    OCSF_KAFKA,
    LOG;

    /** What callers and the database call it. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ChannelType> of(String word) {
        return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
    }
}

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

    /** Whether machines read the messages: they are told of every finding, people of the first ones and the count. */
    public boolean isForMachines() {
        return switch (this) {
            case ALERTMANAGER, OCSF_KAFKA -> true;
            case WEBHOOK, EMAIL, SLACK, TEAMS, PAGERDUTY, JIRA, LOG -> false;
        };
    }

    public static Optional<ChannelType> of(String word) {
        return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
    }
}

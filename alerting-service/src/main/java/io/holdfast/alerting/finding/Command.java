package io.holdfast.alerting.finding;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a person wants to do with a finding. */
sealed interface Command {

    record Acknowledge(@Nullable String comment) implements Command {}

    /** To nobody when {@code to} is null. */
    record Assign(@Nullable String to, @Nullable String comment) implements Command {}

    record Start(@Nullable String comment) implements Command {}

    record Fixed(@Nullable String comment) implements Command {}

    record Close(Resolution resolution, String comment) implements Command {}

    record Reopen(@Nullable String comment) implements Command {}

    record Comment(String text) implements Command {}

    record SetDue(Instant at, String reason) implements Command {}

    /** The commands by name, as the API calls them. */
    enum Name {
        ACKNOWLEDGE,
        ASSIGN,
        START,
        FIXED,
        CLOSE,
        REOPEN,
        COMMENT,
        DUE
    }

    default Name name() {
        return switch (this) {
            case Acknowledge acknowledge -> Name.ACKNOWLEDGE;
            case Assign assign -> Name.ASSIGN;
            case Start start -> Name.START;
            case Fixed fixed -> Name.FIXED;
            case Close close -> Name.CLOSE;
            case Reopen reopen -> Name.REOPEN;
            case Comment comment -> Name.COMMENT;
            case SetDue due -> Name.DUE;
        };
    }
}

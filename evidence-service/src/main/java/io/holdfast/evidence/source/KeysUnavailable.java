package io.holdfast.evidence.source;

import java.sql.SQLException;

/** Whether a key is good cannot be told while the database is away: that is 503, not 401. */
public final class KeysUnavailable extends RuntimeException {

    KeysUnavailable(SQLException cause) {
        super("the API key cannot be looked up", cause);
    }
}

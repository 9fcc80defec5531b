package io.holdfast.evidence.source;

import java.util.UUID;

/**
 * The one answer that holds a key.
 *
 * @param id names the key without giving it away
 */
record NewKey(UUID id, String key) {}

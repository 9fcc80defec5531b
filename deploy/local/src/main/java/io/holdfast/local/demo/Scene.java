package io.holdfast.local.demo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * Something that breaks, and is repaired: what is told of an asset every day, with something about it changed, and then
 * as it always is.
 *
 * @param change what the break changes about the facts; null takes one away
 */
record Scene(String says, Member member, Telling telling, ObjectNode change) {

    Signal breaks(Instant now) {
        return telling.at(now, member, change);
    }

    Signal repairs(Instant now) {
        return telling.at(now, member, JsonNodeFactory.instance.objectNode());
    }
}

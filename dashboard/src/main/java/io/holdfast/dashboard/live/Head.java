package io.holdfast.dashboard.live;

import io.holdfast.contracts.Transition;
import io.holdfast.dashboard.services.alerting.FindingSummary;
import io.holdfast.dashboard.services.answer.Answer;
import io.holdfast.dashboard.services.answer.Listing;
import java.util.HexFormat;
import java.util.Objects;

/**
 * Where the services stand, as a value that differs when something changed. A service that stops or starts to answer is
 * a change too, since the pages must say so.
 */
record Head(String value) {

    static Head of(Answer<Listing<Transition>> transitions, Answer<FindingSummary> findings) {
        var newest = transitions
                .map(Listing::items)
                .map(items -> items.isEmpty() ? "none" : items.getFirst().id());
        return new Head(hex(text(newest)) + "-" + hex(text(findings)));
    }

    private static String text(Answer<?> answer) {
        return answer.given()
                ? "given " + answer.value()
                : "missing " + answer.trouble().status();
    }

    private static String hex(String text) {
        return HexFormat.of().toHexDigits(Objects.hashCode(text));
    }
}

package io.holdfast.dashboard.services;

/** The token of the person who looks; services are never asked with any other. */
public record Bearer(String token) {

    String header() {
        return "Bearer " + token;
    }

    /** A token is a secret: it must not appear in a log by way of a record's text. */
    @Override
    public String toString() {
        return "Bearer[…]";
    }
}

package io.holdfast.alerting.channel.slack;

import java.net.URI;

/** Where the incoming webhook is. Who knows the address may post, so it is a secret. */
record SlackSettings(URI url) {

    @Override
    public String toString() {
        return "an incoming webhook at " + url.getHost();
    }
}

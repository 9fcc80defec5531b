package io.holdfast.alerting.channel.teams;

import java.net.URI;

/** Where the workflow listens. Who knows the address may post, so it is a secret. */
record TeamsSettings(URI url) {

    @Override
    public String toString() {
        return "a workflow at " + url.getHost();
    }
}

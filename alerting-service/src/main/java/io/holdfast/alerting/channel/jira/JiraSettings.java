package io.holdfast.alerting.channel.jira;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where issues are made, and as whom.
 *
 * @param url the site
 * @param resolveTransition the transition when nothing is left open; null for the first that leads to a done status
 */
record JiraSettings(
        URI url,
        String email,
        String apiToken,
        String projectKey,
        String issueType,
        @Nullable String resolveTransition) {

    @Override
    public String toString() {
        return "project " + projectKey + " at " + url.getHost();
    }
}

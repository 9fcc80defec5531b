package io.holdfast.alerting.channel.pagerduty;

import java.net.URI;

/**
 * Which service of PagerDuty is told.
 *
 * @param url where events go; accounts in the EU have another one
 * @param routingKey the integration key, a secret
 */
record PagerDutySettings(URI url, String routingKey) {

    @Override
    public String toString() {
        return "PagerDuty at " + url.getHost();
    }
}

package io.holdfast.alerting.channel.alertmanager;

import io.holdfast.alerting.channel.text.Words;
import io.holdfast.alerting.route.ChannelId;
import java.time.Instant;
import java.util.List;

/** The alerts that an Alertmanager takes for firing. */
interface FiringAlerts {

    /** These were sent, and are to be sent again from now on. */
    void remember(ChannelId channel, List<Words.Item> items, Instant now);

    /** These are over; it waits for who is just sending one of them, so that the end is the last that is heard. */
    void forget(ChannelId channel, List<Words.Item> items);
}

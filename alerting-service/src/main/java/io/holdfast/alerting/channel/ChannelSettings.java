package io.holdfast.alerting.channel;

import java.net.URI;

/** What people decide of a channel, checked. */
record ChannelSettings(String name, URI url, boolean enabled) {}

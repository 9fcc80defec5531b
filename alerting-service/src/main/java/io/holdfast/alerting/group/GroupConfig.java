package io.holdfast.alerting.group;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How groups speak; when they do is said by the routes. */
@ConfigMapping(prefix = "holdfast.alerting.group")
public interface GroupConfig {

    /** How often it is looked for groups that are due. */
    @WithDefault("500ms")
    Duration poll();

    /** How many findings a message names; it counts the others. */
    @WithDefault("25")
    int items();

    /** How many findings of a group are read, and a machine is told of, at once. */
    @WithDefault("500")
    int portion();

    /** How long before its end people are reminded of a silence that holds something back. */
    @WithDefault("1h")
    Duration silenceNotice();

    /** How many changes, of which the older ones count less, make a finding flap. */
    @WithDefault("5")
    double flappingHigh();

    /** Below how many it has settled. */
    @WithDefault("2")
    double flappingLow();

    /** After how long a change counts half. */
    @WithDefault("30m")
    Duration flappingHalfLife();

    /** How long it is kept what was decided about telling. */
    @WithDefault("400d")
    Duration decisionsKept();

    /** How often it is looked for decisions that are older. */
    @WithDefault("1h")
    Duration decisionsCheck();

    /** How late a group may be before the service says that it is not ready. */
    @WithDefault("3m")
    Duration unhealthyAfter();

    /** How often the gauges of groups are counted anew. */
    @WithDefault("5s")
    Duration countEvery();
}

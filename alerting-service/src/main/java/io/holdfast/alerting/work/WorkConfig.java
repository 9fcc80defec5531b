package io.holdfast.alerting.work;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Who looks after findings, and until when. */
@ConfigMapping(prefix = "holdfast.alerting.work")
public interface WorkConfig {

    /** Who owns what neither the asset nor the control names an owner of. */
    Optional<String> defaultOwner();

    /** How long handling a critical finding may take; nothing for no due date. */
    @WithDefault("1d")
    Optional<Span> slaCritical();

    /** The same for a high one. */
    @WithDefault("3d")
    Optional<Span> slaHigh();

    /** The same for a medium one. */
    @WithDefault("10d")
    Optional<Span> slaMedium();

    /** The same for a low one. */
    @WithDefault("30d")
    Optional<Span> slaLow();

    /** Which share of the time until a due date is left when people are reminded of it; nothing for no reminder. */
    @WithDefault("20%")
    Optional<Share> dueSoon();

    /** Which days count. */
    @WithDefault("BUSINESS")
    WorkCalendar.Days days();

    /** Where days begin. */
    @WithDefault("UTC")
    ZoneId zone();

    /** Between when people work on such a day; nothing for the whole day. */
    Optional<Hours> hours();

    /** The days of the week that are free all the same. */
    Optional<List<LocalDate>> holidays();
}

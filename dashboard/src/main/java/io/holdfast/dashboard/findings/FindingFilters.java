package io.holdfast.dashboard.findings;

import io.holdfast.dashboard.page.Address;
import io.holdfast.dashboard.services.alerting.FindingStatus;
import io.holdfast.dashboard.services.answer.Query;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What of the findings to show, as the address says it. Without a status those that are not resolved, with
 * {@code status=all} every one.
 */
public record FindingFilters(
        Map<String, String> asked, Tab tab, @Nullable String cursor) {

    /** Whose findings, or which. */
    public enum Tab {
        MINE,
        UNASSIGNED,
        OVERDUE,
        ALL;

        String parameter() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static final String ALL = "all";
    static final String UNRESOLVED = FindingStatus.unresolved();

    private static final int LIMIT = 50;

    /** What narrows the list, in the order of the address. */
    private static final List<String> NARROWING =
            List.of("severity", "condition", "control", "measure", "subject", "owner", "assigned_to", "q");

    private static final List<String> DETAILED = List.of("control", "subject", "owner", "assigned_to");

    private static final List<String> ALL_OF_THEM = List.of("status", "sort");

    public FindingFilters {
        asked = Map.copyOf(asked);
    }

    static FindingFilters of(MultivaluedMap<String, String> query) {
        var asked = new LinkedHashMap<String, String>();
        for (var names : List.of(ALL_OF_THEM, NARROWING)) {
            names.forEach(name -> {
                var value = query.getFirst(name);
                if (value != null && !value.isBlank()) {
                    asked.put(name, value.strip());
                }
            });
        }
        return new FindingFilters(asked, tab(query.getFirst("tab")), query.getFirst("cursor"));
    }

    /** What is no tab shows all. */
    private static Tab tab(@Nullable String asked) {
        return Arrays.stream(Tab.values())
                .filter(tab -> tab.parameter().equals(asked))
                .findFirst()
                .orElse(Tab.ALL);
    }

    Map<String, String> upstream() {
        var query = Query.limit(LIMIT);
        NARROWING.forEach(name -> query.and(name, asked.get(name)));
        return query.and("status", ALL.equals(status()) ? null : status())
                .and("sort", asked.get("sort"))
                .and("tab", tab == Tab.ALL ? null : tab.parameter())
                .and("cursor", cursor)
                .parameters();
    }

    /** The value of a filter; empty when it is not set. */
    public String value(String name) {
        return asked.getOrDefault(name, "");
    }

    public String status() {
        return asked.getOrDefault("status", UNRESOLVED);
    }

    /** The page with these filters, from its beginning. */
    public Address address() {
        var address = Address.of("findings").with("tab", tab == Tab.ALL ? null : tab.parameter());
        for (var names : List.of(ALL_OF_THEM, NARROWING)) {
            for (var name : names) {
                address = address.with(name, asked.get(name));
            }
        }
        return address;
    }

    /** The page with these filters, where it is now. */
    Address here() {
        return address().with("cursor", cursor);
    }

    /** Whether this is the list that people come for: everything that somebody must handle. */
    public boolean isWhole() {
        return tab == Tab.ALL && status().equals(UNRESOLVED) && !isNarrowed();
    }

    /** Whether one of the rarer filters is set. */
    public boolean isDetailed() {
        return DETAILED.stream().anyMatch(asked::containsKey);
    }

    public boolean isNarrowed() {
        return NARROWING.stream().anyMatch(asked::containsKey);
    }
}

package io.holdfast.dashboard.services.alerting;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which ways something would go.
 *
 * @param labels what the matchers saw, each with its values
 * @param errors how many matchers could not be evaluated, and let it through
 */
public record RouteTrial(
        @Nullable Map<String, List<String>> labels,
        @Nullable List<Routing.Way> routes,
        int errors) {

    public RouteTrial {
        labels = labels == null ? Map.of() : Map.copyOf(labels);
        routes = routes == null ? List.of() : List.copyOf(routes);
    }

    /** Each label with one of its values, in order. */
    public List<String> pairs() {
        return labels == null
                ? List.of()
                : labels.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .flatMap(each -> each.getValue().stream().map(value -> each.getKey() + "=" + value))
                        .toList();
    }
}

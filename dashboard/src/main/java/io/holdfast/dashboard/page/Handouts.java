package io.holdfast.dashboard.page;

import io.holdfast.dashboard.services.ServicesConfig;
import io.holdfast.dashboard.services.answer.Neighbour;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;

/** Says how to get by API what a page shows. */
@Singleton
public class Handouts {

    private final ServicesConfig addresses;

    Handouts(ServicesConfig addresses) {
        this.addresses = addresses;
    }

    /** The same by API; {@code query} are the service's filters, of which the length and number of the page are no part. */
    public Handout of(Neighbour service, Address path, Map<String, String> query) {
        return new Handout(curl(service, path, query), null);
    }

    /** The same by API, and as a table that the dashboard passes on from {@code table}. */
    public Handout withTable(Neighbour service, Address path, Map<String, String> query, Address table) {
        return new Handout(curl(service, path, query), table.with(filters(query)));
    }

    private String curl(Neighbour service, Address path, Map<String, String> query) {
        return "curl -H \"Authorization: Bearer $(./holdfast token viewer)\" '" + base(service)
                + path.with(filters(query)) + "'";
    }

    private static Map<String, String> filters(Map<String, String> query) {
        var filters = new TreeMap<>(query);
        filters.remove("limit");
        filters.remove("cursor");
        return filters;
    }

    private URI base(Neighbour service) {
        return switch (service) {
            case EVIDENCE -> addresses.evidenceUrl();
            case CONTROL -> addresses.controlUrl();
            case ALERTING -> addresses.alertingUrl();
        };
    }
}

package io.holdfast.dashboard.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An address of this dashboard: every filter is in it, so every view can be linked, kept and sent. */
public final class Address {

    private final String path;
    private final Map<String, String> query;

    private Address(String path, Map<String, String> query) {
        this.path = path;
        this.query = query;
    }

    /** Segments are encoded one by one, since ids may hold slashes. */
    public static Address of(String... segments) {
        var path = new StringBuilder();
        for (var segment : segments) {
            path.append('/').append(encoded(segment));
        }
        return new Address(path.isEmpty() ? "/" : path.toString(), Map.of());
    }

    /** The same address with this filter set; a null or empty value takes the filter away. */
    public Address with(String name, @Nullable Object value) {
        var changed = new LinkedHashMap<>(query);
        var text = value == null ? "" : String.valueOf(value);
        if (text.isBlank()) {
            changed.remove(name);
        } else {
            changed.put(name, text);
        }
        return new Address(path, changed);
    }

    /** The same address with all these filters set. */
    public Address with(Map<String, String> filters) {
        var address = this;
        for (var filter : filters.entrySet()) {
            address = address.with(filter.getKey(), filter.getValue());
        }
        return address;
    }

    /** The filters alone, with their question mark; empty without any. */
    public String query() {
        return toString().substring(path.length());
    }

    @Override
    public String toString() {
        return query.isEmpty()
                ? path
                : query.entrySet().stream()
                        .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                        .collect(Collectors.joining("&", path + "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

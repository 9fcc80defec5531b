package io.holdfast.evidence.intake;

import io.holdfast.contracts.Violation;
import io.holdfast.evidence.validate.CloudEventReader;
import io.holdfast.evidence.validate.Reading;
import io.holdfast.evidence.validate.Reason;
import io.holdfast.evidence.validate.Refusal;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;

/** CloudEvents binary mode over HTTP: attributes as percent-encoded {@code ce-} headers, data as the body. */
final class BinaryMode {

    private static final String PREFIX = "ce-";

    private BinaryMode() {}

    static Reading read(HttpHeaders headers, byte[] data) {
        var attributes = new LinkedHashMap<String, String>();
        try {
            headers.getRequestHeaders().forEach((header, values) -> {
                var name = header.toLowerCase(Locale.ROOT);
                if (name.startsWith(PREFIX)) {
                    attributes.put(name.substring(PREFIX.length()), decode(values.getFirst()));
                }
            });
        } catch (IllegalArgumentException brokenEncoding) {
            return unreadable("a ce- header is not percent-encoded: " + brokenEncoding.getMessage());
        }
        if (attributes.isEmpty()) {
            return unreadable("application/json needs the ce-* headers of the binary mode; a whole event is sent as "
                    + CloudEventReader.STRUCTURED);
        }
        return CloudEventReader.binary(attributes, headers.getHeaderString(HttpHeaders.CONTENT_TYPE), data);
    }

    /** The decoder is made for forms, where plus is a space; in these headers plus is a plus. */
    private static String decode(String value) {
        return value.indexOf('%') < 0 ? value : URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static Reading unreadable(String detail) {
        return new Reading.Unreadable(
                Refusal.of(Reason.NOT_A_CLOUDEVENT, detail, new Violation("ce-specversion", "must be 1.0")));
    }
}

package io.holdfast.evidence.intake;

import io.holdfast.evidence.validate.CloudEventReader;
import io.holdfast.evidence.validate.Reading;
import java.util.ArrayList;
import java.util.List;

/** Newline-delimited JSON: one structured event a line; empty lines count for nothing. */
final class Lines {

    private Lines() {}

    static List<Reading> read(byte[] body) {
        var readings = new ArrayList<Reading>();
        var start = 0;
        for (var i = 0; i <= body.length; i++) {
            if (i == body.length || body[i] == '\n') {
                if (!isBlank(body, start, i)) {
                    readings.add(CloudEventReader.structured(body, start, i - start));
                }
                start = i + 1;
            }
        }
        return readings;
    }

    private static boolean isBlank(byte[] body, int from, int to) {
        for (var i = from; i < to; i++) {
            if (body[i] != ' ' && body[i] != '\t' && body[i] != '\r') {
                return false;
            }
        }
        return true;
    }
}

package io.holdfast.evidence.intake;

import io.holdfast.contracts.Violation;
import io.holdfast.evidence.adapt.AdapterInput;
import io.holdfast.foundation.web.Problems;
import jakarta.ws.rs.QueryParam;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the caller says about a tool's output, in the query; read so that every mistake is named at once. */
final class ToolOutput {

    @QueryParam("source")
    @Nullable
    String source;

    @QueryParam("subject")
    @Nullable
    String subject;

    @QueryParam("time")
    @Nullable
    String time;

    @QueryParam("exit_code")
    @Nullable
    String exitCode;

    /**
     * The input of an adapter.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 naming the parameters that are missing or wrong
     */
    AdapterInput read(byte[] body) {
        var violations = new ArrayList<Violation>();
        var text = utf8(body, violations);
        var sender = source == null ? "" : source;
        if (sender.isBlank()) {
            violations.add(new Violation("source", "is missing: which registered source sends this"));
        }
        var instant = instant(violations);
        var code = code(violations);
        if (!violations.isEmpty()) {
            throw Problems.of("bad-request", 400, "Bad request", "the call is incomplete", List.copyOf(violations));
        }
        return new AdapterInput(text, sender, subject, instant, code);
    }

    private @Nullable Instant instant(List<Violation> violations) {
        try {
            return time == null ? null : OffsetDateTime.parse(time).toInstant();
        } catch (DateTimeException notRfc3339) {
            violations.add(new Violation("time", "must be a time as in RFC 3339, e.g. 2026-11-22T05:00:00Z"));
            return null;
        }
    }

    private @Nullable Integer code(List<Violation> violations) {
        try {
            return exitCode == null ? null : Integer.valueOf(exitCode);
        } catch (NumberFormatException notNumber) {
            violations.add(new Violation("exit_code", "must be a whole number"));
            return null;
        }
    }

    private static String utf8(byte[] body, List<Violation> violations) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            violations.add(new Violation("body", "must be UTF-8 text"));
            return "";
        }
    }
}

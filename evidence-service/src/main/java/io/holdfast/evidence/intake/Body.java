package io.holdfast.evidence.intake;

import io.holdfast.contracts.Violation;
import io.holdfast.evidence.validate.Reason;
import io.holdfast.foundation.web.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Reads a request body up to its limit. */
final class Body {

    private Body() {}

    /**
     * All bytes of a body.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 413 when there is more than {@code limit}
     */
    static byte[] read(InputStream stream, int limit) throws IOException {
        var body = stream.readNBytes(limit + 1);
        if (body.length <= limit) {
            return body;
        }
        // A client that is still sending would see a broken connection instead of the answer.
        stream.transferTo(java.io.OutputStream.nullOutputStream());
        throw tooLarge(
                "the body is longer than " + limit + " bytes", new Violation("$", "at most " + limit + " bytes"));
    }

    static io.quarkiverse.resteasy.problem.HttpProblem tooLarge(String detail, Violation violation) {
        return Problems.of(Reason.TOO_LARGE.slug(), 413, Reason.TOO_LARGE.title(), detail, List.of(violation));
    }
}

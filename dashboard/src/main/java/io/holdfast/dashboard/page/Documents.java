package io.holdfast.dashboard.page;

import io.holdfast.dashboard.services.Download;
import io.holdfast.dashboard.services.answer.Answer;
import io.holdfast.dashboard.services.answer.Trouble;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.regex.Pattern;

/** Passes a service's document on to the browser as it comes, or says why there is none. */
public final class Documents {

    /** What not every file system takes. */
    private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9._-]+");

    private Documents() {}

    /**
     * The answer with the document, or with the page that says why there is none.
     *
     * @param name of the file; what not every file system takes is left out
     * @param save whether it is kept as a file instead of shown
     * @param frame around the page that says why there is none
     */
    public static Response of(Answer<Download> asked, String name, boolean save, Frame frame) {
        return switch (asked) {
            case Answer.Given<Download>(var document) -> passed(document, name, save);
            case Answer.Missing<Download>(var trouble) -> absent(frame, trouble);
        };
    }

    private static Response passed(Download document, String name, boolean save) {
        var answer = Response.ok((StreamingOutput) out -> {
                    try (var content = document.content()) {
                        content.transferTo(out);
                    }
                })
                .type(document.contentType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        (save ? "attachment" : "inline") + "; filename=\""
                                + UNSAFE.matcher(name).replaceAll("-") + "\"");
        if (document.policy() != null) {
            // The document's own policy instead of that of the pages.
            answer.header("Content-Security-Policy", document.policy());
        }
        return answer.build();
    }

    /** Never 200, which a browser would keep as if it were the document; the page fetches only its section again. */
    private static Response absent(Frame frame, Trouble trouble) {
        var section = new Absent(frame.at(Address.of(frame.section().path().substring(1))), trouble);
        return Response.status(trouble.status() < 400 ? 503 : trouble.status())
                .type(MediaType.TEXT_HTML_TYPE)
                .entity(section)
                .build();
    }
}

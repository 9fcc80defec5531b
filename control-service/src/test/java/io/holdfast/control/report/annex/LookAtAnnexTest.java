package io.holdfast.control.report.annex;

import io.holdfast.control.report.Declared;
import io.holdfast.control.report.standing.Moment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LookAtAnnexTest {
    @Test
    void write() throws IOException {
        var directory = Files.createDirectories(Path.of("target/annex"));
        for (var id : new String[] {"threema", "tresorit"}) {
            for (var language : Language.values()) {
                var standing = Declared.shipped(id, Moment.now(Declared.AT));
                Files.writeString(
                        directory.resolve(id + "-" + language.tag() + ".html"),
                        Templates.annexes().html(standing, language).text());
                Files.write(
                        directory.resolve(id + "-" + language.tag() + ".pdf"),
                        Templates.annexes().pdf(standing, language).content());
            }
        }
    }
}

package io.holdfast.evidence.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.evidence.validate.Reading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            nothing                   | ``            | ``
            only empty lines          | `~~ ~^~`      | ``
            one line without an end   | {}            | R
            one line with an end      | {}~           | R
            Windows ends              | {}^~{}^~      | RR
            empty lines in between    | {}~~ ~{}      | RR
            a line that is cut        | {}~{"a~{}     | RUR
            two values in a line      | {} {}~{}      | UR
            """)
    void readsOneEventALine(String rule, String body, String expected) {
        var readings = Lines.read(body.replace('~', '\n').replace('^', '\r').getBytes(UTF_8));

        var letters = new StringBuilder();
        readings.forEach(reading -> letters.append(reading instanceof Reading.Read ? 'R' : 'U'));
        assertThat(letters).hasToString(expected);
    }
}

package io.holdfast.bench.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventTemplateTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            every slot is filled                  | {"a":"{id}","b":"{subject}","c":"{time}"} | {"a":"i-1","b":"s","c":"T"}
            a slot may be there twice             | {time}{time}                              | TT
            other braces are text                 | {"data":{"x":{}}}                         | {"data":{"x":{}}}
            a template without slots stays        | plain                                     | plain
            text beyond ASCII survives            | ä{id}ö                                    | äi-1ö
            """)
    void fills(String rule, String template, String expected) {
        var filled = EventTemplate.of(template).fill(bytes("i-1"), bytes("s"), bytes("T"));

        assertThat(new String(filled, UTF_8)).as(rule).isEqualTo(expected);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}

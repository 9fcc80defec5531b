package io.holdfast.alerting.channel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "seconds                      | 120                           | PT2M",
                "with blanks around           | ' 7 '                         | PT7S",
                "an HTTP date                 | Sun, 22 Nov 2026 12:30:00 GMT | PT30M",
                "a date in the past           | Sun, 22 Nov 2026 11:30:00 GMT |",
                "no time at all               | 0                             |",
                "negative                     | -5                            |",
                "a fraction                   | 1.5                           |",
                "words                        | soon                          |",
                "nothing                      | ''                            |",
                "more than anybody waits      | 9999999999                    | PT72H",
                "more digits than a number    | 99999999999999999999          |",
            })
    void reads(String what, String header, @org.jspecify.annotations.Nullable Duration expected) {
        assertThat(RetryAfter.parse(header, NOW).orElse(null)).as(what).isEqualTo(expected);
    }
}

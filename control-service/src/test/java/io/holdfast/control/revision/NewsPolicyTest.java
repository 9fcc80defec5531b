package io.holdfast.control.revision;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewsPolicyTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            what nobody has seen before is an edit                                   | - | - | true
            also after an edit                                                       | - | 3 | true
            what this directory held at the last edit is none                        | 3 | 3 | false
            a directory that is late goes on to what was an edit elsewhere           | 3 | 1 | false
            a directory that a bundle was written to holds it at the next start too  | 4 | 3 | false
            back to what was before this directory's content is an edit              | 1 | 3 | true
            a known version in a directory while no directory was ever looked at     | 2 | - | false
            """)
    void isNews(String rule, @Nullable Long found, @Nullable Long before, boolean expected) {
        assertThat(NewsPolicy.isNews(found, before)).isEqualTo(expected);
    }
}

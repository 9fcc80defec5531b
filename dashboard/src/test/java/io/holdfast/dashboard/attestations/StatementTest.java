package io.holdfast.dashboard.attestations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(nullValues = "-", delimiter = '|', quoteCharacter = '`', textBlock = """
            a hash is kept with what it was of        | 0000000000000000000000000000000000000000000000000000000000000000 | a.pdf | 12    | 3
            what is no SHA-256 is kept as nothing     | 0123                                                             | a.pdf | 12    | 0
            no file is nothing                        | -                                                                | -     | -     | 0
            a size that is none is left out           | 0000000000000000000000000000000000000000000000000000000000000000 | a.pdf | large | 2
            """)
    void onlyAHashIsKeptOfAFile(
            String rule, @Nullable String hash, @Nullable String name, @Nullable String bytes, int fields) {
        var data = JsonNodeFactory.instance.objectNode();

        new Statement.Proof(name, hash, bytes).into(data);

        assertThat(data.size()).as(rule).isEqualTo(fields);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(nullValues = "-", delimiter = '|', quoteCharacter = '`', textBlock = """
            what the control fixes is filled in | evidence.topic == 'inspection' && evidence.site == 'zrh' | {"topic":"inspection","site":"zrh"}
            what it only compares is not        | evidence.dry_run != true                                 | {}
            nothing fixes nothing               | -                                                        | {}
            """)
    void theControlSaysWhatToState(String rule, @Nullable String where, String fixed) {
        assertThat(Statement.fixedBy(where).toString()).as(rule).isEqualTo(fixed);
    }
}

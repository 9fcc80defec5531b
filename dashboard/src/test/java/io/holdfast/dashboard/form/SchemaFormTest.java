package io.holdfast.dashboard.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaFormTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Field only(String property) {
        return SchemaForm.of(json("{'properties': {'it': " + property + "}}"), null)
                .getFirst();
    }

    @ParameterizedTest(name = "{0}: {1} becomes {2}")
    @CsvSource(delimiter = '|', textBlock = """
            a short text is a line                 | {'type': 'string', 'maxLength': 50}               | TEXT
            a long one has room                    | {'type': 'string', 'maxLength': 4000}             | LONG_TEXT
            what has a shape is a line             | {'type': 'string', 'maxLength': 500, 'pattern': '^.+$'} | TEXT
            an address stays a line                | {'type': 'string', 'format': 'uri', 'maxLength': 2000} | TEXT
            what is never shown is typed hidden    | {'type': 'string', 'writeOnly': true}             | SECRET
            a time is a time                       | {'type': 'string', 'format': 'date-time'}         | INSTANT
            a choice is a choice                   | {'type': 'string', 'enum': ['a', 'b']}            | CHOICE
            yes or no                              | {'type': 'boolean'}                               | YES_NO
            whole numbers                          | {'type': 'integer'}                               | NUMBER
            texts are one a line                   | {'type': 'array', 'items': {'type': 'string'}}    | LINES
            objects in a list are JSON             | {'type': 'array', 'items': {'type': 'object'}}    | JSON
            so is what has no type at all          | {}                                                | JSON
            the first of several types counts      | {'type': ['integer', 'null']}                     | NUMBER
            """)
    void everyPropertyHasAField(String rule, String property, Field.Form form) {
        assertThat(only(property).form()).as(rule).isEqualTo(form);
    }

    @Test
    void whatIsRequiredComesFirst() {
        var fields = SchemaForm.of(
                json("{'required': ['b'], 'properties': {'a': {'type': 'string'}, 'b': {'type': 'string'}}}"), null);

        assertThat(fields).extracting(Field::name).containsExactly("b", "a");
        assertThat(fields.getFirst().required()).isTrue();
    }

    @Test
    void aSecretIsNeverShownAgain() {
        var schema = json("{'properties': {'s': {'type': 'string', 'writeOnly': true}, 'u': {'type': 'string'}}}");

        assertThat(SchemaForm.of(schema, json("{'s': '***', 'u': 'https://example.org'}")))
                .extracting(Field::value)
                .containsExactly("", "https://example.org");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            whole numbers stay whole               | {'type': 'integer'}                            | 3                | {'it': 3}
            a comma is a point                     | {'type': 'number'}                             | 1,5              | {'it': 1.5}
            yes is true                            | {'type': 'boolean'}                            | true             | {'it': true}
            a time is in UTC                       | {'type': 'string', 'format': 'date-time'}      | 2026-11-22T06:00 | {'it': '2026-11-22T06:00:00Z'}
            lines become a list                    | {'type': 'array', 'items': {'type': 'string'}} | a                | {'it': ['a']}
            JSON is taken as it is                 | {}                                             | {'x': 1}         | {'it': {'x': 1}}
            what is empty is left out              | {'type': 'string'}                             | ' '              | {}
            """, quoteCharacter = '`')
    void whatWasWrittenBecomesData(String rule, String property, String written, String data) {
        var form = Map.of("field.it", written.equals("' '") ? " " : written.replace('\'', '"'));

        var read = Written.of(List.of(only(property)), form::get);

        assertThat(read.violations()).as(rule).isEmpty();
        assertThat(read.data().toString()).as(rule).isEqualTo(json(data).toString());
    }

    @ParameterizedTest(name = "{0} is no {1}")
    @CsvSource(delimiter = '|', textBlock = """
            many      | {'type': 'integer'}
            tomorrow  | {'type': 'string', 'format': 'date-time'}
            {         | {}
            """)
    void whatCannotBeReadIsSaid(String written, String property) {
        var read = Written.of(List.of(only(property)), Map.of("field.it", written)::get);

        assertThat(read.violations()).extracting(each -> each.field()).containsExactly("it");
        assertThat(read.data().isEmpty()).isTrue();
    }
}

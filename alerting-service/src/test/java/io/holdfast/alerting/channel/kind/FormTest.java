package io.holdfast.alerting.channel.kind;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.holdfast.contracts.Violation;
import io.holdfast.foundation.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormTest {

    private static final Form FORM = Form.of(
            Field.required("url", "Where.", new Shape.Url(), "https://a.example"),
            Field.required("token", "With what.", Field.line(), "t").hidden(),
            Field.fallingBack("port", "Which.", new Shape.Whole(1, 10), 7),
            Field.optional("level", "How.", new Shape.Choice(List.of("low", "high")), "low"),
            Field.optional("to", "Whom.", new Shape.Texts(Field.text("[a-z]+", "lower case"), 2), List.of("a")));

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "nothing is missing of an empty form but what is required | {} | settings.url, settings.token",
                "a text is no number | {'url':'https://a.example','token':'t','port':'5'} | settings.port",
                "a number has a range | {'url':'https://a.example','token':'t','port':11} | settings.port",
                "a number is whole | {'url':'https://a.example','token':'t','port':1.5} | settings.port",
                "a choice is closed | {'url':'https://a.example','token':'t','level':'loud'} | settings.level",
                "a list is not empty | {'url':'https://a.example','token':'t','to':[]} | settings.to",
                "a list is not too long | {'url':'https://a.example','token':'t','to':['a','b','c']} | settings.to",
                "each of a list is checked | {'url':'https://a.example','token':'t','to':['A']} | settings.to",
                "a text has one line | {'url':'https://a.example','token':'a\\nb'} | settings.token",
                "a text says something | {'url':'https://a.example','token':' '} | settings.token",
                "an address has a scheme | {'url':'a.example','token':'t'} | settings.url",
                "the unknown is refused | {'url':'https://a.example','token':'t','x':1} | settings.x",
                "null is nothing | {'url':null,'token':'t','port':null} | settings.url",
                "a mask with nothing behind it | {'url':'https://a.example','token':'***'} | settings.token",
            })
    void namesEverythingThatIsWrong(String rule, String settings, String fields) {
        assertThat(FORM.check(json(settings), null).violations())
                .as(rule)
                .extracting(Violation::field)
                .containsExactly(fields.split(", "));
    }

    @Test
    void whatIsNotSaidFallsBack() {
        var checked = FORM.check(json("{'url':'https://a.example','token':'t'}"), null);

        var values = FORM.values(checked.settings());

        assertThat(checked.violations()).isEmpty();
        assertThat(values.number("port")).isEqualTo(7);
        assertThat(values.has("level")).isFalse();
        assertThat(checked.settings().has("port")).isFalse();
    }

    @Test
    void aSecretIsMaskedWhenReadAndKeptWhenTheMaskIsWritten() {
        var kept = json("{'url':'https://a.example','token':'sesame'}");

        assertThat(FORM.masked(kept).path("token").asText()).isEqualTo("***");
        assertThat(FORM.masked(kept).path("url").asText()).isEqualTo("https://a.example");
        assertThat(FORM.check(FORM.masked(kept), kept).settings()).isEqualTo(kept);
    }

    @Test
    void aSecretDoesNotFollowToAnotherAddress() {
        var kept = json("{'url':'https://a.example','token':'sesame'}");

        var checked = FORM.check(json("{'url':'https://thief.example','token':'***'}"), kept);

        assertThat(checked.violations()).extracting(Violation::field).containsExactly("settings.token");
        assertThat(checked.settings().has("token")).isFalse();
    }

    @Test
    void theSchemaSaysTheSame() {
        var schema = FORM.schema("Example");

        assertThat(schema.path("additionalProperties").asBoolean(true)).isFalse();
        assertThat(schema.path("required").toString()).isEqualTo("[\"url\",\"token\"]");
        assertThat(schema.at("/properties/token/writeOnly").asBoolean()).isTrue();
        assertThat(schema.at("/properties/url/format").asText()).isEqualTo("uri");
        assertThat(schema.at("/properties/port/default").asInt()).isEqualTo(7);
        assertThat(schema.at("/properties/port/maximum").asInt()).isEqualTo(10);
        assertThat(schema.at("/properties/level/enum").toString()).isEqualTo("[\"low\",\"high\"]");
        assertThat(schema.at("/properties/to/items/pattern").asText()).isEqualTo("^(?:[a-z]+)$");
    }

    @Test
    void theExampleFits() {
        assertThat(FORM.check(FORM.example(), null).violations()).isEmpty();
    }

    private static ObjectNode json(String text) {
        try {
            JsonNode json = Json.mapper().readTree(text.replace('\'', '"'));
            return (ObjectNode) json;
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }
}

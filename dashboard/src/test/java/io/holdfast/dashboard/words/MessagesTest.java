package io.holdfast.dashboard.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sentence exists in both languages, says the same numbers, and is not left in English. */
class MessagesTest {

    private static final Pattern EXPRESSION = Pattern.compile("\\{([a-z][\\w:]*)");

    /** Words that German took from English, or that are names. */
    private static final Set<String> THE_SAME = Set.of(
            "Status",
            "Text",
            "Version",
            "Parameter",
            "Asset",
            "Assets",
            "in {size}",
            "Pipeline",
            "Name",
            "Matrix",
            "Route");

    static Stream<Class<?>> bundles() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.holdfast.dashboard")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(MessageBundle.class))
                        .map(JavaClass::reflect);
    }

    @ParameterizedTest(name = "{0} is whole in German")
    @MethodSource("bundles")
    void noSentenceIsMissingOrForgotten(Class<?> bundle) throws IOException {
        var german = german(bundle);

        assertThat(new TreeSet<>(german.stringPropertyNames()))
                .isEqualTo(messages(bundle).map(Method::getName).collect(Collectors.toCollection(TreeSet::new)));
    }

    @ParameterizedTest(name = "{0} says the same in German")
    @MethodSource("bundles")
    void everySentenceSaysTheSameThings(Class<?> bundle) throws IOException {
        var german = german(bundle);
        messages(bundle).forEach(message -> {
            var translated = german.getProperty(message.getName(), "");
            assertThat(parameters(message)).as(message.getName()).containsAll(expressions(translated));
            assertThat(translated.isBlank()).as(message.getName()).isFalse();
        });
    }

    @ParameterizedTest(name = "{0} is not left in English")
    @MethodSource("bundles")
    void noSentenceIsLeftInEnglish(Class<?> bundle) throws IOException {
        var german = german(bundle);
        messages(bundle).filter(message -> !THE_SAME.contains(english(message))).forEach(message -> assertThat(
                        german.getProperty(message.getName()))
                .as(message.getName())
                .isNotEqualTo(english(message)));
    }

    private static Stream<Method> messages(Class<?> bundle) {
        var messages = Arrays.stream(bundle.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Message.class))
                .toList();
        assumeThat(messages).isNotEmpty();
        return messages.stream();
    }

    private static String english(Method message) {
        return message.getAnnotation(Message.class).value();
    }

    /** What a translation may speak of: the parameters, other bundles, and the words of the template language. */
    private static Set<String> parameters(Method message) {
        var known = expressions(english(message));
        Arrays.stream(message.getParameters()).forEach(parameter -> known.add(parameter.getName()));
        return known;
    }

    private static Set<String> expressions(String text) {
        return EXPRESSION
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties german(Class<?> bundle) throws IOException {
        var file = "/messages/" + bundle.getAnnotation(MessageBundle.class).value() + "_de.properties";
        var german = new Properties();
        try (var stream = bundle.getResourceAsStream(file)) {
            assertThat(stream).as(file).isNotNull();
            german.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        return german;
    }
}

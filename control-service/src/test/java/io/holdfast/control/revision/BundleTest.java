package io.holdfast.control.revision;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.contracts.Violation;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BundleTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "a control, controls/backup-recent.yaml, true",
        "a kind with a dot, kinds/backup.run.yaml, true",
        "a declaration, declarations/acme.yaml, true",
        "a framework, frameworks/gdpr.yaml, true",
        "out of the catalog, controls/../../etc/passwd.yaml, false",
        "out of the catalog at once, ../x.yaml, false",
        "an absolute name, /controls/x.yaml, false",
        "another folder, secrets/x.yaml, false",
        "deeper, controls/more/x.yaml, false",
        "hidden, controls/.x.yaml, false",
        "not YAML, controls/x.sh, false",
        "a test of a control, controls/x.test.yaml, false"
    })
    void names(String rule, String name, boolean accepted) {
        assertThat(Bundle.of(Map.of(name, "text"), null).violations().isEmpty()).isEqualTo(accepted);
    }

    @Test
    void nothingIsNoCatalog() {
        assertThat(Bundle.of(null, null).violations())
                .extracting(Violation::field)
                .containsExactly("files");
    }

    @Test
    void aWholeCatalogTakesNothingAway() {
        var bundle = Bundle.of(Collections.singletonMap("controls/x.yaml", null), "why");

        assertThat(bundle.violations()).isEmpty();
        assertThat(bundle.violationsOfWhole()).extracting(Violation::field).containsExactly("files.controls/x.yaml");
    }
}

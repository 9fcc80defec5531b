package io.holdfast.control.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.control.catalog.CatalogError;
import java.util.function.UnaryOperator;

/**
 * A small catalog in which one thing is not as it should be.
 *
 * @param rule what is not as it should be
 * @param line what is said of it
 */
record Spoilt(String rule, UnaryOperator<SmallCatalog> how, String line) {

    void assertThatItIsRefused() {
        var catalog = how.apply(new SmallCatalog());

        assertThat(catalog.complaints()).as(rule).anyMatch(each -> each.startsWith(line));
        assertThat(catalog.check().isValid()).as(rule).isFalse();
    }

    void assertThatItIsWarnedOf() {
        var report = how.apply(new SmallCatalog()).check();

        assertThat(report.warnings())
                .as(rule)
                .extracting(CatalogError::toString)
                .contains(line);
        assertThat(report.isValid()).as("a warning is no error").isTrue();
    }

    @Override
    public String toString() {
        return rule;
    }
}

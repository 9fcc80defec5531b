package io.holdfast.control.revision;

import static io.holdfast.control.testing.Catalogs.catalog;
import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.control.catalog.Catalog;
import io.holdfast.control.testing.Catalogs;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CatalogDiffTest {

    private final Catalogs one =
            catalog().backupControl("a", "evidence.encrypted").measure("m", "a");

    @Test
    void ofTheFirstEverythingIsAdded() {
        var diff = CatalogDiff.between(null, read(one));

        assertThat(diff.controls().added()).containsExactly("a");
        assertThat(diff.kinds().added()).containsExactly("backup.run", "certificate.status");
        assertThat(diff.measures().added()).containsExactly("m");
    }

    @Test
    void whatCameChangedAndWentIsNamed() {
        var other = catalog().backupControl("b", "evidence.encrypted").measure("m", "b");

        var diff = CatalogDiff.between(read(one), read(other));

        assertThat(diff.controls()).isEqualTo(new CatalogDiff.Difference(List.of("b"), List.of(), List.of("a")));
        assertThat(diff.kinds()).isEqualTo(new CatalogDiff.Difference(List.of(), List.of(), List.of()));
        assertThat(diff.measures()).isEqualTo(new CatalogDiff.Difference(List.of(), List.of("m"), List.of()));
    }

    @Test
    void anotherRuleIsAChangeOfItsControlOnly() {
        var other = catalog().backupControl("a", "!evidence.encrypted").measure("m", "a");

        var diff = CatalogDiff.between(read(one), read(other));

        assertThat(diff.controls().changed()).containsExactly("a");
        assertThat(diff.measures().changed()).isEmpty();
    }

    @Test
    void whereSomethingIsWrittenSaysNothing() {
        var files = new TreeMap<>(content(one).files());
        files.replaceAll((name, text) -> "# a comment\n" + text);

        var diff = CatalogDiff.between(read(one), Content.of(files).draft().catalog());

        assertThat(diff).isEqualTo(CatalogDiff.between(read(one), read(one)));
        assertThat(diff.kinds().changed()).isEmpty();
        assertThat(diff.measures().changed()).isEmpty();
    }

    private static Catalog read(Catalogs catalogs) {
        return content(catalogs).draft().catalog();
    }

    private static Content content(Catalogs catalogs) {
        return new CatalogDirectory(Instance.settings(catalogs.write())).read();
    }
}

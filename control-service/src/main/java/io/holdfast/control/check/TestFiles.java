package io.holdfast.control.check;

import io.holdfast.control.catalog.Catalog;
import io.holdfast.control.catalog.CatalogError;
import io.holdfast.control.catalog.CatalogFiles;
import io.holdfast.control.catalog.CatalogSource;
import io.holdfast.control.catalog.Complaints;
import io.holdfast.control.catalog.Control;
import io.holdfast.control.catalog.YamlFile;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The tests that lie beside the controls.
 *
 * @param byControl the files that could be read, by the id of the control that they are about
 * @param errors what is wrong with files, and which controls have none
 */
record TestFiles(Map<String, TestFile> byControl, List<CatalogError> errors) {

    static TestFiles read(CatalogFiles files, Catalog catalog) {
        var complaints = new Complaints();
        var names = names(files);
        var controls = catalog.controls().stream().collect(Collectors.toMap(Control::id, Function.identity()));
        var byControl = new TreeMap<String, TestFile>();
        for (var name : names) {
            if (CatalogSource.isTest(name)) {
                YamlFile.read(files, name, complaints)
                        .map(TestFileReader::read)
                        .filter(file -> isInItsPlace(file, complaints))
                        .ifPresent(file -> byControl.put(file.control(), file));
            }
        }
        for (var file : byControl.values()) {
            // A control that is there and can't be used is complained about already.
            if (!controls.containsKey(file.control()) && !names.contains(controlOf(file.control()))) {
                complaints.add(file.location(), "there is no control '" + file.control() + "'");
            }
        }
        for (var control : controls.values()) {
            if (!names.contains(testOf(control.id()))) {
                complaints.add(control.location(), "no test shows what it does: write " + testOf(control.id()));
            }
        }
        return new TestFiles(byControl, complaints.inOrder());
    }

    private static boolean isInItsPlace(TestFile file, Complaints complaints) {
        var place = testOf(file.control());
        var inPlace = file.location().file().equals(place);
        if (!inPlace && !file.control().isEmpty()) {
            complaints.add(file.location(), "tests of '" + file.control() + "' lie in " + place);
        }
        return inPlace;
    }

    /** A folder that can't be read is complained about by the reader of the catalog. */
    private static List<String> names(CatalogFiles files) {
        try {
            return files.in(CatalogSource.CONTROLS);
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static String controlOf(String id) {
        return CatalogSource.CONTROLS + "/" + id + ".yaml";
    }

    private static String testOf(String id) {
        return CatalogSource.CONTROLS + "/" + id + ".test.yaml";
    }
}

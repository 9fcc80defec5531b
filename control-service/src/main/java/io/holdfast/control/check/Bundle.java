package io.holdfast.control.check;

import io.holdfast.control.catalog.CatalogFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A catalog that somebody sends.
 *
 * @param files what each file holds, by its name relative to the catalog, e.g. {@code controls/backup-recent.yaml}
 */
public record Bundle(@Nullable Map<String, String> files) {

    /** The largest catalog that is looked at, unpacked: some thousand controls. */
    static final int MOST_BYTES = 16 << 20;

    /** Why a bundle can't be looked at, in a sentence for its sender. */
    static final class Unreadable extends Exception {
        Unreadable(String reason) {
            super(reason);
        }
    }

    CatalogFiles catalog() throws Unreadable {
        if (files == null || files.isEmpty()) {
            throw new Unreadable("'files' must map names such as controls/backup-recent.yaml to what the files hold");
        }
        for (var file : files.entrySet()) {
            if (file.getValue() == null) {
                throw new Unreadable("the file '" + file.getKey() + "' holds nothing");
            }
        }
        return CatalogFiles.of(files);
    }

    /** The YAML files of an archive, whose names may all begin with the same folder. */
    static Bundle unzipped(byte[] archive) throws Unreadable {
        var files = new LinkedHashMap<String, String>();
        var left = MOST_BYTES;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory() && entry.getName().endsWith(".yaml")) {
                    var bytes = zip.readNBytes(left + 1);
                    left -= bytes.length;
                    if (left < 0) {
                        throw new Unreadable("the archive unpacks to more than " + MOST_BYTES + " bytes");
                    }
                    files.put(entry.getName(), text(entry.getName(), bytes));
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new Unreadable("the archive can't be read: " + broken.getMessage());
        }
        if (files.isEmpty()) {
            throw new Unreadable("the archive holds no *.yaml file, or is no ZIP archive");
        }
        return new Bundle(withoutRoot(files));
    }

    private static String text(String name, byte[] bytes) throws Unreadable {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new Unreadable("the file '" + name + "' is not written in UTF-8");
        }
    }

    /** Archives of a directory usually begin with its name. */
    private static Map<String, String> withoutRoot(Map<String, String> files) {
        var first = files.keySet().iterator().next();
        var root = first.substring(0, first.indexOf('/') + 1);
        var isRoot =
                files.keySet().stream().allMatch(name -> name.startsWith(root) && name.indexOf('/', root.length()) > 0);
        if (root.isEmpty() || !isRoot) {
            return files;
        }
        var inside = new LinkedHashMap<String, String>();
        files.forEach((name, text) -> inside.put(name.substring(root.length()), text));
        return inside;
    }
}

package io.holdfast.control.catalog;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The files of a catalog, wherever they lie. Names are relative to the catalog, with forward slashes. */
public interface CatalogFiles {

    /**
     * The names of a folder's {@code *.yaml} files, in order.
     *
     * @throws IOException when there is no such folder, or it can't be read
     */
    List<String> in(String folder) throws IOException;

    /**
     * What a file holds.
     *
     * @throws java.nio.charset.CharacterCodingException when that is not UTF-8
     */
    String text(String name) throws IOException;

    boolean has(String folder);

    /** The names of all files, in order. */
    List<String> all() throws IOException;

    /** The files below a directory. */
    static CatalogFiles of(Path directory) {
        return new Directory(directory);
    }

    /** Files that somebody sent, by their names. */
    static CatalogFiles of(Map<String, String> texts) {
        return new Bundle(Map.copyOf(texts));
    }

    private static boolean isCatalogFile(String name) {
        return name.endsWith(".yaml") && !name.startsWith(".");
    }

    /** A directory on disk. */
    record Directory(Path root) implements CatalogFiles {

        @Override
        public List<String> in(String folder) throws IOException {
            try (var files = Files.list(root.resolve(folder))) {
                return files.filter(file -> Files.isRegularFile(file))
                        .map(file -> String.valueOf(file.getFileName()))
                        .filter(CatalogFiles::isCatalogFile)
                        .sorted()
                        .map(name -> folder + "/" + name)
                        .toList();
            }
        }

        @Override
        public String text(String name) throws IOException {
            return Files.readString(root.resolve(name));
        }

        @Override
        public boolean has(String folder) {
            return Files.isDirectory(root.resolve(folder));
        }

        @Override
        public List<String> all() throws IOException {
            try (var files = Files.walk(root)) {
                return files.filter(file -> Files.isRegularFile(file))
                        .map(file -> root.relativize(file).toString().replace(File.separatorChar, '/'))
                        .sorted()
                        .toList();
            }
        }
    }

    /** Texts in memory; a folder is there when it holds something. */
    record Bundle(Map<String, String> texts) implements CatalogFiles {

        @Override
        public List<String> in(String folder) throws IOException {
            if (!has(folder)) {
                throw new NoSuchFileException(folder);
            }
            return texts.keySet().stream()
                    .filter(name -> name.lastIndexOf('/') == folder.length() && name.startsWith(folder))
                    .filter(name -> isCatalogFile(name.substring(folder.length() + 1)))
                    .sorted()
                    .toList();
        }

        @Override
        public String text(String name) throws IOException {
            var text = texts.get(name);
            if (text == null) {
                throw new NoSuchFileException(name);
            }
            return text;
        }

        @Override
        public boolean has(String folder) {
            return texts.keySet().stream().anyMatch(name -> name.startsWith(folder + "/"));
        }

        @Override
        public List<String> all() {
            return texts.keySet().stream().sorted().toList();
        }
    }
}

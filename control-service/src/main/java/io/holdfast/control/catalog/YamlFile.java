package io.holdfast.control.catalog;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** One file of the catalog, parsed to nodes that know on which line they stand. */
public final class YamlFile {

    private final String name;
    private final Complaints complaints;

    private YamlFile(String name, Complaints complaints) {
        this.name = name;
        this.complaints = complaints;
    }

    /** The file's document, which is a mapping; empty, with a complaint under this name, when it holds no such thing. */
    public static Optional<Section> read(CatalogFiles files, String name, Complaints complaints) {
        var yaml = new YamlFile(name, complaints);
        return yaml.text(files).flatMap(yaml::parse).flatMap(yaml::root);
    }

    private Optional<String> text(CatalogFiles files) {
        try {
            return Optional.of(files.text(name));
        } catch (CharacterCodingException notUtf8) {
            complain(1, 1, "the file is not written in UTF-8");
        } catch (IOException unreadable) {
            complain(1, 1, "the file can't be read: " + unreadable.getMessage());
        }
        return Optional.empty();
    }

    private Optional<Node> parse(String text) {
        try {
            var yaml = new Yaml(new LoaderOptions());
            for (var event : yaml.parse(new StringReader(text))) {
                if (event instanceof AliasEvent alias) {
                    var mark = alias.getStartMark();
                    complain(mark.getLine() + 1, mark.getColumn() + 1, "aliases are not supported: write it out");
                    return Optional.empty();
                }
            }
            var root = yaml.compose(new StringReader(text));
            if (root == null) {
                complain(1, 1, "the file is empty");
            }
            return Optional.ofNullable(root);
        } catch (MarkedYAMLException broken) {
            var mark = broken.getProblemMark();
            complain(mark.getLine() + 1, mark.getColumn() + 1, "not readable as YAML: " + problem(broken));
        } catch (YAMLException broken) {
            complain(1, 1, "not readable as YAML: " + broken.getMessage());
        }
        return Optional.empty();
    }

    private static String problem(MarkedYAMLException broken) {
        var context = broken.getContext();
        return context == null ? broken.getProblem() : context + ", " + broken.getProblem();
    }

    private Optional<Section> root(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            complaints.add(new Places(name).of(node), "the file must be a mapping: key: value");
            return Optional.empty();
        }
        return Optional.of(new Section(new Places(name), mapping, complaints));
    }

    private void complain(int line, int column, String reason) {
        complaints.add(new SourceLocation(name, line, column), reason);
    }
}

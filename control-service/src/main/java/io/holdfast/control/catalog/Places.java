package io.holdfast.control.catalog;

import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Where the nodes of a YAML file are written. */
record Places(String file) {

    SourceLocation of(Node node) {
        var mark = node.getStartMark();
        return new SourceLocation(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    /** Where the value lies that a path of keys and indexes leads to, as far as the path can be followed. */
    SourceLocation of(Node root, List<?> path) {
        Node value = root;
        Node written = root;
        for (var step : path) {
            if (value instanceof SequenceNode list
                    && step instanceof Integer index
                    && index < list.getValue().size()) {
                value = list.getValue().get(index);
                written = value;
            } else if (value instanceof MappingNode mapping) {
                var entry = entry(mapping, step);
                if (entry.isEmpty()) {
                    break;
                }
                value = entry.get().getValueNode();
                written = entry.get().getKeyNode();
            }
        }
        return of(written);
    }

    /** Stands in for a mapping that is missing. */
    static MappingNode emptyMappingAt(Node place) {
        return new MappingNode(Tag.MAP, true, List.of(), place.getStartMark(), place.getEndMark(), FlowStyle.BLOCK);
    }

    /** The text of a scalar as an expression, whose own lines and columns can be found in the file. */
    Expression expression(ScalarNode scalar) {
        var start = of(scalar);
        var style = scalar.getScalarStyle();
        if (style == ScalarStyle.LITERAL) {
            return new Expression(scalar.getValue(), new SourceLocation(file, start.line() + 1, 1), true);
        }
        var quoted = style == ScalarStyle.PLAIN ? 0 : 1;
        var oneLine = scalar.getEndMark().getLine() == scalar.getStartMark().getLine();
        return new Expression(
                scalar.getValue(), new SourceLocation(file, start.line(), start.column() + quoted), oneLine);
    }

    private static Optional<NodeTuple> entry(MappingNode mapping, Object step) {
        return mapping.getValue().stream()
                .filter(each -> each.getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals(step))
                .findFirst();
    }
}

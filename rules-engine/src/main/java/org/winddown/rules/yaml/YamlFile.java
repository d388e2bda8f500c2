package org.winddown.rules.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads one YAML 1.2 document into {@link YamlNode}s; never builds objects of the document's choosing. */
public final class YamlFile {

    private YamlFile() {}

    /**
     * Reads a document.
     *
     * @param name file name for messages
     * @param content the text
     * @throws YamlException when the text is not YAML, is empty, or repeats a key
     */
    public static YamlNode read(String name, String content) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(name)
                .setAllowDuplicateKeys(false)
                .setMaxAliasesForCollections(0)
                .build();
        try {
            Node root = new Compose(settings)
                    .composeString(content)
                    .orElseThrow(() -> new YamlException(name, 1, "the file is empty"));
            return convert(name, root);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw new YamlException(name, line, e.getProblem());
        }
    }

    private static YamlNode convert(String name, Node node) {
        int line = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
        if (node instanceof ScalarNode scalar) {
            String text = scalar.getTag().equals(Tag.NULL) ? "" : scalar.getValue();
            return new YamlNode(line, text, List.of(), Map.of());
        }
        if (node instanceof SequenceNode sequence) {
            List<YamlNode> items = new ArrayList<>();
            for (Node item : sequence.getValue()) {
                items.add(convert(name, item));
            }
            return new YamlNode(line, "", List.copyOf(items), Map.of());
        }
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : ((MappingNode) node).getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw new YamlException(name, line, "a key must be plain text");
            }
            if (entries.put(key.getValue(), convert(name, tuple.getValueNode())) != null) {
                throw new YamlException(name, line, "key \"" + key.getValue() + "\" stands twice");
            }
        }
        return new YamlNode(line, "", List.of(), entries);
    }
}

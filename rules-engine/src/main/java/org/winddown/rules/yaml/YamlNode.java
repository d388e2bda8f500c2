package org.winddown.rules.yaml;

import java.util.List;
import java.util.Map;

/**
 * A value of a YAML document with the line it stands on, as plain text, list or mapping.
 *
 * @param line line in the file, the first is 1
 * @param text text of a scalar; empty for lists, mappings and nulls
 * @param items items of a list; empty otherwise
 * @param entries entries of a mapping in file order; empty otherwise
 */
public record YamlNode(int line, String text, List<YamlNode> items, Map<String, YamlNode> entries) {

    /** The entry of a mapping, or an empty value on the line of the mapping. */
    public YamlNode at(String key) {
        YamlNode found = entries.get(key);
        return found == null ? new YamlNode(line, "", List.of(), Map.of()) : found;
    }

    /** Whether there is nothing here. */
    public boolean isEmpty() {
        return text.isEmpty() && items.isEmpty() && entries.isEmpty();
    }

    /** The texts of a list, or of a single scalar. */
    public List<String> texts() {
        if (!text.isEmpty()) {
            return List.of(text);
        }
        return items.stream().map(YamlNode::text).toList();
    }
}

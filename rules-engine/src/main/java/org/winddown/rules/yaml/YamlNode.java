package org.winddown.rules.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

    /** Whether both say the same, on whatever lines; the order of keys does not count, nor does that of plain items. */
    public boolean saysTheSameAs(YamlNode other) {
        if (!text.equals(other.text)
                || items.size() != other.items.size()
                || !entries.keySet().equals(other.entries.keySet())) {
            return false;
        }
        boolean plain = items.stream().noneMatch(item -> item.text.isEmpty());
        if (plain) {
            List<String> mine = items.stream().map(YamlNode::text).sorted().toList();
            if (!mine.equals(other.items.stream().map(YamlNode::text).sorted().toList())) {
                return false;
            }
        }
        for (int index = 0; !plain && index < items.size(); index++) {
            if (!items.get(index).saysTheSameAs(other.items.get(index))) {
                return false;
            }
        }
        return entries.entrySet().stream().allMatch(entry -> entry.getValue().saysTheSameAs(other.at(entry.getKey())));
    }

    /** The same mapping with the value of one key put in, or taken out when it is null. */
    public YamlNode with(String key, @Nullable YamlNode value) {
        Map<String, YamlNode> changed = new LinkedHashMap<>(entries);
        if (value == null) {
            changed.remove(key);
        } else {
            changed.put(key, value);
        }
        return new YamlNode(line, text, items, changed);
    }

    /** The same list with the item of an id put in its place or at the end, or taken out when it is null. */
    public YamlNode withItem(String id, @Nullable YamlNode value) {
        List<YamlNode> changed = new ArrayList<>();
        boolean found = false;
        for (YamlNode item : items) {
            boolean same = item.at("id").text().equals(id);
            found |= same;
            if (!same) {
                changed.add(item);
            } else if (value != null) {
                changed.add(value);
            }
        }
        if (!found && value != null) {
            changed.add(value);
        }
        return new YamlNode(line, text, changed, entries);
    }

    /** The item of a list with an id. */
    public Optional<YamlNode> item(String id) {
        return items.stream().filter(item -> item.at("id").text().equals(id)).findFirst();
    }

    /** The texts of a list, or of a single scalar. */
    public List<String> texts() {
        if (!text.isEmpty()) {
            return List.of(text);
        }
        return items.stream().map(YamlNode::text).toList();
    }
}

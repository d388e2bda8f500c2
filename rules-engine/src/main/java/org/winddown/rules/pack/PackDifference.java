package org.winddown.rules.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.winddown.rules.yaml.YamlFile;
import org.winddown.rules.yaml.YamlNode;

/**
 * One place at which two versions of a pack differ.
 *
 * @param path keys from the top, for example {@code phases/phase-1/effective/local}; an item of a list goes by its
 *     {@code id}, else by its number from 1
 * @param before text that stood there; empty when nothing did
 * @param after text that stands there; empty when nothing does
 */
public record PackDifference(String path, String before, String after) {

    /**
     * The differences of two packs in the order of the first, then of what only the second has. Comments and the order
     * of keys do not count.
     *
     * @throws RulePackException when one of them is no valid pack
     */
    public static List<PackDifference> between(String beforeFile, String before, String afterFile, String after) {
        RulePackReader reader = RulePacks.reader();
        reader.read(beforeFile, before);
        reader.read(afterFile, after);
        Map<String, String> was = new LinkedHashMap<>();
        Map<String, String> is = new LinkedHashMap<>();
        flatten("", YamlFile.read(beforeFile, before), was);
        flatten("", YamlFile.read(afterFile, after), is);
        Set<String> paths = new LinkedHashSet<>(was.keySet());
        paths.addAll(is.keySet());
        List<PackDifference> differences = new ArrayList<>();
        for (String path : paths) {
            String old = was.getOrDefault(path, "");
            String now = is.getOrDefault(path, "");
            if (!old.equals(now)) {
                differences.add(new PackDifference(path, old, now));
            }
        }
        return differences;
    }

    private static void flatten(String path, YamlNode node, Map<String, String> texts) {
        if (!node.text().isEmpty()) {
            texts.put(path, node.text());
        }
        node.entries().forEach((key, value) -> flatten(below(path, key), value, texts));
        int number = 0;
        for (YamlNode item : node.items()) {
            number++;
            String id = item.at("id").text();
            String name = item.text().isEmpty() ? String.valueOf(number) : item.text();
            flatten(below(path, id.isEmpty() ? name : id), item, texts);
        }
    }

    private static String below(String path, String key) {
        return path.isEmpty() ? key : path + "/" + key;
    }
}

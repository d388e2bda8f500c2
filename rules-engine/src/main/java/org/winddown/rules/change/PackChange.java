package org.winddown.rules.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.pack.RulePackException;
import org.winddown.rules.pack.RulePackReader;
import org.winddown.rules.pack.RulePacks;
import org.winddown.rules.yaml.YamlFile;
import org.winddown.rules.yaml.YamlNode;

/**
 * One change between two versions of a pack, small enough to be understood by itself and made without the others.
 *
 * @param section key from the top, for example {@code phases}
 * @param id of the part of the section that changes; empty where parts have no ids
 * @param key of the value in the part or the section; empty when all of it changes
 * @param before what stood there; null when nothing did
 * @param after what stands there; null when nothing does
 */
public record PackChange(
        String section,
        String id,
        String key,
        @Nullable YamlNode before,
        @Nullable YamlNode after) {

    /** Sections that decide no verdict. */
    private static final Set<String> WORDS_ONLY = Set.of(
            "version",
            "title",
            "authority",
            "published",
            "approval",
            "citations",
            "obligations",
            "penalties",
            "mitigations",
            "needs",
            "not-encoded");

    /**
     * The changes from one version to another, in the order of the first, then of what only the second has. Comments
     * and the order of keys do not count.
     *
     * @throws RulePackException when one of them is no valid pack
     */
    public static List<PackChange> between(String beforeFile, String before, String afterFile, String after) {
        RulePackReader reader = RulePacks.reader();
        reader.read(beforeFile, before);
        reader.read(afterFile, after);
        return between(YamlFile.read(beforeFile, before), YamlFile.read(afterFile, after));
    }

    static List<PackChange> between(YamlNode was, YamlNode is) {
        List<PackChange> changes = new ArrayList<>();
        for (String section : union(was.entries().keySet(), is.entries().keySet())) {
            YamlNode old = was.entries().get(section);
            YamlNode now = is.entries().get(section);
            if (parts(old) && parts(now)) {
                byId(changes, section, old == null ? nothing() : old, now == null ? nothing() : now);
            } else if (mapping(old) && mapping(now)) {
                byKey(changes, section, "", old == null ? nothing() : old, now == null ? nothing() : now);
            } else {
                add(changes, new PackChange(section, "", "", old, now));
            }
        }
        return changes;
    }

    private static void byId(List<PackChange> changes, String section, YamlNode old, YamlNode now) {
        for (String id : union(ids(old).keySet(), ids(now).keySet())) {
            YamlNode was = ids(old).get(id);
            YamlNode is = ids(now).get(id);
            if (was == null || is == null) {
                add(changes, new PackChange(section, id, "", was, is));
            } else {
                byKey(changes, section, id, was, is);
            }
        }
    }

    private static void byKey(List<PackChange> changes, String section, String id, YamlNode old, YamlNode now) {
        for (String key : union(old.entries().keySet(), now.entries().keySet())) {
            add(
                    changes,
                    new PackChange(
                            section,
                            id,
                            key,
                            old.entries().get(key),
                            now.entries().get(key)));
        }
    }

    private static void add(List<PackChange> changes, PackChange change) {
        YamlNode was = change.before() == null ? nothing() : change.before();
        YamlNode is = change.after() == null ? nothing() : change.after();
        if (!was.saysTheSameAs(is)) {
            changes.add(change);
        }
    }

    /** Whether this is a list of parts with ids, or nothing at all. */
    private static boolean parts(@Nullable YamlNode node) {
        return node == null
                || (node.text().isEmpty()
                        && node.entries().isEmpty()
                        && node.items().stream()
                                .noneMatch(item -> item.at("id").text().isEmpty()));
    }

    private static boolean mapping(@Nullable YamlNode node) {
        return node == null || (node.text().isEmpty() && node.items().isEmpty());
    }

    private static Map<String, YamlNode> ids(YamlNode list) {
        Map<String, YamlNode> ids = new LinkedHashMap<>();
        list.items().forEach(item -> ids.put(item.at("id").text(), item));
        return ids;
    }

    private static Set<String> union(Set<String> first, Set<String> second) {
        Set<String> all = new LinkedHashSet<>(first);
        all.addAll(second);
        return all;
    }

    static YamlNode nothing() {
        return new YamlNode(0, "", List.of(), Map.of());
    }

    /** Whether a verdict may depend on it. */
    public boolean decides() {
        return !WORDS_ONLY.contains(section);
    }

    /**
     * The change in words, one sentence without a full stop, for example what a phase forbids now and did not before.
     */
    public String words() {
        return new ChangeWords(this).sentence();
    }

    /** A pack with this change made. */
    YamlNode madeIn(YamlNode pack) {
        if (id.isEmpty() && key.isEmpty()) {
            return pack.with(section, after);
        }
        YamlNode part = pack.at(section);
        if (id.isEmpty()) {
            return pack.with(section, part.with(key, after));
        }
        if (key.isEmpty()) {
            return pack.with(section, part.withItem(id, after));
        }
        return pack.with(
                section,
                part.withItem(id, part.item(id).orElseGet(PackChange::nothing).with(key, after)));
    }
}

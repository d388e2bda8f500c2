package org.winddown.rules.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.winddown.rules.yaml.YamlNode;

/** Says a change of a pack as a person would. */
final class ChangeWords {

    private static final Map<String, String> PARTS = Map.ofEntries(
            Map.entry("citations", "citation"),
            Map.entry("readings", "reading"),
            Map.entry("subject", "class of the subject"),
            Map.entry("phases", "phase"),
            Map.entry("exemptions", "exemption"),
            Map.entry("authorisations", "authorisation"),
            Map.entry("non-enforcement", "statement of non-enforcement"),
            Map.entry("obligations", "duty"),
            Map.entry("mitigations", "mitigation offer"));

    private static final Map<String, String> KEYS = Map.ofEntries(
            Map.entry("effective", "takes effect"),
            Map.entry("expires", "ends"),
            Map.entry("from", "begins"),
            Map.entry("until", "ends"),
            Map.entry("default", "is taken as"),
            Map.entry("when", "applies if"),
            Map.entry("recorded-at", "could be known from"),
            Map.entry("text", "reads"),
            Map.entry("mark", "is marked"),
            Map.entry("embedded", "treats built-in components as"));

    private final PackChange change;
    private final YamlNode before;
    private final YamlNode after;

    ChangeWords(PackChange change) {
        this.change = change;
        this.before = change.before() == null ? PackChange.nothing() : change.before();
        this.after = change.after() == null ? PackChange.nothing() : change.after();
    }

    String sentence() {
        if (change.id().isEmpty()) {
            return subject() + ": " + listed(change.key().isEmpty() ? change.section() : change.key());
        }
        String part = PARTS.getOrDefault(change.section(), change.section()) + " " + change.id();
        if (!change.key().isEmpty()) {
            return part + ": " + listed(change.key());
        }
        return after.isEmpty() ? part + " is gone: " + summary(before) : part + " is new: " + summary(after);
    }

    private String subject() {
        return change.key().isEmpty() ? change.section() : change.section() + " " + change.key();
    }

    private String listed(String key) {
        if (plain(before)
                && plain(after)
                && !(before.items().isEmpty() && after.items().isEmpty())) {
            List<String> gone = without(before.texts(), after.texts());
            List<String> come = without(after.texts(), before.texts());
            List<String> said = new ArrayList<>();
            if (!come.isEmpty()) {
                said.add("now has " + String.join(", ", come));
            }
            if (!gone.isEmpty()) {
                said.add("no longer has " + String.join(", ", gone));
            }
            return key + " " + orOrder(said);
        }
        if (!before.items().isEmpty() || !after.items().isEmpty()) {
            return key.equals("prohibits") ? forbidden() : items(key);
        }
        String verb = KEYS.getOrDefault(key, key + " is");
        String now = print(after);
        String was = print(before);
        return now.equals(was)
                ? verb + " " + entries(after) + ", was " + entries(before)
                : verb + " " + now + ", was " + was;
    }

    /** Lists of parts without ids, told by what of them is new and what is gone. */
    private String items(String key) {
        List<String> old = before.items().stream().map(ChangeWords::print).toList();
        List<String> now = after.items().stream().map(ChangeWords::print).toList();
        List<String> said = new ArrayList<>();
        without(now, old).forEach(each -> said.add("now has " + each));
        without(old, now).forEach(each -> said.add("no longer has " + each));
        return key + " " + orOrder(said);
    }

    /** What differs between two lists; when they have the same, their order does. */
    private static String orOrder(List<String> said) {
        return said.isEmpty() ? "has the same in another order, or another number of times" : String.join("; ", said);
    }

    /** What a phase forbids, told by act and addressee. */
    private String forbidden() {
        Map<String, YamlNode> was = prohibitions(before);
        Map<String, YamlNode> is = prohibitions(after);
        List<String> said = new ArrayList<>();
        is.forEach((what, node) -> {
            YamlNode old = was.get(what);
            if (old == null) {
                said.add("now forbids " + what + condition(node));
            } else if (!old.saysTheSameAs(node)) {
                said.add("still forbids " + what + ", " + inside(old, node));
            }
        });
        was.keySet().stream()
                .filter(what -> !is.containsKey(what))
                .forEach(what -> said.add("no longer forbids " + what));
        return said.isEmpty() ? "prohibits " + orOrder(said) : String.join("; ", said);
    }

    private static Map<String, YamlNode> prohibitions(YamlNode list) {
        Map<String, YamlNode> found = new LinkedHashMap<>();
        for (YamlNode item : list.items()) {
            String what = String.join(", ", item.at("acts").texts()) + " by "
                    + item.at("addressee").text();
            String name = what;
            for (int number = 2; found.containsKey(name); number++) {
                name = what + " (" + number + ")";
            }
            found.put(name, item);
        }
        return found;
    }

    private static String condition(YamlNode prohibition) {
        String when = prohibition.at("when").text();
        return when.isEmpty() ? "" : ", if " + when;
    }

    private static String inside(YamlNode old, YamlNode node) {
        return Stream.concat(
                        node.entries().keySet().stream(),
                        old.entries().keySet().stream()
                                .filter(key -> !node.entries().containsKey(key)))
                .filter(key -> !old.at(key).saysTheSameAs(node.at(key)))
                .map(key -> key + " is " + print(node.at(key)) + ", was " + print(old.at(key)))
                .collect(Collectors.joining(", "));
    }

    private static boolean plain(YamlNode node) {
        return node.entries().isEmpty()
                && node.items().stream().noneMatch(item -> item.text().isEmpty());
    }

    private static List<String> without(List<String> all, List<String> others) {
        return all.stream().filter(each -> !others.contains(each)).toList();
    }

    private static String summary(YamlNode part) {
        for (String key : List.of("title", "question", "text", "said")) {
            if (!part.at(key).text().isEmpty()) {
                return part.at(key).text();
            }
        }
        return print(part);
    }

    /** A value on one line; a legal time by its clock and zone. */
    static String print(YamlNode node) {
        if (node.isEmpty()) {
            return "nothing";
        }
        if (!node.at("local").isEmpty() || !node.at("date").isEmpty()) {
            YamlNode inclusive = node.at("inclusive");
            return (node.at("local").isEmpty() ? node.at("date") : node.at("local")).text()
                    + (node.at("zone").isEmpty() ? "" : " " + node.at("zone").text())
                    + (inclusive.isEmpty() ? "" : inclusive.text().equals("yes") ? " inclusive" : " exclusive");
        }
        if (!node.at("after").isEmpty()) {
            return node.at("days").text() + " " + node.at("count").text() + " days after "
                    + node.at("after").text();
        }
        if (!node.text().isEmpty()) {
            return node.text();
        }
        if (!node.items().isEmpty()) {
            return node.items().stream().map(ChangeWords::print).collect(Collectors.joining(", ", "[", "]"));
        }
        return entries(node);
    }

    private static String entries(YamlNode node) {
        return node.entries().entrySet().stream()
                .map(entry -> entry.getKey() + ": " + print(entry.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }
}

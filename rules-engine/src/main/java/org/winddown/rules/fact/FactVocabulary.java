package org.winddown.rules.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.winddown.rules.yaml.YamlException;
import org.winddown.rules.yaml.YamlFile;
import org.winddown.rules.yaml.YamlNode;

/** All facts that packs may speak of, by name, in file order. */
public final class FactVocabulary {

    private static final List<String> KEYS = List.of("name", "type", "from", "values", "question");

    private final Map<String, FactDefinition> facts;

    private FactVocabulary(Map<String, FactDefinition> facts) {
        this.facts = facts;
    }

    /**
     * Reads a vocabulary.
     *
     * @param file file name for messages
     * @param content the YAML text: a list {@code facts} of {@code name, type, from, question, values}
     * @throws YamlException when it is not one
     */
    public static FactVocabulary read(String file, String content) {
        Map<String, FactDefinition> facts = new LinkedHashMap<>();
        for (YamlNode node : YamlFile.read(file, content).at("facts").items()) {
            node.entries().forEach((key, value) -> {
                if (!KEYS.contains(key)) {
                    throw new YamlException(
                            file,
                            value.line(),
                            "\"" + key + "\" is not known here; known are " + KEYS + ". A text with a comma stands in"
                                    + " quotes");
                }
            });
            FactDefinition fact = new FactDefinition(
                    node.at("name").text(),
                    constant(FactType.class, file, node, "type"),
                    constant(FactDefinition.Source.class, file, node, "from"),
                    node.at("question").text(),
                    node.at("values").texts());
            if (fact.name().isEmpty() || fact.question().isEmpty()) {
                throw new YamlException(file, node.line(), "a fact needs \"name\" and \"question\"");
            }
            if (facts.put(fact.name(), fact) != null) {
                throw new YamlException(file, node.line(), "fact \"" + fact.name() + "\" is defined twice");
            }
        }
        return new FactVocabulary(facts);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String file, YamlNode node, String key) {
        String text = node.at(key).text().toUpperCase(Locale.ROOT).replace('-', '_');
        List<String> known = new ArrayList<>();
        for (E value : type.getEnumConstants()) {
            if (value.name().equals(text)) {
                return value;
            }
            known.add(value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        throw new YamlException(file, node.line(), key + " \"" + node.at(key).text() + "\" is none of " + known);
    }

    /** The fact of that name. */
    public Optional<FactDefinition> find(String name) {
        return Optional.ofNullable(facts.get(name));
    }

    /** All facts in file order. */
    public Collection<FactDefinition> all() {
        return List.copyOf(facts.values());
    }
}

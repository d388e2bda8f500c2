package org.winddown.ingest.proposal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.winddown.ingest.mapping.HeaderName;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.asset.Field;
import org.winddown.rules.pack.RulePacks;
import org.winddown.rules.yaml.YamlException;
import org.winddown.rules.yaml.YamlFile;
import org.winddown.rules.yaml.YamlNode;

/** The words of headers and what they mean, as the file {@code mappings/header-words.yaml} says it. */
public final class HeaderWords {

    /**
     * Words that mean a field.
     *
     * @param field the field; empty for words that only hint at a kind
     * @param keys the words, as {@link HeaderName#key} has them, the better one first
     * @param beside fields of which another column must surely hold one; empty when the words mean it anyhow
     * @param kinds kinds of rows for which they mean it; empty for all
     * @param hint kind of rows that files with such a column hold
     */
    record Words(
            Optional<Field> field,
            List<String> keys,
            Set<Field> beside,
            Set<AssetKind> kinds,
            Optional<AssetKind> hint,
            boolean doubtful) {}

    private static final String FILE = "header-words.yaml";
    private static final List<Words> ALL = read();

    private HeaderWords() {}

    static List<Words> all() {
        return ALL;
    }

    private static List<Words> read() {
        YamlNode root = YamlFile.read(FILE, RulePacks.resource("/mappings/" + FILE));
        List<Words> all = new ArrayList<>();
        for (YamlNode entry : root.at("words").items()) {
            Set<Field> beside = EnumSet.noneOf(Field.class);
            entry.at("beside").texts().forEach(name -> beside.add(field(entry, name)));
            Set<AssetKind> kinds = EnumSet.noneOf(AssetKind.class);
            entry.at("kinds").texts().forEach(name -> kinds.add(AssetKind.valueOf(name)));
            Set<String> keys = new LinkedHashSet<>();
            entry.at("are").texts().forEach(word -> keys.add(HeaderName.key(word)));
            all.add(new Words(
                    Optional.of(entry.at("means").text())
                            .filter(name -> !name.isEmpty())
                            .map(name -> field(entry, name)),
                    List.copyOf(keys),
                    beside,
                    kinds,
                    Optional.of(entry.at("hints").text())
                            .filter(name -> !name.isEmpty())
                            .map(AssetKind::valueOf),
                    entry.at("doubtful").text().equals("true")));
        }
        return List.copyOf(all);
    }

    private static Field field(YamlNode entry, String name) {
        return Field.ofColumn(name)
                .orElseThrow(() -> new YamlException(FILE, entry.line(), "\"" + name + "\" is no canonical column"));
    }
}

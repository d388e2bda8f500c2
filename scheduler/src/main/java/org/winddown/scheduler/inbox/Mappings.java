package org.winddown.scheduler.inbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.cell.Conventions;
import org.winddown.ingest.cell.DateOrder;
import org.winddown.ingest.cell.DecimalMark;
import org.winddown.ingest.mapping.MappingDefinition;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.pack.RulePacks;
import org.winddown.rules.yaml.YamlException;
import org.winddown.rules.yaml.YamlFile;
import org.winddown.rules.yaml.YamlNode;

/** Column mappings: small YAML files that say which foreign header means which canonical column. */
public final class Mappings {

    private static final List<String> SHIPPED = List.of("gsa-it-standards", "arms-installed-software");

    private Mappings() {}

    /** The mappings that ship, each recognised by its headers. */
    public static List<MappingDefinition> shipped() {
        return SHIPPED.stream()
                .map(name -> read(name + ".yaml", RulePacks.resource("/mappings/" + name + ".yaml")))
                .toList();
    }

    /**
     * Reads a mapping of the user's.
     *
     * @throws YamlException when it is not a mapping; the message says where and what was expected
     * @throws UncheckedIOException when it cannot be read
     */
    public static MappingDefinition read(Path file) {
        try {
            return read(String.valueOf(file.getFileName()), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the mapping " + file + ".", e);
        }
    }

    private static MappingDefinition read(String file, String content) {
        YamlNode root = YamlFile.read(file, content);
        String name = root.at("name").text();
        if (name.isEmpty() || root.at("columns").isEmpty()) {
            throw new YamlException(file, root.line(), "a mapping needs \"name\" and \"columns\"");
        }
        return new MappingDefinition(
                name,
                kind(file, root.at("kind")),
                texts(root.at("columns")),
                texts(root.at("constants")),
                root.at("identity").texts(),
                Conventions.everywhere(
                        word(file, root.at("dates"), DateOrder::of, "day-first or month-first"),
                        word(file, root.at("decimals"), DecimalMark::of, "point or comma")),
                root.at("required-headers").texts());
    }

    private static <T> @Nullable T word(
            String file, YamlNode node, Function<String, Optional<T>> words, String expected) {
        return node.isEmpty()
                ? null
                : words.apply(node.text())
                        .orElseThrow(() ->
                                new YamlException(file, node.line(), "\"" + node.text() + "\" is not " + expected));
    }

    private static @Nullable AssetKind kind(String file, YamlNode node) {
        if (node.isEmpty()) {
            return null;
        }
        for (AssetKind kind : AssetKind.values()) {
            if (kind.name().equals(node.text().toUpperCase(Locale.ROOT))) {
                return kind;
            }
        }
        throw new YamlException(
                file, node.line(), "kind \"" + node.text() + "\" is none of " + List.of(AssetKind.values()));
    }

    private static Map<String, String> texts(YamlNode node) {
        Map<String, String> texts = new LinkedHashMap<>();
        node.entries().forEach((key, value) -> texts.put(key, value.text()));
        return texts;
    }
}

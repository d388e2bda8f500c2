package org.winddown.scheduler.inbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.winddown.ingest.mapping.MappingDefinition;
import org.winddown.ingest.mapping.MappingYaml;
import org.winddown.rules.pack.RulePacks;
import org.winddown.rules.yaml.YamlException;

/** Column mappings: small YAML files that say which foreign header means which canonical column. */
public final class Mappings {

    private static final List<String> SHIPPED = List.of("gsa-it-standards", "arms-installed-software");

    private Mappings() {}

    /** The mappings that ship, each recognised by its headers. */
    public static List<MappingDefinition> shipped() {
        return SHIPPED.stream()
                .map(name -> MappingYaml.read(name + ".yaml", RulePacks.resource("/mappings/" + name + ".yaml")))
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
            return MappingYaml.read(String.valueOf(file.getFileName()), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the mapping " + file + ".", e);
        }
    }
}

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

    /** Their names; where two recognise the same header, the first counts. */
    private static final List<String> NAMES = List.of(
            "gsa-it-standards",
            "arms-installed-software",
            "arms-contracts",
            "defender-software-inventory",
            "intune-app-inv-raw-data",
            "sccm-installed-software",
            "windows-uninstall",
            "qualys-scan",
            "qualys-vmdr",
            "tenable-io",
            "tenable-nessus",
            "tenable-sc",
            "tenable-export",
            "openvas",
            "sysdig-packages",
            "snipe-it-assets",
            "snipe-it-licences",
            "snipe-it-accessories",
            "uk-government-spend",
            "philadelphia-contracts",
            "philadelphia-professional-services",
            "usaspending-awards",
            "servicenow-sam",
            "flexera-installations",
            "lansweeper-software",
            "sap-purchase-orders",
            "ariba-purchase-orders",
            "coupa-invoices");

    private static final List<MappingDefinition> SHIPPED = NAMES.stream()
            .map(name -> MappingYaml.read(name + ".yaml", RulePacks.resource("/mappings/" + name + ".yaml")))
            .toList();

    private Mappings() {}

    /** The mappings that ship, each recognised by its headers. */
    public static List<MappingDefinition> shipped() {
        return SHIPPED;
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

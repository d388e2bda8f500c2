package org.winddown.scheduler.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winddown.ingest.mapping.ColumnMapping;
import org.winddown.ingest.mapping.MappingDefinition;
import org.winddown.rules.asset.Field;

class MappingsPageTest {

    private static final Path PAGE = Path.of("../docs/reference/mappings.md");
    private static final Path FOLDER = Path.of("src/main/resources/mappings");

    private static Optional<String> recognised(List<String> header) {
        return Mappings.shipped().stream()
                .filter(mapping -> mapping.recognises(header))
                .map(MappingDefinition::name)
                .findFirst();
    }

    @Test
    void listsEveryMappingWithItsKindAndHeaders() throws IOException {
        List<String> rows = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| `") && line.split("\\|", -1).length == 6)
                .map(line -> line.substring(0, line.lastIndexOf('|', line.length() - 2) + 1))
                .toList();

        assertThat(rows)
                .containsExactlyElementsOf(Mappings.shipped().stream()
                        .map(mapping -> "| `" + mapping.name() + "` | `" + mapping.kind() + "` | "
                                + mapping.requiredHeaders().stream()
                                        .map(header -> "`" + header + "`")
                                        .collect(Collectors.joining(", "))
                                + " |")
                        .toList());
    }

    @Test
    void shipsEveryMappingOfTheFolder() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Mappings.shipped().stream()
                            .map(mapping -> mapping.name() + ".yaml")
                            .toList());
        }
    }

    @Test
    void recognisesEveryMappingByItsHeadersAndFindsAWayToIdentifyRows() {
        for (MappingDefinition mapping : Mappings.shipped()) {
            List<String> header = Stream.concat(mapping.requiredHeaders().stream(), mapping.columns().keySet().stream())
                    .distinct()
                    .toList();

            assertThat(recognised(mapping.requiredHeaders())).contains(mapping.name());
            assertThat(ColumnMapping.of("f.csv", header, mapping, Optional.empty())
                            .header())
                    .isEqualTo(header);
            assertThat(mapping.columns().values())
                    .as(mapping.name())
                    .anyMatch(target -> Field.ofColumn(target)
                            .filter(field -> field == Field.PRODUCT || field == Field.VENDOR)
                            .isPresent());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Department family,Entity,Date,Expense type,Expense area,Supplier,Transaction number,Amount,Description"
                        + "|uk-government-spend",
                "ENTITY,DATE,EXPENSE AREA ,EXPENSE TYPE,SUPPLIER,TRANSACTION_NUMBER,AMOUNT|uk-government-spend",
                "\ufeffStandard Name,Description,Category,Status,Deployment Type,Approval Expiration Date|gsa-it-standards",
                "IP,Network,DNS,NetBIOS,Tracking Method,OS,IP Status,QID,Title,Vuln Status,Type|qualys-scan",
                "Plugin ID,CVE,CVSS,Risk,Host,Protocol,Port,Name,Synopsis,Plugin Output,,IP Address,FQDN,NetBios|tenable-io",
                "Plugin ID,CVE,CVSS v2.0 Base Score,Risk,Host,Protocol,Port,Name,Synopsis,Plugin Output|tenable-nessus",
                "original_contract_id,current_item_id,vendor,short_desc,start_dt,end_dt"
                        + "|philadelphia-professional-services"
            })
    void recognisesHeadersThatWereSeen(String header, String mapping) {
        assertThat(recognised(Arrays.asList(header.split(",", -1)))).contains(mapping);
    }
}

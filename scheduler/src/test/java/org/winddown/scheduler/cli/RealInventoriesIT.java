package org.winddown.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealInventoriesIT {

    private static final String UNITS = """
            code,name,parent,legal_entity,organised_in,entity_form,country,time_zone,us_person,federal_agency,federal_contractor,owner_name,owner_email
            NYC,New York Trading,,Example Corp,US,subsidiary,US,America/New_York,,no,no,Asset desk,assets.nyc@corp.example
            """;

    @TempDir
    private Path home;

    @TempDir
    private Path files;

    @BeforeEach
    void loadTheUnit() throws IOException {
        Path units = Files.writeString(files.resolve("units.csv"), UNITS);

        assertThat(CommandRun.in(home, "units", "load", units.toString()))
                .isEqualTo(new CommandRun(0, "1 units read = 1 accepted + 0 rejected\n", ""));
    }

    @Test
    void findsTheTwentyKasperskyRowsAndNoOther() throws Exception {
        CommandRun imported = CommandRun.in(
                home,
                "import",
                inventory("it-standards-2017-11-30.csv").toString(),
                inventory("it-standards-2022-04-29.csv").toString(),
                inventory("installed_software.csv").toString(),
                "--unit",
                "NYC");

        assertThat(imported.code()).isZero();
        assertThat(imported.lines())
                .containsExactly(
                        "it-standards-2017-11-30.csv: 1478 read = 1478 accepted + 0 rejected + 0 duplicate + 0 blank;"
                                + " 1478 added, 0 changed, 0 unchanged, 0 retired",
                        "it-standards-2022-04-29.csv: 998 read = 998 accepted + 0 rejected + 0 duplicate + 0 blank;"
                                + " 998 added, 0 changed, 0 unchanged, 0 retired",
                        "installed_software.csv: 212 read = 202 accepted + 0 rejected + 10 duplicate + 0 blank;"
                                + " 202 added, 0 changed, 0 unchanged, 0 retired");
        CommandRun listed = findings();
        assertThat(listed.err()).isEqualTo("NYC: 2678 assets = {AT_RISK=20, CLEAR=2658}, 0 recorded acts\n");
        assertThat(count(records(listed), "source_file")).isEqualTo(Map.of("installed_software.csv", 20));
        assertThat(count(records(listed), "vendor"))
                .isEqualTo(Map.of("\"Лаборатория Касперского\"", 10, "АО \"Лаборатория Касперского\"", 10));
        assertThat(count(records(listed), "verdict")).isEqualTo(Map.of("AT_RISK", 20));
        assertThat(count(records(listed), "citation"))
                .isEqualTo(Map.of("BIS press release of 20 June 2024 (continued use)", 20));
    }

    @Test
    void findsEverySaltedNameAndLeavesEveryLookAlike() throws Exception {
        List<String> positive = names("pos");
        List<String> negative = names("neg");
        Path standards =
                salted("it-standards-2022-04-29.csv", "\"%s\",salt,Other,Approved,Desktop,-\n", positive, negative);
        Path software = salted("installed_software.csv", "salt-%2$d,os,,\"%1$s\"\n", positive, negative);

        CommandRun imported = CommandRun.in(home, "import", standards.toString(), software.toString(), "--unit", "NYC");

        assertThat(imported.code()).isZero();
        List<NamedCsvRecord> found = records(findings());
        assertThat(found.stream()
                        .filter(each -> each.getField("source_file").equals("it-standards-2022-04-29.csv"))
                        .map(each -> each.getField("product")))
                .containsExactlyInAnyOrderElementsOf(
                        positive.stream().map(String::strip).distinct().toList());
        assertThat(found.stream()
                        .filter(each -> each.getField("source_file").equals("installed_software.csv"))
                        .filter(each -> each.getField("vendor").isEmpty())
                        .map(each -> each.getField("product")))
                .containsExactlyInAnyOrderElementsOf(positive);
    }

    @Test
    void explainsAFindingDownToTheCell() throws Exception {
        CommandRun.in(home, "import", inventory("installed_software.csv").toString(), "--unit", "NYC");
        String asset = records(findings()).get(0).getField("asset_id");

        CommandRun explained = CommandRun.in(home, "explain", asset, "--as-of", "2024-10-01");

        assertThat(explained.code()).isZero();
        assertThat(explained.out())
                .contains("in installed_software.csv, row ")
                .contains("USE by USER is AT_RISK")
                .contains("phase-2 takes effect at 2024-09-29T04:00:00Z")
                .contains("given (country: US)")
                .contains("us-icts-kaspersky-2024 version 2 (DRAFT)");
    }

    @Test
    void tellsWhichUnitsThereAre() throws Exception {
        CommandRun refused = CommandRun.in(
                home, "import", inventory("installed_software.csv").toString(), "--unit", "LON");

        assertThat(refused)
                .isEqualTo(new CommandRun(
                        1,
                        "",
                        "There is no unit \"LON\". Loaded are [NYC]. Load units with: winddown units load FILE\n"));
    }

    private CommandRun findings() {
        return CommandRun.in(home, "findings", "--as-of", "2024-10-01", "--format", "csv");
    }

    private static List<NamedCsvRecord> records(CommandRun listed) {
        return CsvReader.builder().ofNamedCsvRecord(listed.out()).stream().toList();
    }

    private static Map<String, Integer> count(List<NamedCsvRecord> records, String column) {
        Map<String, Integer> counts = new TreeMap<>();
        records.forEach(each -> counts.merge(each.getField(column), 1, Integer::sum));
        return counts;
    }

    private static Path inventory(String name) throws URISyntaxException {
        return Path.of(
                RealInventoriesIT.class.getResource("/inventories/" + name).toURI());
    }

    private static List<String> names(String label) throws Exception {
        return Files.readAllLines(inventory("kaspersky_names.tsv")).stream()
                .map(line -> line.split("\t"))
                .filter(cells -> cells[0].equals(label))
                .map(cells -> cells[2])
                .distinct()
                .toList();
    }

    private Path salted(String name, String row, List<String> positive, List<String> negative) throws Exception {
        Path copy = files.resolve(name);
        Files.copy(inventory(name), copy);
        List<String> salt = new ArrayList<>(positive);
        salt.addAll(negative);
        StringBuilder rows = new StringBuilder("\n");
        for (int i = 0; i < salt.size(); i++) {
            rows.append(String.format(Locale.ROOT, row, salt.get(i).replace("\"", "\"\""), i));
        }
        Files.writeString(copy, rows, StandardCharsets.UTF_8, StandardOpenOption.APPEND);
        return copy;
    }
}

package org.winddown.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedFileIT {

    private static final String UNITS = """
            code,name,parent,legal_entity,organised_in,entity_form,country,time_zone,us_person,federal_agency,federal_contractor,owner_name,owner_email
            CORP,Group,,Example SE,DE,,DE,Europe/Berlin,,no,no,Desk,desk@corp.example
            BER,Berlin Trading,CORP,Example SE,DE,branch,DE,Europe/Berlin,,no,no,Desk,desk@corp.example
            """;
    private static final String MAPPING = """
            name: all units
            columns: {Unit: business unit}
            unit: {column: Unit}
            """;
    private static final String ROWS = """
            asset_id,kind,product,Unit
            A1,DEVICE,P,Berlin Trading
            A2,DEVICE,P,corp
            A3,DEVICE,P,Paris
            """;

    @TempDir
    private Path home;

    @TempDir
    private Path files;

    private void loadTheUnits() throws IOException {
        Path units = Files.writeString(files.resolve("units.csv"), UNITS);

        assertThat(CommandRun.in(home, "units", "load", units.toString()).code())
                .isZero();
    }

    @Test
    void importsAFileOnceAndTellsEachUnit() throws IOException {
        loadTheUnits();
        Path rows = Files.writeString(files.resolve("all.csv"), ROWS);
        Path mapping = Files.writeString(files.resolve("all.yaml"), MAPPING);
        Path rejected = files.resolve("rejected.csv");

        CommandRun imported = CommandRun.in(
                home,
                "import",
                rows.toString(),
                "--unit",
                "CORP",
                "--mapping",
                mapping.toString(),
                "--rejected-out",
                rejected.toString(),
                "--strict");
        CommandRun json = CommandRun.in(
                home, "import", rows.toString(), "--unit", "CORP", "--mapping", mapping.toString(), "--json");

        assertThat(imported.code()).isEqualTo(3);
        assertThat(imported.lines())
                .containsExactly(
                        "all.csv: 3 read = 2 accepted + 1 rejected + 0 duplicate + 0 blank; 2 added, 0 changed, 0"
                                + " unchanged, 0 retired",
                        "  CORP: 2 read = 1 accepted + 1 rejected + 0 duplicate + 0 blank; 1 added, 0 changed, 0"
                                + " unchanged, 0 retired",
                        "  BER: 1 read = 1 accepted + 0 rejected + 0 duplicate + 0 blank; 1 added, 0 changed, 0"
                                + " unchanged, 0 retired");
        assertThat(Files.readString(rejected)).contains("A3,DEVICE,P,Paris,UNIT_UNKNOWN");
        assertThat(json.out())
                .contains("\"units\":[{\"file\":\"all.csv\"")
                .contains("\"unit\":\"BER\"")
                .contains("\"conserved\":true");
    }

    @Test
    void takesTheFileInTheNightToo() throws IOException {
        loadTheUnits();
        Path folder = Files.createDirectories(files.resolve("inbox/CORP/cmdb"));
        Files.writeString(folder.resolve("all.csv"), ROWS);
        Files.writeString(folder.resolve("all.csv.yaml"), "mapping: units.yaml\n");
        Files.writeString(folder.resolve("units.yaml"), MAPPING);

        CommandRun night = CommandRun.in(
                home,
                "nightly",
                "--inbox",
                files.resolve("inbox").toString(),
                "--as-of",
                "2024-10-01",
                "--out",
                files.resolve("out").toString());

        assertThat(night.out()).contains("1 files: 3 rows read = 2 accepted + 1 rejected + 0 duplicate + 0 blank");
        assertThat(CommandRun.in(home, "export", "--unit", "BER").out()).contains("A1");
    }
}

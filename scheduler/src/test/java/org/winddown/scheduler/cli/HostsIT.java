package org.winddown.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostsIT {

    private static final String NIGHT = "2024-08-01T12:00:00Z";

    @TempDir
    private Path home;

    @TempDir
    private Path files;

    private CommandRun run(String... words) {
        return CommandRun.in(home, words);
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(files.resolve(name), text).toString();
    }

    private void imported(String unit, String source, String day, String text) throws IOException {
        CommandRun imported = run(
                "import",
                write(unit + source + ".csv", text),
                "--unit",
                unit,
                "--source",
                source,
                "--snapshot-date",
                day);
        assertThat(imported.code()).as(imported.err()).isZero();
    }

    private void twoSources() throws IOException {
        run("units", "load", write("units.csv", "code,country,us_person\nHQ,US,yes\nLAB,US,yes\n"));
        imported("HQ", "agents", "2024-07-30", """
                asset_id,kind,vendor,product,hostname,serial number
                1,INSTALLATION,Kaspersky Lab,Kaspersky Endpoint Security,PC1,5CG1
                2,INSTALLATION,Acme,Anvil,PC1,5CG1
                3,INSTALLATION,Kaspersky Lab,Kaspersky Endpoint Security,PC2,None
                4,INSTALLATION,Acme,Anvil,10.0.0.9,
                """);
        imported("HQ", "scans", "2024-07-31", """
                asset_id,kind,vendor,product,hostname,serial number
                a,INSTALLATION,Kaspersky Lab,Kaspersky Endpoint Security,pc1.corp.example,5cg1
                b,INSTALLATION,Kaspersky Lab,Kaspersky Endpoint Security,pc2.corp.example,None
                """);
        imported(
                "LAB",
                "agents",
                "2024-07-31",
                "asset_id,kind,vendor,product,hostname\n1,INSTALLATION,Kaspersky Lab,Kaspersky Endpoint Security,PC1\n");
    }

    @Test
    void listsEachHostOnceWithItsReasonAndKeepsUnitsApart() throws IOException {
        twoSources();

        CommandRun hosts = run("hosts", "--as-of", NIGHT);
        CommandRun json = run("hosts", "--unit", "HQ", "--as-of", NIGHT, "--json", "--strict");

        assertThat(hosts.lines())
                .containsExactly(
                        "unit,host,sources,installs,known_by,joined_by,first_seen,first_file,first_sheet,first_row,in_doubt,conflicts",
                        "HQ,pc1.corp.example,agents; scans,3,SERIAL,\"serial number 5cg1 (agents, scans)\","
                                + "2024-07-30T00:00:00Z,HQagents.csv,,2,no,",
                        "HQ,pc2.corp.example,agents; scans,2,FQDN,\"name pc2 (agents, scans)\","
                                + "2024-07-30T00:00:00Z,HQagents.csv,,4,no,",
                        "LAB,PC1,agents,1,NAME,,2024-07-31T00:00:00Z,LABagents.csv,,2,no,");
        assertThat(hosts.err())
                .contains("HQ: 6 installations are on 2 different hosts, known by serial number 1, full name 1; 1 names"
                        + " no host. Several sources show 2 hosts, taken for one each by serial number 1, name 1."
                        + " Sources: agents, scans.")
                .contains("HQ: installations with an address in the place of a name, which is no identity: 1");
        assertThat(json.code()).isZero();
        assertThat(json.out())
                .contains("\"count\":{\"installs\":6,\"hosts\":2,\"noHostNamed\":1,\"seenBySeveral\":2,\"inDoubt\":0")
                .contains("\"placeholders\":{\"SERIAL\":2}")
                .contains("\"by\":\"SERIAL\",\"text\":\"5cg1\",\"sources\":[\"agents\",\"scans\"]");
    }

    @Test
    void holdsHostsInDoubt() throws IOException {
        run("units", "load", write("units.csv", "code\nHQ\n"));
        String header = "asset_id,kind,vendor,product,hostname,serial number\n";
        imported("HQ", "a", "2024-07-31", header + "1,INSTALLATION,Acme,Anvil,pc1,AAA111\n");
        imported("HQ", "b", "2024-07-31", header + "1,INSTALLATION,Acme,Anvil,PC1,BBB222\n");

        CommandRun hosts = run("hosts", "--as-of", NIGHT, "--strict");

        assertThat(hosts.code()).isEqualTo(Cli.HELD);
        assertThat(hosts.out())
                .contains("YES,\"name pc1 is that of 1 other computer too: kept apart, they differ in serial number\"");
    }

    @Test
    void reportsPrintInstallsAndHosts() throws IOException {
        twoSources();
        Path out = files.resolve("out");

        CommandRun report = run("report", "--as-of", NIGHT, "--out", out.toString());

        assertThat(report.code()).as(report.err()).isZero();
        assertThat(hostRows(out, "HQ"))
                .contains(
                        "HQ all installations 6 2 1",
                        "HQ source agents 4 2 1",
                        "HQ source scans 2 2 0",
                        "HQ product kaspersky/endpoint-security 4 2 0");
        assertThat(hostRows(out, "nterprise"))
                .contains(
                        "all all installations 7 3 1",
                        "all product kaspersky/endpoint-security 5 3 0",
                        "HQ all installations 6 2 1",
                        "LAB all installations 1 1 0");
    }

    private static List<String> hostRows(Path folder, String name) throws IOException {
        Path path;
        try (Stream<Path> all = Files.list(folder)) {
            path = all.filter(each -> each.toString().endsWith(".xlsx")
                            && each.getFileName().toString().contains(name))
                    .findFirst()
                    .orElseThrow();
        }
        try (InputStream in = Files.newInputStream(path);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            Sheet sheet = workbook.getSheet("Hosts");
            return Stream.iterate(1, row -> row < sheet.getLastRowNum(), row -> row + 1)
                    .map(sheet::getRow)
                    .filter(row -> row != null && row.getCell(2) != null)
                    .map(HostsIT::told)
                    .toList();
        }
    }

    private static String told(Row row) {
        return row.getCell(0).getStringCellValue() + " " + row.getCell(1).getStringCellValue() + " "
                + (long) row.getCell(2).getNumericCellValue() + " "
                + (long) row.getCell(3).getNumericCellValue() + " "
                + (long) row.getCell(4).getNumericCellValue();
    }
}

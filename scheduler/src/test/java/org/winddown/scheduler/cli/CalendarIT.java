package org.winddown.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalendarIT {

    private static final String UNITS = """
            code,name,organised_in,entity_form,country,time_zone
            TYO,Tokyo Branch,US,branch,JP,Asia/Tokyo
            """;
    private static final String HEADER =
            "asset_id,kind,vendor,product,signed_at,start_date,end_date,renewal_date,auto_renew,notice_days\n";
    private static final String ENDPOINT = ",LICENCE,Kaspersky Lab,Kaspersky Endpoint Security,";

    @TempDir
    private Path home;

    @TempDir
    private Path files;

    @BeforeEach
    void importAnInventory() throws IOException {
        run("units", "load", write("units.csv", UNITS).toString());
        importAt(
                "2024-07-01",
                HEADER
                        + "L-1" + ENDPOINT + "2023-08-30,2023-08-30,2024-08-29,2024-08-30,yes,30\n"
                        + "L-2" + ENDPOINT + "2024-03-01,2024-03-01,2025-02-28,,,\n"
                        + "L-3" + ENDPOINT + "2024-03-01,2024-03-01,,,,\n");
    }

    @Test
    void writesOneEventADeadline() throws IOException {
        CommandRun written = calendar("tyo.ics", "2024-07-02");

        assertThat(written).isEqualTo(new CommandRun(0, "TYO: 3 deadlines in " + files.resolve("tyo.ics") + "\n", ""));
        String ics = Files.readString(files.resolve("tyo.ics"));
        assertThat(ics).startsWith("BEGIN:VCALENDAR\r\nPRODID:-//Winddown//Deadlines//EN\r\nVERSION:2.0\r\n");
        List<String> lines = unfolded(ics);
        assertThat(lines.stream().filter(line -> line.startsWith("DTSTART")))
                .containsExactly("DTSTART:20240720T040000Z", "DTSTART;VALUE=DATE:20240731", "DTSTART:20240929T040000Z");
        assertThat(lines.stream().filter(line -> line.startsWith("DTSTAMP")))
                .containsOnly("DTSTAMP:20240702T000000Z")
                .hasSize(3);
        assertThat(lines)
                .contains(
                        "SUMMARY:TYO: phase-1 (no new agreements) begins\\, 1 asset (us-icts-kaspersky-2024)",
                        "SUMMARY:TYO: last day to give notice\\, 1 asset (us-icts-kaspersky-2024)",
                        "SUMMARY:TYO: phase-2 (no updates\\, KSN\\, resale\\, integration) begins\\, 2 assets"
                                + " (us-icts-kaspersky-2024)");
    }

    @Test
    void saysWhatToDoBeforeThenAndUnderWhichParagraph() throws IOException {
        calendar("tyo.ics", "2024-07-02");

        List<String> told = unfolded(Files.readString(files.resolve("tyo.ics"))).stream()
                .filter(line -> line.startsWith("DESCRIPTION:"))
                .map(line -> line.substring(12).replace("\\n", "\n").replace("\\", ""))
                .toList();
        assertThat(told.get(1)).isEqualTo("""
                        Measure: US Final Determination ICTS-2021-002 (Kaspersky Lab, Inc.) (us-icts-kaspersky-2024 version 2, DRAFT)
                        What happens: the last day to give notice begins
                        Before then: give notice by the end of 2024-07-31 (zone Asia/Tokyo), or it renews itself
                        Assets: 1 (L-1)
                        Citation: 89 FR 52434 (new agreements) [S]""");
        assertThat(told.get(2)).isEqualTo("""
                        Measure: US Final Determination ICTS-2021-002 (Kaspersky Lab, Inc.) (us-icts-kaspersky-2024 version 2, DRAFT)
                        What happens: phase-2 (no updates, KSN, resale, integration) begins
                        Before then: end, replace or have authorised what calls for signature update (2 assets), codebase update (2 assets), network service (2 assets)
                        Last permitted instant: 2024-09-29T03:59:59Z
                        Assets: 2 (L-2, L-3)
                        In review: 1, decided by end_date
                        Citation: 89 FR 52434 (updates, KSN, resale, integration) [S]""");
    }

    @Test
    void givesTheSameBytesAgainAndKeepsTheIdentityOfEvents() throws IOException {
        calendar("one.ics", "2024-07-02");
        calendar("two.ics", "2024-07-02");
        assertThat(Files.readAllBytes(files.resolve("two.ics")))
                .isEqualTo(Files.readAllBytes(files.resolve("one.ics")));

        importAt(
                "2024-07-05",
                HEADER
                        + "L-1" + ENDPOINT + "2023-08-30,2023-08-30,2024-06-30,,,\n"
                        + "L-2" + ENDPOINT + "2024-03-01,2024-03-01,2025-02-28,,,\n");
        calendar("later.ics", "2024-07-06");

        List<String> uids = uids("one.ics");
        assertThat(uids).doesNotHaveDuplicates().hasSize(3);
        assertThat(uids("later.ics")).containsExactly(uids.get(2));
    }

    @Test
    void writesNothingWhereThereIsNoDeadline() {
        Path out = files.resolve("none.ics");

        assertThat(run(
                        "calendar",
                        "--unit",
                        "TYO",
                        "--from",
                        "2030-01-01",
                        "--to",
                        "2031-01-01",
                        "--out",
                        out.toString(),
                        "--as-of",
                        "2024-07-02"))
                .isEqualTo(new CommandRun(
                        0,
                        "TYO: no deadline from 2030-01-01T00:00:00Z to 2031-01-01T00:00:00Z; " + out
                                + " was not written\n",
                        ""));
        assertThat(out).doesNotExist();
    }

    @Test
    void refusesUnknownUnitsAndSpansThatEndBeforeTheyBegin() {
        String out = files.resolve("x.ics").toString();

        assertThat(run("calendar", "--unit", "PAR", "--from", "2024-01-01", "--to", "2025-01-01", "--out", out))
                .isEqualTo(new CommandRun(
                        1,
                        "",
                        "There is no unit \"PAR\". Loaded are [TYO]. Load units with: winddown units load FILE\n"));
        CommandRun backwards =
                run("calendar", "--unit", "TYO", "--from", "2025-01-01", "--to", "2024-01-01", "--out", out);
        assertThat(backwards.code()).isEqualTo(2);
        assertThat(backwards.err())
                .startsWith("--from 2025-01-01T00:00:00Z --to 2024-01-01T00:00:00Z: --to must be later than --from\n");
    }

    private CommandRun calendar(String name, String asOf) {
        return run(
                "calendar",
                "--unit",
                "TYO",
                "--from",
                "2024-07-01",
                "--to",
                "2025-01-01",
                "--out",
                files.resolve(name).toString(),
                "--as-of",
                asOf);
    }

    private List<String> uids(String name) throws IOException {
        return unfolded(Files.readString(files.resolve(name))).stream()
                .filter(line -> line.startsWith("UID:"))
                .toList();
    }

    /** The content lines: a line that begins with a space goes on from the one before. */
    private static List<String> unfolded(String ics) {
        return ics.replace("\r\n ", "").replace("\r\n\t", "").lines().toList();
    }

    private void importAt(String date, String csv) throws IOException {
        CommandRun imported = run(
                "import",
                write("sam " + date + ".csv", csv).toString(),
                "--unit",
                "TYO",
                "--source",
                "sam",
                "--snapshot-date",
                date);
        assertThat(imported.code()).as(imported.err()).isZero();
        assertThat(imported.out()).contains(" 0 rejected");
    }

    private CommandRun run(String... words) {
        return CommandRun.in(home, words);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(files.resolve(name), text);
    }
}

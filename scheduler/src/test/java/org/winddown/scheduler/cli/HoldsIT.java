package org.winddown.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HoldsIT {

    private static final String UNITS = """
            code,name,organised_in,entity_form,country,time_zone
            NYC,New York Trading,US,subsidiary,US,America/New_York
            """;
    private static final String HEADER = "asset_id,kind,vendor,product,end_date,act,occurred_at,related_asset\n";
    private static final String ROWS = HEADER
            + "L-1,LICENCE,Kaspersky Lab,Kaspersky Endpoint Security,2025-02-28,,,\n"
            + "T-1,TRANSACTION,Kaspersky Lab,,,SIGNATURE_UPDATE,2024-10-03T10:00:00Z,L-1\n";

    @TempDir
    private Path home;

    @TempDir
    private Path files;

    @BeforeEach
    void importTheInventories() throws IOException {
        run("units", "load", write("units.csv", UNITS));
        run("import", write("sam.csv", ROWS), "--unit", "NYC", "--source", "sam", "--snapshot-date", "2024-10-05");
        run(
                "import",
                write("cmdb.csv", HEADER + "L-1,LICENCE,Example,Editor,,,,\n"),
                "--unit",
                "NYC",
                "--source",
                "cmdb",
                "--snapshot-date",
                "2024-10-05");
    }

    @Test
    void placesListsAndReleases() throws IOException {
        CommandRun act = place("T-1", "--at", "2024-10-06");
        CommandRun licence = place("L-1", "--source", "sam");

        assertThat(act.out()).startsWith("placed: ").endsWith(", NYC/sam/TRANSACTION/T-1 for matter M-7\n");
        assertThat(licence.out()).endsWith(", NYC/sam/LICENCE/L-1 for matter M-7\n");
        List<Map<String, String>> all = list();
        assertThat(all)
                .extracting(each -> each.get("asset_id") + each.get("stands") + each.get("placed_by"))
                .containsExactly("T-1yesCounsel", "L-1yesCounsel");
        assertThat(all.get(0))
                .containsEntry("placed_at", "2024-10-06T00:00:00Z")
                .containsEntry("reason", "claim");

        CommandRun released = run(
                "holds",
                "release",
                all.get(0).get("hold_id").substring(0, 9),
                "--by",
                "Counsel",
                "--reason",
                "settled");

        assertThat(released.out()).startsWith("released: " + all.get(0).get("hold_id") + ", ");
        assertThat(list("--standing")).extracting(each -> each.get("asset_id")).containsExactly("L-1");
        assertThat(run("holds", "release", "--matter", "M-7", "--by", "Counsel", "--reason", "all settled")
                        .out())
                .endsWith("NYC/sam/LICENCE/L-1 for matter M-7\n");
        assertThat(list("--standing")).isEmpty();
        assertThat(list("--matter", "M-7"))
                .extracting(each -> each.get("release_reason"))
                .containsExactly("settled", "all settled");
        assertThat(list("--standing", "--as-of", "2024-10-07"))
                .as("what held then")
                .extracting(each -> each.get("asset_id"))
                .containsExactly("T-1");
        assertThat(list("--known-at", "2024-10-07")).as("what was known then").isEmpty();
    }

    @Test
    void asksWhichAssetIsMeant() {
        CommandRun several = refused("holds", "place", "L-1", "--unit", "NYC");
        CommandRun none = refused("holds", "place", "L-9", "--unit", "NYC", "--source", "sam");
        CommandRun matter = refused("holds", "release", "--matter", "M-1", "--by", "Ada", "--reason", "x");
        CommandRun both = refused("holds", "release", "--by", "Ada", "--reason", "x");

        assertThat(several.err())
                .isEqualTo(
                        "There are several \"L-1\" in NYC: [NYC/cmdb/LICENCE/L-1, NYC/sam/LICENCE/L-1]. Say which one"
                                + " with --source and --kind.\n");
        assertThat(none.err())
                .isEqualTo("There is no \"L-9\" in the inventory of NYC. One that is not there is named in full, with"
                        + " --source and --kind.\n");
        assertThat(matter.err())
                .isEqualTo("Nothing is held for matter \"M-1\". List holds with: winddown holds list\n");
        assertThat(both.err()).startsWith("Name one hold by its id, or all of a matter with --matter");
        assertThat(place("L-9", "--source", "sam", "--kind", "licence").err())
                .isEqualTo("The inventory does not have NYC/sam/LICENCE/L-9. The hold is kept; check unit, source, kind"
                        + " and asset_id.\n");
    }

    private CommandRun refused(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        if (words[1].equals("place")) {
            all.addAll(List.of("--matter", "M-7", "--reason", "claim", "--by", "Counsel"));
        }
        CommandRun refused = CommandRun.in(home, all.toArray(String[]::new));
        assertThat(refused.code()).isEqualTo(Cli.FAILED);
        return refused;
    }

    private CommandRun place(String asset, String... more) {
        List<String> words = new ArrayList<>(List.of("holds", "place", asset, "--unit", "NYC", "--matter", "M-7"));
        words.addAll(List.of("--reason", "claim", "--by", "Counsel"));
        words.addAll(List.of(more));
        return run(words.toArray(String[]::new));
    }

    private List<Map<String, String>> list(String... more) throws IOException {
        List<String> words = new ArrayList<>(List.of("holds", "list"));
        words.addAll(List.of(more));
        return PrintedRows.of(run(words.toArray(String[]::new)).out(), files);
    }

    private CommandRun run(String... words) {
        CommandRun done = CommandRun.in(home, words);
        assertThat(done.code()).as(done.err()).isEqualTo(Cli.DONE);
        return done;
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(files.resolve(name), text).toString();
    }
}

package org.winddown.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueLintTest {

    private static final String SOUND = """
            id: example-works
            name: Example Works
            brands: [exampleworks]
            names: [Example Works]
            families:
              - {id: pump, name: Pumps, class: other-device, patterns: [pump]}
            """;

    @TempDir
    private Path folder;

    @Test
    void lintsTheShippedCatalogueBesideThePacks() {
        CommandRun run = CommandRun.of("rules", "lint", "--as-of", "2024-10-01");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("us-icts-kaspersky-2024 version").contains("catalogue version");
        assertThat(run.lines())
                .filteredOn(line -> line.startsWith("catalogue version"))
                .hasSize(1);
    }

    @Test
    void leavesTheCatalogueOutWhenAPackIsNamed() {
        assertThat(CommandRun.of("rules", "lint", "us-bod-17-01").out()).doesNotContain("catalogue version");
    }

    @Test
    void lintsAFolderInPlaceOfShippedFiles() throws IOException {
        CommandRun sound = lint(SOUND);
        CommandRun mistaken = lint(SOUND.replace("[exampleworks]", "[exampleworks, honor]"));
        CommandRun refused = lint(SOUND.replace("other-device", "pumps"));

        assertThat(sound.code()).as(sound.err()).isZero();
        assertThat(sound.out()).isEqualTo("catalogue version mine: 1 makers, 1 families, no problem found\n");
        assertThat(mistaken.code()).isEqualTo(1);
        assertThat(mistaken.out())
                .isEqualTo("vendors/example-works.yaml, line 3, brands: \"honor\" is a common word, and a brand counts"
                        + " wherever it leads a name. Put it under names, where it counts as a maker's whole name only,"
                        + " or under the patterns of a family.\n");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.out()).startsWith("vendors/example-works.yaml, line 6: class \"pumps\" is none of [");
    }

    @Test
    void asksAboutNamesThatMustBeLeftAlone() throws IOException {
        String table = "Publisher;Name\nContoso;Pump 7\nContoso;ExampleWorks pump\nExample Works;Pump 8\n";
        String lines = "Pump 7\n\nExampleWorks pump\n";

        CommandRun ofTable = lint(SOUND, "--negatives", write("names.csv", table));
        CommandRun ofLines = lint(SOUND, "--negatives", write("names.txt", lines));

        assertThat(ofTable.code()).isEqualTo(1);
        assertThat(ofTable.out())
                .contains("names.csv: 3 names, 1 of them a watched maker's own by their column of makers, 1 of the"
                        + " others taken for a watched product\n")
                .contains(
                        "names.csv, line 3, \"ExampleWorks pump\" of \"Contoso\": MATCH example-works, family pump: ");
        assertThat(ofLines.out())
                .contains("names.txt: 2 names, 0 of them")
                .contains("names.txt, line 3, \"ExampleWorks pump\": MATCH example-works, family pump: ");
    }

    private CommandRun lint(String vendor, String... more) throws IOException {
        write("index.yaml", "version: mine\nvendors: [example-works]\n");
        write("vendors/example-works.yaml", vendor);
        String[] args = new String[4 + more.length];
        System.arraycopy(new String[] {"rules", "lint", "--catalogue", folder.toString()}, 0, args, 0, 4);
        System.arraycopy(more, 0, args, 4, more.length);
        return CommandRun.of(args);
    }

    private String write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text).toString();
    }
}

package org.winddown.scheduler.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winddown.ingest.mapping.MappingDefinition;

class InboxTest {

    @TempDir
    private Path inbox;

    private Path source;

    @BeforeEach
    void layOut() throws IOException {
        source = Files.createDirectories(inbox.resolve("FRA/lizenzen"));
        Files.writeString(source.resolve("lizenzen.csv"), "Nummer\n1\n");
        Files.writeString(source.resolve("mapping.yaml"), "name: lizenzen\ncolumns: {Nummer: asset_id}\n");
    }

    @Test
    void takesAMappingThatANoteNamesForNoInventory() throws IOException {
        Files.writeString(source.resolve("lizenzen.csv.yaml"), "mapping: mapping.yaml\n");

        Inbox read = Inbox.read(inbox);

        assertThat(read.problems()).isEmpty();
        assertThat(read.files()).singleElement().satisfies(file -> {
            assertThat(file.path()).isEqualTo(source.resolve("lizenzen.csv"));
            assertThat(file.mapping().map(MappingDefinition::name)).contains("lizenzen");
        });
    }

    @Test
    void takesAStrayNoteForAnInventorySoThatItIsRefused() {
        assertThat(Inbox.read(inbox).files())
                .extracting(InboxFile::path)
                .containsExactly(source.resolve("lizenzen.csv"), source.resolve("mapping.yaml"));
    }

    @Test
    void tellsOfALinkThatLeadsNowhere() throws IOException {
        Files.createSymbolicLink(source.resolve("gone.csv"), source.resolve("elsewhere.csv"));

        Inbox read = Inbox.read(inbox);

        assertThat(read.files()).extracting(InboxFile::path).doesNotContain(source.resolve("gone.csv"));
        assertThat(read.problems())
                .containsExactly("FRA/lizenzen/gone.csv was not imported: it is a pipe, a device or a link that leads"
                        + " nowhere. Put the file itself there.");
    }

    @Test
    void readsFromANoteWhetherAFileIsAPartOfTheInventory() throws IOException {
        Path note = source.resolve("lizenzen.csv.yaml");

        Files.writeString(note, "mapping: mapping.yaml\nscope: partial\n");
        assertThat(Inbox.read(inbox).files()).extracting(InboxFile::partial).containsExactly(true);
        Files.writeString(note, "mapping: mapping.yaml\nscope: full\n");
        assertThat(Inbox.read(inbox).files()).extracting(InboxFile::partial).containsExactly(false);
        Files.writeString(note, "mapping: mapping.yaml\nscope: some\n");
        assertThat(Inbox.read(inbox).problems())
                .containsExactly("FRA/lizenzen/lizenzen.csv was not imported: lizenzen.csv.yaml, line 2: scope \"some\""
                        + " is neither full (the whole inventory of the source, which retires what it does not name)"
                        + " nor partial (a part of it, which retires nothing).");
    }
}

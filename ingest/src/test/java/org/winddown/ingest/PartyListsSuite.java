package org.winddown.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winddown.ingest.list.ListChanges;
import org.winddown.ingest.list.ListLoad;
import org.winddown.ingest.list.ListRefusal;
import org.winddown.ingest.list.ListVersion;
import org.winddown.ingest.rows.RefusedFileException;
import org.winddown.rules.party.ListedParty;

/** Versions of lists, told once for both databases. */
abstract class PartyListsSuite {

    private static final Instant MONDAY = Instant.parse("2024-06-24T06:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2024-06-25T06:00:00Z");

    @TempDir
    private Path home;

    private PartyLists lists;

    /** A fresh, empty database. */
    abstract DataSource database(Path folder);

    @BeforeEach
    void start() {
        DataSource database = database(home);
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/ingest")
                .load()
                .migrate();
        lists = new PartyLists(database, new ContentStore(home.resolve("originals")), 0.9);
    }

    private static String row(int number, String name) {
        return number + ",\"" + name + "\",-0- ,\"SDGT\"" + ",-0- ".repeat(8) + "\n";
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(home.resolve(name), text, StandardCharsets.UTF_8);
    }

    private static String rows(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            text.append(row(i, "PARTY " + i));
        }
        return text.toString();
    }

    private ListLoad load(Path file, @Nullable Instant published, Instant now) {
        return lists.load(new PartyLists.Request("us-sdn", List.of(file), published, false), now);
    }

    @Test
    void keepsEveryVersionAndTellsWhatChanged() throws IOException {
        ListVersion first = load(file("sdn.csv", rows(2_100)), null, MONDAY).version();
        ListVersion second = load(
                        file("sdn.csv", rows(2_099).replace("PARTY 7\"", "PARTY SEVEN\"") + row(9_000, "NEW")),
                        null,
                        TUESDAY)
                .version();

        assertThat(second.number()).isEqualTo(2);
        assertThat(second.added()).isEqualTo(1);
        assertThat(second.removed()).isEqualTo(1);
        assertThat(second.changed()).isEqualTo(1);
        ListChanges changes = lists.changes(first, second);
        assertThat(changes.added()).extracting(ListedParty::name).containsExactly("NEW");
        assertThat(changes.removed()).extracting(ListedParty::name).containsExactly("PARTY 2100");
        assertThat(changes.changed()).extracting(ListedParty::name).containsExactly("PARTY SEVEN");
        assertThat(lists.parties(first))
                .hasSize(2_100)
                .extracting(ListedParty::id)
                .endsWith("2099", "2100");
        assertThat(lists.parties(second)).hasSize(2_100);
        assertThat(lists.versions()).containsExactly(first, second);
    }

    @Test
    void knowsTheVersionThatWasPublishedBefore() throws IOException {
        load(file("sdn.csv", rows(10)), MONDAY, Instant.parse("2026-01-01T00:00:00Z"));
        load(file("sdn.csv", rows(11)), TUESDAY, Instant.parse("2026-01-02T00:00:00Z"));

        assertThat(lists.knownAt("us-sdn", MONDAY.minusSeconds(1))).isEmpty();
        assertThat(lists.knownAt("us-sdn", MONDAY)).map(ListVersion::number).contains(1);
        assertThat(lists.knownAt("us-sdn", TUESDAY)).map(ListVersion::number).contains(2);
        assertThat(lists.knownAt("another", TUESDAY)).isEmpty();
    }

    @Test
    void writesNothingForTheSameBytes() throws IOException {
        ListVersion first = load(file("sdn.csv", rows(10)), null, MONDAY).version();

        ListLoad again = load(file("sdn.csv", rows(10)), null, TUESDAY);

        assertThat(again).isEqualTo(new ListLoad(first, true));
        assertThat(lists.versions()).containsExactly(first);
    }

    @Test
    void refusesAShrunkenFeedAndKeepsTheVersionInForce() throws IOException {
        ListVersion first = load(file("sdn.csv", rows(10)), null, MONDAY).version();
        Path shrunken = file("sdn.csv", rows(8));

        assertThatThrownBy(() -> load(shrunken, null, TUESDAY))
                .isInstanceOf(RefusedFileException.class)
                .hasMessageStartingWith("sdn.csv: 8 entries where version 1 has 10.");
        assertThat(lists.versions()).containsExactly(first);
        assertThat(lists.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.code()).isEqualTo("LIST_SHRUNK");
            assertThat(refusal.refusedAt()).isEqualTo(TUESDAY);
            assertThat(refusal.files()).isEqualTo("sdn.csv " + ContentStore.sha256(shrunken));
        });
        assertThat(load(file("sdn.csv", rows(9)), null, TUESDAY).version().number())
                .isEqualTo(2);
        assertThat(lists.load(new PartyLists.Request("us-sdn", List.of(file("sdn.csv", rows(3))), null, true), TUESDAY)
                        .version()
                        .entries())
                .isEqualTo(3);
    }

    @Test
    void keepsRefusalsOfBrokenFilesAndTheirBytes() throws IOException {
        Path broken = file("sdn.csv", "<html>503</html>");

        assertThatThrownBy(() -> load(broken, null, MONDAY)).isInstanceOf(RefusedFileException.class);
        assertThatThrownBy(() -> load(broken, null, TUESDAY)).isInstanceOf(RefusedFileException.class);
        assertThat(lists.refusals()).extracting(ListRefusal::code).containsExactly("LIST_IS_HTML", "LIST_IS_HTML");
        assertThat(new ContentStore(home.resolve("originals")).find(ContentStore.sha256(broken)))
                .isPresent();
        assertThatThrownBy(() -> lists.load(new PartyLists.Request("US SDN", List.of(broken), null, false), MONDAY))
                .hasMessageStartingWith("\"US SDN\" is no name of a list.");
    }
}

package org.winddown.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winddown.decisions.law.LoadedPack;
import org.winddown.decisions.law.LoadedPack.Approval;
import org.winddown.decisions.law.LoadedPack.State;
import org.winddown.decisions.law.RefusedLawException;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.pack.RulePacks;

/** Which packs are in force when, told once for both databases. */
abstract class RuleBookSuite {

    private static final String MEASURE = "us-icts-kaspersky-2024";
    private static final String SHIPPED = RulePacks.pack(MEASURE);
    private static final String CHANGED = SHIPPED.replace("version: \"2\"", "version: \"3\"");
    private static final Instant LOADED = Instant.parse("2026-03-01T10:00:00.123456Z");
    private static final Instant APPROVED = Instant.parse("2026-03-02T10:00:00Z");
    private static final Instant LATER = Instant.parse("2026-04-01T00:00:00Z");

    @TempDir
    Path home;

    private RuleBook book;

    /** A fresh, empty database. */
    abstract DataSource database(Path home);

    @BeforeEach
    void start() {
        DataSource database = database(home);
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/decisions")
                .load()
                .migrate();
        book = new RuleBook(database);
    }

    @Test
    void whatShipsIsInForceUntilSomethingIsLoaded() {
        assertThat(book.at(LATER)).containsOnlyKeys(RulePacks.ids().toArray(String[]::new));
        assertThat(book.loads()).isEmpty();
        assertThat(version(LATER)).contains("2");
    }

    @Test
    void aPackCountsFromItsLoadingOnAndNotBefore() {
        LoadedPack kept = book.load(pack(CHANGED, "", false, LOADED));

        assertThat(kept.state()).isEqualTo(State.IN_FORCE);
        assertThat(kept.inForceFrom()).isEqualTo(LOADED);
        assertThat(version(LOADED.minusNanos(1000))).contains("2");
        assertThat(version(LOADED)).contains("3");
        assertThat(book.at(LOADED).get(MEASURE)).isEqualTo(new RuleBook.Page("kaspersky.yaml", CHANGED, LOADED));
    }

    @Test
    void whatWaitsCountsFromItsApprovalOn() {
        LoadedPack waiting = book.load(pack(CHANGED, "a".repeat(64), true, LOADED));
        assertThat(waiting.state()).isEqualTo(State.WAITING);
        assertThat(version(LATER)).contains("2");

        LoadedPack approved =
                book.decide(waiting.number(), new Approval(APPROVED, "Grace Roe", true, "read it"), "a".repeat(64));

        assertThat(approved.approval()).isEqualTo(new Approval(APPROVED, "Grace Roe", true, "read it"));
        assertThat(version(APPROVED.minusNanos(1000))).contains("2");
        assertThat(version(APPROVED)).contains("3");
    }

    @Test
    void whatIsRefusedNeverCounts() {
        LoadedPack waiting = book.load(pack(CHANGED, "a".repeat(64), true, LOADED));

        LoadedPack refused =
                book.decide(waiting.number(), new Approval(APPROVED, "Grace Roe", false, "wrong date"), "b".repeat(64));

        assertThat(refused.state()).isEqualTo(State.REFUSED);
        assertThat(version(LATER)).contains("2");
        refusedWith("Load 1 does not wait for approval: it is REFUSED.", 1, "Ann Poe", "a".repeat(64));
    }

    @Test
    void theLaterOfTwoCounts() {
        String third = SHIPPED.replace("version: \"2\"", "version: \"4\"");
        book.load(pack(CHANGED, "", false, LOADED));
        book.load(pack(third, "", false, APPROVED));

        assertThat(version(LOADED)).contains("3");
        assertThat(version(APPROVED)).contains("4");
        assertThat(book.loads()).extracting(LoadedPack::version).containsExactly("3", "4");
    }

    @Test
    void aMeasureOfOnesOwnJoinsThoseThatShip() {
        String own = SHIPPED.replace("id: " + MEASURE, "id: own-measure");
        book.load(pack(own, "", false, LOADED));

        assertThat(book.measures(LATER))
                .hasSize(RulePacks.ids().size() + 1)
                .last()
                .extracting(Measure::id)
                .isEqualTo("own-measure");
    }

    @Test
    void theSameTextIsNotLoadedTwice() {
        LoadedPack pack = pack(CHANGED, sha(CHANGED), false, LOADED);

        assertThatThrownBy(() -> book.load(pack))
                .isInstanceOf(RefusedLawException.class)
                .hasMessage("Version 3 of us-icts-kaspersky-2024 is in force with the same text already;"
                        + " nothing was loaded.");
        assertThat(book.loads()).isEmpty();
    }

    @Test
    void onlyASecondPersonApprovesAndOnlyWhatWasMeasured() {
        book.load(pack(CHANGED, "a".repeat(64), true, LOADED));

        refusedWith("There is no load 7. See: winddown rules loaded", 7, "Grace Roe", "a".repeat(64));
        refusedWith(
                "Load 1 was made by Ada Doe; a second person must decide on it, with --by NAME.",
                1,
                " ada  DOE ",
                "a".repeat(64));
        refusedWith(
                "Another version of us-icts-kaspersky-2024 came into force after load 1 was made, so its flips no"
                        + " longer hold. Load it again.",
                1,
                "Grace Roe",
                "b".repeat(64));
        assertThat(version(LATER)).contains("2");
    }

    private void refusedWith(String message, long number, String by, String inForce) {
        assertThatThrownBy(() -> book.decide(number, new Approval(APPROVED, by, true, ""), inForce))
                .isInstanceOf(RefusedLawException.class)
                .hasMessage(message);
    }

    private Optional<String> version(Instant knownAt) {
        return book.measures(knownAt).stream()
                .filter(measure -> measure.id().equals(MEASURE))
                .map(Measure::version)
                .findFirst();
    }

    private static String sha(String text) {
        return RulePacks.reader().read("kaspersky.yaml", text).identity().sha256();
    }

    private static LoadedPack pack(String text, String replaces, boolean waits, Instant at) {
        Measure measure = RulePacks.reader().read("kaspersky.yaml", text);
        return new LoadedPack(
                0,
                measure.id(),
                measure.version(),
                measure.identity().sha256(),
                "kaspersky.yaml",
                text,
                replaces,
                at,
                "Ada Doe",
                "the Register printed a correction",
                5,
                waits,
                null);
    }
}

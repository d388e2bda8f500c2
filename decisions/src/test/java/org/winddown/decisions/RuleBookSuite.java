package org.winddown.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
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
import org.winddown.rules.pack.RulePackReader;
import org.winddown.rules.pack.RulePacks;

/** Which packs are in force when, told once for both databases. */
abstract class RuleBookSuite {

    private static final String MEASURE = "us-icts-kaspersky-2024";
    private static final String SHIPPED = RulePacks.pack(MEASURE);
    private static final Instant RECORDED = Instant.parse("2024-06-26T00:00:00Z");
    private static final String CORRECTED = SHIPPED.replace("version: \"2\"", "version: \"3\"");
    private static final Instant AMENDED_AT = Instant.parse("2026-02-01T00:00:00Z");
    private static final String AMENDED =
            CORRECTED.replaceFirst("recorded-at: " + RECORDED, "recorded-at: " + AMENDED_AT);
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
        assertThat(book.measures(LATER)).extracting(Measure::id).containsExactlyElementsOf(RulePacks.ids());
        assertThat(book.page("no-such-measure", LATER)).isEmpty();
        assertThat(book.loads()).isEmpty();
        assertThat(version(LATER)).contains("2");
    }

    @Test
    void aCorrectionCountsAtOnceForEveryInstantAtWhichThePackWasKnown() {
        LoadedPack kept = book.load(pack(CORRECTED, false, LOADED), CORRECTED);

        assertThat(kept.number()).isEqualTo(1);
        assertThat(kept.state()).isEqualTo(State.IN_FORCE);
        assertThat(kept.inForceFrom()).isEqualTo(LOADED);
        assertThat(book.load(1)).contains(kept);
        assertThat(version(RECORDED)).contains("3");
        assertThat(version(RECORDED.minusSeconds(1))).isEmpty();
        assertThat(book.page(MEASURE, LATER))
                .contains(new RuleBook.Page("kaspersky.yaml", CORRECTED, kept.sha256(), 1));
    }

    @Test
    void anAmendmentCountsFromTheInstantPrintedInItWhenEverItWasLoaded() {
        book.load(pack(AMENDED, false, LOADED), AMENDED);

        assertThat(version(AMENDED_AT.minusSeconds(1))).contains("2");
        assertThat(version(AMENDED_AT)).contains("3");
    }

    @Test
    void whatWaitsOnlyCountsOnceApproved() {
        LoadedPack waiting = book.load(pack(CORRECTED, true, LOADED), CORRECTED);
        assertThat(waiting.state()).isEqualTo(State.WAITING);
        assertThat(version(LATER)).contains("2");

        LoadedPack approved = book.decide(waiting.number(), new Approval(APPROVED, "Grace Roe", true, "read it"));

        assertThat(approved.approval()).isEqualTo(new Approval(APPROVED, "Grace Roe", true, "read it"));
        assertThat(approved.inForceFrom()).isEqualTo(APPROVED);
        assertThat(version(LATER)).contains("3");
    }

    @Test
    void whatIsRefusedNeverCounts() {
        LoadedPack waiting = book.load(pack(CORRECTED, true, LOADED), CORRECTED);

        LoadedPack refused = book.decide(waiting.number(), new Approval(APPROVED, "Grace Roe", false, "wrong date"));

        assertThat(refused.state()).isEqualTo(State.REFUSED);
        assertThat(version(LATER)).contains("2");
        refusedWith("Load 1 does not wait for approval: it is REFUSED.", 1, "Ann Poe");
    }

    @Test
    void theLaterOfTwoCounts() {
        String third = SHIPPED.replace("version: \"2\"", "version: \"4\"");
        book.load(pack(CORRECTED, false, LOADED), CORRECTED);
        book.load(pack(third, false, APPROVED), third);

        assertThat(version(LATER)).contains("4");
        assertThat(book.loads()).extracting(LoadedPack::version).containsExactly("3", "4");
    }

    @Test
    void aMeasureOfOnesOwnJoinsThoseThatShip() {
        String own = SHIPPED.replace("id: " + MEASURE, "id: own-measure");
        book.load(pack(own, false, LOADED), own);

        assertThat(book.measures(LATER))
                .hasSize(RulePacks.ids().size() + 1)
                .last()
                .extracting(Measure::id)
                .isEqualTo("own-measure");
    }

    @Test
    void theSameTextIsNotLoadedTwice() {
        book.load(pack(CORRECTED, false, LOADED), CORRECTED);

        notLoaded(
                CORRECTED,
                pack(CORRECTED, false, APPROVED),
                "Version 3 of us-icts-kaspersky-2024 is in force with the same text already; nothing was loaded.");
    }

    @Test
    void aPackThatWasRecordedTomorrowIsNotLoaded() {
        notLoaded(
                AMENDED,
                pack(AMENDED, false, AMENDED_AT.minusSeconds(1)),
                "Version 3 of us-icts-kaspersky-2024 says that it was recorded at 2026-02-01T00:00:00Z, which is still"
                        + " to come; nothing was loaded. Correct recorded-at.");
    }

    @Test
    void aPackWhoseFlipsWereCountedAgainstAnotherVersionIsNotLoaded() {
        LoadedPack counted = pack(AMENDED, false, APPROVED);
        book.load(pack(CORRECTED, false, LOADED), CORRECTED);

        notLoaded(
                AMENDED,
                counted,
                "Somebody else changed what is in force of us-icts-kaspersky-2024 in the meantime; nothing was kept."
                        + " Look with: winddown rules loaded, and try again.");
    }

    private void notLoaded(String text, LoadedPack pack, String message) {
        List<LoadedPack> before = book.loads();
        assertThatThrownBy(() -> book.load(pack, text))
                .isInstanceOf(RefusedLawException.class)
                .hasMessage(message);
        assertThat(book.loads()).isEqualTo(before);
    }

    @Test
    void onlyASecondPersonApprovesAndOnlyWhatWasMeasured() {
        book.load(pack(CORRECTED, true, LOADED), CORRECTED);

        refusedWith("There is no load 7. See: winddown rules loaded", 7, "Grace Roe");
        refusedWith("Load 1 was made by Ada Doe; a second person must decide on it, with --by NAME.", 1, " ada  DOE ");
        book.load(pack(AMENDED, false, LOADED), AMENDED);
        refusedWith(
                "Another version of us-icts-kaspersky-2024 came into force after load 1 was made, so its flips no"
                        + " longer hold. Load it again.",
                1,
                "Grace Roe");
    }

    @Test
    void aPackThatCanNoLongerBeReadIsNamedWithTheWayOut() {
        String broken = SHIPPED.replace("force: ", "forse: ");
        LoadedPack readable = pack(CORRECTED, false, LOADED);
        book.load(
                new LoadedPack(
                        0,
                        readable.measure(),
                        readable.version(),
                        RulePackReader.sha256(broken),
                        "kaspersky.yaml",
                        readable.recordedAt(),
                        readable.replaces(),
                        readable.loadedAt(),
                        readable.loadedBy(),
                        "",
                        0,
                        false,
                        null),
                broken);

        assertThatThrownBy(() -> book.measures(LATER))
                .isInstanceOf(RefusedLawException.class)
                .hasMessageStartingWith(
                        "Load 1 can no longer be read by this version of Winddown. Correct"
                                + " kaspersky.yaml and load it again with: winddown rules load FILE --by NAME\n  kaspersky.yaml, line 5: ")
                .hasMessageContaining("forse");
    }

    private void refusedWith(String message, long number, String by) {
        assertThatThrownBy(() -> book.decide(number, new Approval(APPROVED, by, true, "")))
                .isInstanceOf(RefusedLawException.class)
                .hasMessage(message);
    }

    private Optional<String> version(Instant knownAt) {
        return book.measures(knownAt).stream()
                .filter(measure -> measure.id().equals(MEASURE))
                .map(Measure::version)
                .findFirst();
    }

    /** A load of a text in the place of what is in force. */
    private LoadedPack pack(String text, boolean waits, Instant at) {
        Measure measure = RulePacks.reader().read("kaspersky.yaml", text);
        return new LoadedPack(
                0,
                measure.id(),
                measure.version(),
                measure.identity().sha256(),
                "kaspersky.yaml",
                measure.recordedAt(),
                book.page(measure.id(), at).map(RuleBook.Page::sha256).orElse(""),
                at,
                "Ada Doe",
                "the Register printed a correction",
                5,
                waits,
                null);
    }
}

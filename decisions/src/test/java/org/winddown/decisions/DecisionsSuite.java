package org.winddown.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.winddown.decisions.judgement.Judgements;
import org.winddown.decisions.sheet.DecisionFile;
import org.winddown.decisions.sheet.RowContent.Rejected;
import org.winddown.rules.asset.Asset;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.asset.AssetOrigin;
import org.winddown.rules.asset.BusinessUnit;
import org.winddown.rules.asset.Field;
import org.winddown.rules.asset.ProductName;
import org.winddown.rules.evaluation.Act;
import org.winddown.rules.screening.Disposition;
import org.winddown.rules.screening.Disposition.State;

/** What is recorded and what counts when, told once for both databases. */
abstract class DecisionsSuite {

    private static final Instant NOW = Instant.parse("2024-08-05T16:30:00.123456789Z");
    private static final String MEASURE = "us-icts-kaspersky-2024";
    private static final AssetKey LICENCE = new AssetKey("NYC", "sam", AssetKind.LICENCE, "L-1");
    private static final String REVIEW = "unit,source,kind,asset_id,missing_facts,answer,evidence_ref,answered_by";
    private static final String DATED = REVIEW + ",recorded_at";
    private static final String REMEDIATION =
            "unit,source,kind,asset_id,measure,act,disposition,owner,due_date,note,decided_by";
    private static final String UPDATES = "NYC,sam,LICENCE,L-1," + MEASURE + ",SIGNATURE_UPDATE,";
    private static final String USE = "NYC,sam,LICENCE,L-1," + MEASURE + ",USE,";

    @TempDir
    Path home;

    private Decisions decisions;
    private JdbcTemplate jdbc;
    private final Stock stock = new Stock();

    /** A fresh, empty database. */
    abstract DataSource database(Path home);

    /** An inventory of what a test puts in. */
    private static final class Stock implements Inventory {

        private final Map<AssetKey, Asset> assets = new HashMap<>();

        void put(AssetKey key, Map<Field, String> cells) {
            assets.put(
                    key,
                    new Asset(
                            key,
                            ProductName.of("Kaspersky Lab", "Kaspersky Endpoint Security"),
                            cells,
                            Map.of(),
                            new AssetOrigin("c".repeat(64), "sam.csv", "", 2)));
        }

        @Override
        public Map<AssetKey, Asset> assets(Set<AssetKey> keys, Instant asOf) {
            Map<AssetKey, Asset> found = new HashMap<>(assets);
            found.keySet().retainAll(keys);
            return found;
        }

        @Override
        public Map<String, BusinessUnit> units() {
            return Map.of();
        }
    }

    @BeforeEach
    void start() {
        DataSource database = database(home);
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/decisions")
                .load()
                .migrate();
        jdbc = new JdbcTemplate(database);
        decisions = new Decisions(database);
        stock.put(LICENCE, Map.of());
    }

    @Test
    void recordsAnswersAndCountsEveryRowOnce() {
        DecideResult result = decide(
                "1",
                NOW,
                REVIEW,
                "NYC,sam,LICENCE,L-1,end_date,2024-08-31,DMS-1,Desk",
                "NYC,sam,LICENCE,L-1,end_date,2024-08-31,DMS-1,Desk",
                "NYC,sam,LICENCE,L-1,signed_at,,,",
                "NYC,sam,LICENCE,L-1,signed_at,soon,,Desk",
                "");

        assertThat(counts(result)).isEqualTo("4 = 1 + 0 + 1 + 1 + 1");
        assertThat(result.notices()).isEmpty();
        assertThat(answered(NOW)).isEqualTo(Map.of(Field.END_DATE, "2024-08-31"));
        assertThat(jdbc.queryForObject("select count(*) from answer", Long.class))
                .isEqualTo(1);
        assertThat(jdbc.queryForMap("select file_name, sheet, file_row, fact, source_cell from answer"))
                .containsEntry("file_name", "1.csv")
                .containsEntry("file_row", 2L)
                .containsEntry("fact", "end_date");
    }

    @Test
    void changesNothingWhenTheSameFileComesTwice() {
        String[] rows = {REVIEW, "NYC,sam,LICENCE,L-1,end_date,2024-08-31,DMS-1,Desk"};
        decide("1", NOW, rows);
        decide("2", NOW.plusSeconds(60), REVIEW, "NYC,sam,LICENCE,L-1,end_date,2024-09-30,DMS-2,Desk");
        String before = decisions.knownAt(later(9)).version();

        DecideResult again = decide("1", NOW.plusSeconds(120), rows);

        assertThat(counts(again)).isEqualTo("1 = 0 + 0 + 0 + 1 + 0");
        assertThat(decisions.knownAt(later(9)).version()).isEqualTo(before);
        assertThat(answered(later(9))).isEqualTo(Map.of(Field.END_DATE, "2024-09-30"));
    }

    @Test
    void letsTheNewestCountAndForgetsNothing() {
        decide("1", NOW, REVIEW, "NYC,sam,LICENCE,L-1,end_date,2024-08-31,,Desk");
        DecideResult second = decide("2", later(1), REVIEW, "NYC,sam,LICENCE,L-1,end_date,2024-09-30,,Counsel");

        assertThat(second.notices())
                .containsExactly(
                        "2.csv, row 2: end_date of NYC/sam/LICENCE/L-1 was answered with \"2024-08-31\" by Desk"
                                + " at 2024-08-05T16:30:00.123456Z; \"2024-09-30\" counts from"
                                + " 2024-08-05T17:30:00.123456Z.");
        assertThat(answered(NOW.minusSeconds(1))).isEmpty();
        assertThat(answered(NOW)).isEqualTo(Map.of(Field.END_DATE, "2024-08-31"));
        assertThat(answered(later(1))).isEqualTo(Map.of(Field.END_DATE, "2024-09-30"));
        assertThat(decisions.knownAt(NOW.minusSeconds(1))).isEqualTo(Judgements.none());
    }

    @Test
    void takesThePrintedTimeAsKnowledgeAndKeepsTheTimeOfLoadingBesideIt() {
        decide("1", NOW, DATED, "NYC,sam,LICENCE,L-1,end_date,2024-08-31,,Desk,2024-07-01T00:00:00Z");

        assertThat(answered(Instant.parse("2024-06-30T23:59:59Z"))).isEmpty();
        assertThat(answered(Instant.parse("2024-07-01T00:00:00Z"))).isEqualTo(Map.of(Field.END_DATE, "2024-08-31"));
        assertThat(jdbc.queryForObject("select count(*) from answer where loaded_at > recorded_at", Long.class))
                .isEqualTo(1);
    }

    @Test
    void countsAnEarlierPrintedTimeBeforeALaterOne() {
        decide("1", NOW, DATED, "NYC,sam,LICENCE,L-1,end_date,2024-09-30,,Desk,2024-07-02T00:00:00Z");
        DecideResult older =
                decide("2", NOW, DATED, "NYC,sam,LICENCE,L-1,end_date,2024-08-31,,Desk,2024-07-01T00:00:00Z");

        assertThat(counts(older)).isEqualTo("1 = 1 + 0 + 0 + 0 + 0");
        assertThat(answered(Instant.parse("2024-07-01T12:00:00Z"))).isEqualTo(Map.of(Field.END_DATE, "2024-08-31"));
        assertThat(answered(NOW)).isEqualTo(Map.of(Field.END_DATE, "2024-09-30"));
    }

    @Test
    void remembersWhatTheSourceSaidAndAsksAgainWhenItChanges() {
        stock.put(LICENCE, Map.of(Field.SIGNED_AT, "2024-07-20"));
        decide("1", NOW, REVIEW, "NYC,sam,LICENCE,L-1,signed_at,2024-07-20T01:00:00Z,,Desk");

        Judgements judgements = decisions.knownAt(NOW);

        assertThat(judgements
                        .answered(asset(Map.of(Field.SIGNED_AT, "2024-07-20")))
                        .text(Field.SIGNED_AT))
                .isEqualTo("2024-07-20T01:00:00Z");
        assertThat(judgements
                        .answered(asset(Map.of(Field.SIGNED_AT, "2024-07-25")))
                        .text(Field.SIGNED_AT))
                .isEqualTo("2024-07-25");
        stock.put(LICENCE, Map.of(Field.SIGNED_AT, "2024-07-21"));
        assertThat(counts(decide("2", later(1), REVIEW, "NYC,sam,LICENCE,L-1,signed_at,2024-07-20T01:00:00Z,,Desk")))
                .as("the same answer to other words is a new answer")
                .isEqualTo("1 = 1 + 0 + 0 + 0 + 0");
    }

    @Test
    void doesNotReplaceWhatTheSourceSaysUnasked() {
        stock.put(LICENCE, Map.of(Field.END_DATE, "2025-02-28"));

        DecideResult result = decide(
                "1", NOW, REVIEW, "NYC,sam,LICENCE,L-1,signed_at,signed_at=2024-07-01; end_date=2024-08-31,,Desk");

        assertThat(counts(result)).isEqualTo("1 = 0 + 0 + 0 + 0 + 1");
        assertThat(result.rejected().get(0).message())
                .isEqualTo("1.csv, row 2: column \"answer\" answers end_date with \"2024-08-31\", but the source says"
                        + " \"2025-02-28\" and missing_facts does not ask for it. Correct it in the source and import"
                        + " the source again.");
        assertThat(decisions.knownAt(NOW)).isEqualTo(Judgements.none());
    }

    @Test
    void takesNeitherOfTwoRowsThatContradictEachOther() {
        DecideResult result = decide(
                "1",
                NOW,
                REVIEW,
                "NYC,sam,LICENCE,L-1,end_date,2024-08-31,,Desk",
                "NYC,sam,LICENCE,L-1,end_date,2024-09-30,,Desk");

        assertThat(result.rejected())
                .extracting(Rejected::message)
                .containsExactly(
                        "1.csv, row 2: column \"answer\" answers end_date of NYC/sam/LICENCE/L-1 with \"2024-08-31\", but"
                                + " row 3 answers it with \"2024-09-30\". Leave one of the answers.",
                        "1.csv, row 3: column \"answer\" answers end_date of NYC/sam/LICENCE/L-1 with \"2024-09-30\", but"
                                + " row 2 answers it with \"2024-08-31\". Leave one of the answers.");
        assertThat(decisions.knownAt(NOW)).isEqualTo(Judgements.none());
    }

    @Test
    void keepsAnAnswerToAnAssetThatIsNotThereYetAndSaysSo() {
        DecideResult result = decide("1", NOW, REVIEW, "NYC,sam,LICENCE,L-2,end_date,2024-08-31,,Desk");

        assertThat(counts(result)).isEqualTo("1 = 1 + 0 + 0 + 0 + 0");
        assertThat(result.notices())
                .containsExactly(
                        "1.csv, row 2: there is no asset NYC/sam/LICENCE/L-2 in the inventory. What was said of"
                                + " it is kept and counts when it appears; check unit, source, kind and asset_id.");
    }

    @Test
    void recordsDispositionsWithOwnerDayAndNote() {
        DecideResult result =
                decide("1", NOW, REMEDIATION, UPDATES + "IN_REMEDIATION,procurement,2024-09-15,replace it,Head of IT");

        assertThat(counts(result)).isEqualTo("1 = 0 + 1 + 0 + 0 + 0");
        assertThat(disposition(Act.SIGNATURE_UPDATE, NOW))
                .isEqualTo(new Disposition(
                        State.IN_REMEDIATION, "procurement", LocalDate.parse("2024-09-15"), "replace it"));
        assertThat(disposition(Act.SIGNATURE_UPDATE, NOW.minusSeconds(1))).isEqualTo(Disposition.OPEN);
    }

    @Test
    void takesRowsThatWereSentBackAsPrintedForNoDecision() {
        decide("1", NOW, REMEDIATION, UPDATES + "REMEDIATED,procurement,,done,Head of IT");
        decide("2", later(1), REMEDIATION, UPDATES + "OPEN,procurement,,came back,Head of IT");

        DecideResult untouched = decide(
                "3",
                later(2),
                REMEDIATION,
                UPDATES + "REMEDIATED,procurement,,done,",
                USE + "OPEN,procurement,,SIGNATURE_UPDATE was REMEDIATED: done,",
                USE + "OPEN,,,,");

        assertThat(counts(untouched)).isEqualTo("3 = 0 + 0 + 1 + 2 + 0");
        assertThat(disposition(Act.SIGNATURE_UPDATE, later(2)).state()).isEqualTo(State.OPEN);
    }

    @Test
    void rejectsAChangeThatNobodySigned() {
        decide("1", NOW, REMEDIATION, UPDATES + "IN_REMEDIATION,procurement,,,Head of IT");

        DecideResult result = decide("2", later(1), REMEDIATION, UPDATES + "REMEDIATED,procurement,,,");

        assertThat(result.rejected())
                .extracting(Rejected::message)
                .containsExactly("2.csv, row 2: column \"decided_by\" is empty. Write who decides, by role or name; a"
                        + " disposition counts only when somebody stands for it.");
        assertThat(disposition(Act.SIGNATURE_UPDATE, later(1)).state()).isEqualTo(State.IN_REMEDIATION);
    }

    @Test
    void saysWhichDispositionAnotherOneReplaces() {
        decide("1", NOW, REMEDIATION, UPDATES + "REMEDIATED,procurement,,,Head of IT");

        DecideResult result = decide("2", later(1), REMEDIATION, UPDATES + "OPEN,procurement,,,Counsel");

        assertThat(result.notices())
                .containsExactly("2.csv, row 2: SIGNATURE_UPDATE of NYC/sam/LICENCE/L-1 was REMEDIATED, decided by Head"
                        + " of IT at 2024-08-05T16:30:00.123456Z; OPEN counts from 2024-08-05T17:30:00.123456Z.");
    }

    @Test
    void takesNeitherOfTwoDispositionsThatContradictEachOther() {
        DecideResult result = decide(
                "1",
                NOW,
                REMEDIATION,
                UPDATES + "REMEDIATED,procurement,,,Head of IT",
                UPDATES + "DISCLOSED,procurement,,,Head of IT");

        assertThat(counts(result)).isEqualTo("2 = 0 + 0 + 0 + 0 + 2");
        assertThat(result.rejected().get(0).message())
                .isEqualTo("1.csv, row 2: column \"disposition\" decides SIGNATURE_UPDATE of NYC/sam/LICENCE/L-1 as"
                        + " REMEDIATED, but row 3 decides it otherwise. Leave one of the rows.");
    }

    private DecideResult decide(String name, Instant now, String header, String... rows) {
        List<DecisionFile.Row> lines = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            lines.add(new DecisionFile.Row(i + 2, cells(rows[i])));
        }
        DecisionFile.Sheet sheet = new DecisionFile.Sheet("", cells(header), lines);
        return decisions.record(new DecisionFile(name + ".csv", name.repeat(64), List.of(sheet), ""), stock, now);
    }

    private DecideResult decide(String name, Instant now, String[] lines) {
        return decide(name, now, lines[0], Arrays.copyOfRange(lines, 1, lines.length));
    }

    private static List<String> cells(String line) {
        return List.of(line.split(",", -1));
    }

    private static String counts(DecideResult result) {
        return result.read() + " = " + result.answers() + " + " + result.dispositions() + " + " + result.unanswered()
                + " + " + result.duplicate() + " + " + result.rejected().size();
    }

    private static Instant later(int hours) {
        return NOW.plus(Duration.ofHours(hours));
    }

    private Map<Field, String> answered(Instant knownAt) {
        return decisions.knownAt(knownAt).answered(asset(Map.of())).fields();
    }

    private static Asset asset(Map<Field, String> cells) {
        return new Asset(
                LICENCE, ProductName.of("", ""), cells, Map.of(), new AssetOrigin("c".repeat(64), "sam.csv", "", 2));
    }

    private Disposition disposition(Act act, Instant knownAt) {
        return decisions.knownAt(knownAt).disposition(LICENCE, MEASURE, act);
    }
}

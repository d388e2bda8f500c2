package org.winddown.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winddown.decisions.match.MatchAnswer;
import org.winddown.decisions.match.MatchPair;
import org.winddown.decisions.match.MatchState.Standing;
import org.winddown.decisions.matchfile.AskedMatch;
import org.winddown.decisions.matchfile.MatchRecordFile;
import org.winddown.decisions.matchfile.MatchRejectCode;
import org.winddown.decisions.matchfile.MatchResult;
import org.winddown.decisions.matchfile.RejectedMatch;
import org.winddown.decisions.sheet.DecisionFile;
import org.winddown.decisions.sheet.RefusedDecisionsException;
import org.winddown.rules.asset.ProductName;

/** What was said about matches, told once for both databases. */
abstract class MatchesSuite {

    private static final MatchPair PAIR = MatchPair.product(
            ProductName.of("Contoso", "Плагин, \"for\" Acme"), "acme/plugin", "maker.name: Acme\nmaker.brands: acme\n");
    private static final MatchPair SURE =
            MatchPair.product(ProductName.of("Acme", "Acme Plugin"), "acme/plugin", "maker.name: Acme\n");
    private static final Map<String, AskedMatch> QUESTIONS =
            Map.of(PAIR.question(), new AskedMatch(PAIR, false), SURE.question(), new AskedMatch(SURE, true));
    private static final Instant MONDAY = Instant.parse("2026-08-03T10:00:00.123456Z");
    private static final Instant TUESDAY = Instant.parse("2026-08-04T10:00:00Z");

    @TempDir
    Path home;

    private DataSource database;
    private Matches matches;

    /** A fresh, empty database. */
    abstract DataSource database(Path home);

    @BeforeEach
    void start() {
        matches = fresh(home.resolve("one"));
    }

    private Matches fresh(Path folder) {
        database = database(folder);
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/decisions")
                .load()
                .migrate();
        return new Matches(database);
    }

    @Test
    void remembersWhatWasSaidFromTheInstantOnAtWhichItWas() {
        MatchResult result = decide(false, MONDAY, row(PAIR, "not same", "another maker", "Ada"));

        assertThat(result).isEqualTo(new MatchResult(1, 1, 0, 0, List.of(), List.of()));
        assertThat(matches.knownAt(MONDAY).state(PAIR, false).decided()).contains(MatchAnswer.NOT_SAME);
        assertThat(matches.knownAt(MONDAY.minusMillis(1)).state(PAIR, false).standing())
                .isEqualTo(Standing.OPEN);
        assertThat(matches.knownAt(TUESDAY).all())
                .singleElement()
                .satisfies(each -> assertThat(each.pair()).isEqualTo(PAIR))
                .satisfies(each -> assertThat(each.recordedAt()).isEqualTo(MONDAY));
        assertThat(new Decisions(database).knownAt(TUESDAY).version())
                .isNotEqualTo(
                        new Decisions(database).knownAt(MONDAY.minusMillis(1)).version());
    }

    @Test
    void theSameAgainIsNoNewDecision() {
        decide(false, MONDAY, row(PAIR, "SAME", "seen", "Ada"));

        assertThat(decide(false, TUESDAY, row(PAIR, "SAME", "seen", "Ada")).duplicate())
                .isEqualTo(1);
        assertThat(matches.exported()).hasSize(1);
    }

    @Test
    void aSecondPersonConfirmsAndTheSamePersonCannot() {
        MatchResult first = decide(true, MONDAY, row(PAIR, "NOT_SAME", "seen", "Ada"));

        assertThat(first.notices())
                .containsExactly(PAIR.question()
                        + " is WAITING: NOT_SAME by Ada on 2026-08-03: seen. A second person must say the same.");
        assertThat(codes(decide(true, TUESDAY, row(PAIR, "NOT_SAME", "really", "ADA"))))
                .containsExactly(MatchRejectCode.SAME_PERSON);
        assertThat(matches.knownAt(TUESDAY).state(PAIR, false).standing()).isEqualTo(Standing.WAITING);

        assertThat(decide(true, TUESDAY, row(PAIR, "NOT_SAME", "seen too", "Grace"))
                        .notices())
                .isEmpty();
        assertThat(matches.knownAt(TUESDAY).state(PAIR, false).decided()).contains(MatchAnswer.NOT_SAME);
    }

    @Test
    void denyingASureMatchWaitsWhateverIsConfigured() {
        assertThat(decide(false, MONDAY, row(SURE, "NOT_SAME", "seen", "Ada")).notices())
                .singleElement()
                .asString()
                .contains("is WAITING");
        assertThat(decide(false, TUESDAY, row(SURE, "SAME", "no, it is", "Grace"))
                        .notices())
                .singleElement()
                .asString()
                .contains("is DISAGREED");
        assertThat(matches.knownAt(TUESDAY).state(SURE, true).decided()).isEmpty();
    }

    @Test
    void badRowsAreSetAsideAndTheGoodOnesKept() {
        MatchResult result = decide(
                false,
                MONDAY,
                List.of("", "", "", ""),
                List.of(PAIR.question(), " ", "", ""),
                row(PAIR, "maybe", "x", "Ada"),
                row(PAIR, "SAME", " ", "Ada"),
                row(PAIR, "SAME", "x", " "),
                row(PAIR, "SAME", "x", "a".repeat(201)),
                List.of("0123456789abcdef", "SAME", "x", "Ada"),
                List.of(PAIR.question(), "SAME", "x", "Ada", "beyond"),
                row(PAIR, "SAME", "nul \u0000", "Ada"),
                row(PAIR, "UNSURE", "good", "Ada"),
                row(PAIR, "UNSURE", "good", "Grace"));

        assertThat(codes(result))
                .containsExactly(
                        MatchRejectCode.ANSWER_UNKNOWN,
                        MatchRejectCode.WHY_MISSING,
                        MatchRejectCode.BY_MISSING,
                        MatchRejectCode.TEXT_TOO_LONG,
                        MatchRejectCode.QUESTION_UNKNOWN,
                        MatchRejectCode.TOO_MANY_CELLS,
                        MatchRejectCode.CONTROL_CHARACTER,
                        MatchRejectCode.QUESTION_TWICE);
        assertThat(result.rejected().get(0).message())
                .isEqualTo("list.csv, row 4: column \"answer\" is \"maybe\". Write SAME, NOT_SAME or UNSURE.");
        assertThat(result.unanswered()).isEqualTo(1);
        assertThat(result.recorded()).isEqualTo(1);
    }

    @Test
    void aFileWithoutTheColumnsIsRefused() {
        DecisionFile file = file(List.of("question", "answer"), List.of());

        assertThatThrownBy(() -> matches.decide(file, QUESTIONS, false, MONDAY))
                .isInstanceOf(RefusedDecisionsException.class)
                .hasMessage("list.csv: no column why, by in the first row that is filled. Found are: question, answer."
                        + " Keep the columns as Winddown wrote them.");
    }

    @Test
    void anExportIsTakenElsewhereAndExportedTheSame() {
        decide(true, MONDAY, row(PAIR, "NOT_SAME", "line\nbreak, \"quotes\"", "Ada"));
        decide(false, TUESDAY, row(SURE, "SAME", "seen", "Grace"), row(PAIR, "SAME", "no", "Grace"));
        List<List<String>> exported = matches.exported();
        List<List<String>> turned = new ArrayList<>(exported);
        Collections.reverse(turned);
        Matches other = fresh(home.resolve("two"));

        assertThat(other.take(file(MatchRecordFile.HEADER, turned), TUESDAY).recorded())
                .isEqualTo(3);
        assertThat(other.exported()).isEqualTo(exported);
        assertThat(other.take(file(MatchRecordFile.HEADER, exported), TUESDAY))
                .isEqualTo(new MatchResult(3, 0, 0, 3, List.of(), List.of()));
        assertThat(other.knownAt(TUESDAY).state(PAIR, false).standing()).isEqualTo(Standing.DISAGREED);
    }

    @Test
    void anExportThatWasTamperedWithIsRefusedRowByRow() {
        decide(false, MONDAY, row(PAIR, "NOT_SAME", "seen", "Ada"));
        List<String> good = matches.exported().get(0);
        MatchResult result = matches.take(
                file(
                        MatchRecordFile.HEADER,
                        List.of(
                                good,
                                with(good, "kind", "THING"),
                                with(good, "raw_key", ""),
                                with(good, "entry", "maker.name: Other\n"),
                                with(good, "four_eyes", "maybe"),
                                with(good, "recorded_at", "yesterday"),
                                with(good, "recorded_at", "2027-01-01T00:00:00Z"),
                                with(good, "answer", "SAME"),
                                with(good, "by", "Grace"))),
                TUESDAY);

        assertThat(codes(result))
                .containsExactly(
                        MatchRejectCode.KIND_UNKNOWN,
                        MatchRejectCode.KEY_MISSING,
                        MatchRejectCode.FINGERPRINT_WRONG,
                        MatchRejectCode.YES_NO_EXPECTED,
                        MatchRejectCode.RECORDED_AT_NOT_AN_INSTANT,
                        MatchRejectCode.RECORDED_AT_IN_FUTURE,
                        MatchRejectCode.CONTRADICTION);
        assertThat(result.duplicate()).isEqualTo(1);
        assertThat(result.recorded()).isEqualTo(1);
    }

    @SafeVarargs
    private MatchResult decide(boolean fourEyes, Instant now, List<String>... rows) {
        List<List<String>> all = new ArrayList<>();
        for (List<String> row : rows) {
            all.add(row);
        }
        return matches.decide(file(List.of("question", "answer", "why", "by"), all), QUESTIONS, fourEyes, now);
    }

    private static List<MatchRejectCode> codes(MatchResult result) {
        return result.rejected().stream().map(RejectedMatch::code).toList();
    }

    private static List<String> row(MatchPair pair, String answer, String why, String by) {
        return List.of(pair.question(), answer, why, by);
    }

    private static List<String> with(List<String> row, String column, String cell) {
        List<String> changed = new ArrayList<>(row);
        changed.set(MatchRecordFile.HEADER.indexOf(column), cell);
        return changed;
    }

    private static DecisionFile file(List<String> header, List<List<String>> rows) {
        List<DecisionFile.Row> numbered = new ArrayList<>();
        rows.forEach(cells -> numbered.add(new DecisionFile.Row(numbered.size() + 2, cells)));
        return new DecisionFile("list.csv", "", List.of(new DecisionFile.Sheet("", header, numbered)), "");
    }
}

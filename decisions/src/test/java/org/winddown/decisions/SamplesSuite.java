package org.winddown.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winddown.decisions.register.RegisterCode;
import org.winddown.decisions.register.RegisterResult;
import org.winddown.decisions.register.RejectedEntry;
import org.winddown.decisions.sample.RecordedResult;
import org.winddown.decisions.sample.Sample;
import org.winddown.decisions.sample.SampleDiffersException;
import org.winddown.decisions.sample.SampleInputs;
import org.winddown.decisions.sample.SampleLine;
import org.winddown.decisions.sample.TestResult;
import org.winddown.decisions.sample.TestedSample;
import org.winddown.decisions.sheet.RefusedDecisionsException;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.evaluation.Verdict;

/** Samples and their results, told once for both databases. */
abstract class SamplesSuite {

    private static final Instant MONDAY = Instant.parse("2024-10-07T10:00:00.123456Z");
    private static final Instant TUESDAY = Instant.parse("2024-10-08T10:00:00Z");
    private static final Instant FINE = Instant.parse("2024-10-01T00:00:00.123456789Z");
    private static final String HEADER =
            "sample_id,line,unit,source,kind,asset_id,proof_sha256,result,tester,tested_at,note";

    @TempDir
    Path home;

    private Samples samples;
    private final Sample sample = sample(3, "Ada", line(1), line(2), line(3));

    /** A fresh, empty database. */
    abstract DataSource database(Path home);

    @BeforeEach
    void start() {
        samples = new Samples(RegisterFixture.migrated(database(home)));
    }

    @Test
    void keepsASampleOnceWithEverythingItWasDrawnFrom() {
        assertThat(samples.keep(sample)).isEqualTo(sample);
        Sample later = new Sample(sample.inputs(), 9, 20, sample.lines(), TUESDAY, "Bob");

        assertThat(samples.keep(later)).isEqualTo(sample);

        assertThat(samples.knownAt(TUESDAY)).containsExactly(new TestedSample(sample, List.of()));
        assertThat(samples.knownAt(MONDAY.minusMillis(1))).isEmpty();
    }

    @Test
    void noticesWhenTheSameInputsDrawSomethingElse() {
        samples.keep(sample);

        assertThatThrownBy(() -> samples.keep(new Sample(sample.inputs(), 8, 20, sample.lines(), TUESDAY, "Bob")))
                .isInstanceOf(SampleDiffersException.class)
                .hasMessageContaining("was drawn from 9 of 20 assets at " + MONDAY + ", but now there are 8 of 20.");
        assertThatThrownBy(() -> samples.keep(sample(3, "Bob", line(1), line(2), line(4))))
                .isInstanceOf(SampleDiffersException.class)
                .hasMessageContaining("Line 3 of sample " + sample.id() + " was NYC/sam/LICENCE/L-3 with the proof");
        assertThat(samples.knownAt(TUESDAY)).extracting(TestedSample::sample).containsExactly(sample);
    }

    @Test
    void recordsResultsAndOverwritesNone() {
        samples.keep(sample);

        RegisterResult first = record(
                MONDAY,
                row(1, "PASS,Ada,2024-10-07T09:00:00Z,"),
                row(2, "not tested,Ada,2024-10-07T09:00:00Z,no access"),
                row(3, ",,,"));
        RegisterResult second = record(TUESDAY, row(1, "EXCEPTION,Bob,2024-10-08T09:00:00+01:00,wrong unit"));
        RegisterResult again = record(TUESDAY.plusSeconds(1), row(1, "PASS,Ada,2024-10-07T09:00:00Z,"));

        assertThat(first).isEqualTo(new RegisterResult(3, 2, 1, 0, List.of(), List.of()));
        assertThat(second.notices())
                .containsExactly("results.csv, row 2: line 1 was PASS by Ada at 2024-10-07T09:00:00Z; EXCEPTION by Bob"
                        + " at 2024-10-08T08:00:00Z counts from 2024-10-08T10:00:00Z. Both are kept.");
        assertThat(again).isEqualTo(new RegisterResult(1, 0, 0, 1, List.of(), List.of()));
        TestedSample monday = samples.knownAt(MONDAY).get(0);
        TestedSample tuesday = samples.knownAt(TUESDAY).get(0);
        assertThat(monday.counts()).isEqualTo(Map.of(TestResult.PASS, 1L, TestResult.NOT_TESTED, 1L));
        assertThat(tuesday.counts()).isEqualTo(Map.of(TestResult.EXCEPTION, 1L, TestResult.NOT_TESTED, 1L));
        assertThat(tuesday.of(line(1)))
                .extracting(RecordedResult::tester, RecordedResult::recordedAt, RecordedResult::recordedBy)
                .containsExactly(tuple("Ada", MONDAY, "clerk"), tuple("Bob", TUESDAY, "clerk"));
    }

    @Test
    void setsAsideWhatCannotBeAResultOfTheSample() {
        samples.keep(sample);

        RegisterResult result = record(
                MONDAY,
                row(1, "GOOD,Ada,2024-10-07T09:00:00Z,"),
                row(1, "EXCEPTION,Ada,2024-10-07T09:00:00Z,"),
                row(1, "PASS,,2024-10-07T09:00:00Z,"),
                row(1, "PASS,Ada,2024-10-07,"),
                row(1, "PASS,Ada,2024-10-07T10:00:01Z,"),
                row(4, "PASS,Ada,2024-10-07T09:00:00Z,"),
                row(2, "PASS,Ada,2024-10-07T09:00:00Z,").replace("L-2", "L-3"),
                row(2, "PASS,Ada,2024-10-07T09:00:00Z,").replace("p".repeat(64), "q".repeat(64)),
                row(3, "PASS,Ada,2024-10-07T09:00:00Z,").replace(sample.id(), "x"),
                row(3, "PASS,Ada,2024-10-07T09:00:00Z,"),
                row(3, "EXCEPTION,Ada,2024-10-07T09:00:00Z,late"));

        assertThat(result.rejected())
                .extracting(RejectedEntry::code)
                .containsExactly(
                        RegisterCode.WORD_UNKNOWN,
                        RegisterCode.CELL_MISSING,
                        RegisterCode.CELL_MISSING,
                        RegisterCode.TIME_NOT_AN_INSTANT,
                        RegisterCode.TIME_IN_FUTURE,
                        RegisterCode.LINE_UNKNOWN,
                        RegisterCode.LINE_DIFFERS,
                        RegisterCode.LINE_DIFFERS,
                        RegisterCode.SAMPLE_UNKNOWN,
                        RegisterCode.SAID_TWICE);
        assertThat(result.recorded()).isEqualTo(1);
        assertThat(result.rejected().get(0).message())
                .isEqualTo("results.csv, row 2: column \"result\" is \"GOOD\". Write one of [PASS, EXCEPTION,"
                        + " NOT_TESTED].");
    }

    @Test
    void refusesAFileWithoutItsColumns() {
        assertThatThrownBy(() -> samples.record(RegisterFixture.file("r", "sample_id,line,line"), MONDAY, "clerk"))
                .isInstanceOf(RefusedDecisionsException.class)
                .hasMessage("r.csv: there are two columns line. Keep one of each.");
        assertThatThrownBy(() -> samples.record(RegisterFixture.file("r", "sample_id,line"), MONDAY, "clerk"))
                .isInstanceOf(RefusedDecisionsException.class)
                .hasMessageStartingWith(
                        "r.csv: no column unit, source, kind, asset_id, result, tester, tested_at, note");
    }

    private RegisterResult record(Instant now, String... rows) {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        lines.addAll(List.of(rows));
        return samples.record(RegisterFixture.file("results", lines.toArray(String[]::new)), now, "clerk");
    }

    private String row(int line, String result) {
        return sample.id() + "," + line + ",NYC,sam,LICENCE,L-" + line + "," + "p".repeat(64) + "," + result;
    }

    private static Sample sample(int size, String by, SampleLine... lines) {
        return new Sample(
                new SampleInputs(Verdict.CLEAR, size, "seed", "", FINE, FINE, "r".repeat(64)),
                9,
                20,
                List.of(lines),
                MONDAY,
                by);
    }

    private static SampleLine line(int number) {
        return new SampleLine(
                Math.min(number, 3),
                "h".repeat(64),
                new AssetKey("NYC", "sam", AssetKind.LICENCE, "L-" + number),
                "us-icts-kaspersky-2024",
                "p".repeat(64));
    }
}

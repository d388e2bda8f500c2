package org.winddown.decisions.sample;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.winddown.decisions.register.RegisterCode;
import org.winddown.decisions.register.RegisterFault;
import org.winddown.decisions.register.RegisterFile;
import org.winddown.decisions.register.RegisterResult;
import org.winddown.decisions.register.RegisterRow;
import org.winddown.decisions.sheet.DecisionFile;
import org.winddown.decisions.sheet.Words;
import org.winddown.rules.asset.AssetKey;

/** Reads a sample that a tester filled in. Not thread-safe; one per file. */
public final class ResultFile {

    private static final List<String> NEEDED =
            List.of("sample_id", "line", "unit", "source", "kind", "asset_id", "result", "tester", "tested_at", "note");
    private static final List<String> USED = List.of(
            "sample_id",
            "line",
            "unit",
            "source",
            "kind",
            "asset_id",
            "proof_sha256",
            "result",
            "tester",
            "tested_at",
            "note",
            "recorded_at");

    private final Map<String, Sample> samples = new HashMap<>();
    private final Map<Object, RecordedResult> last = new HashMap<>();
    private final RegisterFile<RecordedResult> file;
    private final String by;

    /**
     * Prepares reading.
     *
     * @param samples the samples on record
     * @param results the results on record, in the order of recording
     * @param by who records
     */
    public ResultFile(List<Sample> samples, List<RecordedResult> results, String by) {
        samples.forEach(each -> this.samples.put(each.id(), each));
        results.forEach(each -> last.put(List.of(each.sampleId(), each.line()), each));
        this.by = by;
        this.file = new RegisterFile<>(
                new RegisterFile.Form<>(USED, NEEDED, RecordedResult::what, RecordedResult::place), results);
    }

    /** Reads the file. */
    public void read(DecisionFile given, Instant now) {
        file.read(given, this::result, now);
    }

    private Optional<String> notice(RecordedResult result) {
        RecordedResult before = last.put(List.of(result.sampleId(), result.line()), result);
        return before == null || before.result() == result.result()
                ? Optional.empty()
                : Optional.of("line " + result.line() + " was " + before.words() + "; " + result.words()
                        + " counts from " + result.recordedAt() + ". Both are kept.");
    }

    private Optional<RecordedResult> result(RegisterRow row) throws RegisterFault {
        if (row.isEmpty("result") && row.isEmpty("tester") && row.isEmpty("tested_at") && row.isEmpty("note")) {
            return Optional.empty();
        }
        String id = row.name("sample_id");
        Sample sample = samples.get(id);
        if (sample == null) {
            throw new RegisterFault(
                    RegisterCode.SAMPLE_UNKNOWN,
                    "column \"sample_id\" is " + Words.quoted(id)
                            + ", which is not a sample on record. List them with: winddown sample list");
        }
        SampleLine line = line(row, sample);
        TestResult result = row.word("result", TestResult.class);
        String note = result == TestResult.PASS ? row.text("note") : row.needed("note");
        return Optional.of(new RecordedResult(
                id, line.number(), result, row.name("tester"), row.past("tested_at"), note, row.recordedAt(), by));
    }

    /** The line of a row; key and proof are compared, so that no result goes to another asset than was tested. */
    private static SampleLine line(RegisterRow row, Sample sample) throws RegisterFault {
        String number = row.name("line");
        SampleLine line = sample.lines().stream()
                .filter(each -> Integer.toString(each.number()).equals(number))
                .findFirst()
                .orElseThrow(() -> new RegisterFault(
                        RegisterCode.LINE_UNKNOWN,
                        "column \"line\" is " + Words.quoted(number) + ", but the sample has lines 1 to "
                                + sample.lines().size() + "."));
        AssetKey asset = row.asset();
        String proof = row.text("proof_sha256");
        if (!asset.equals(line.asset()) || !(proof.isEmpty() || proof.equals(line.proofSha256()))) {
            throw new RegisterFault(
                    RegisterCode.LINE_DIFFERS,
                    "line " + number + " of the sample is " + line.asset() + " with the proof " + line.proofSha256()
                            + ", but the row says " + asset + (proof.isEmpty() ? "" : " with the proof " + proof)
                            + ". Keep what the sample printed there.");
        }
        return line;
    }

    /** What is to be recorded, in the order of the rows. */
    public List<RecordedResult> recorded() {
        return file.recorded();
    }

    /** What became of the rows; to be asked once. */
    public RegisterResult outcome() {
        return file.result(this::notice);
    }
}

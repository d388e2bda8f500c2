package org.winddown.decisions.sheet;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.winddown.decisions.judgement.AnswerableFact;
import org.winddown.decisions.sheet.DecisionFile.Row;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.evaluation.Act;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.screening.Disposition;

/** Reads the rows of one sheet. Not thread-safe; one per sheet. */
public final class RowReader {

    private static final Map<String, Integer> LONGEST =
            Map.of("unit", 200, "source", 200, "asset_id", 400, "measure", 100);
    private static final int LONGEST_TEXT = 4_000;
    private static final List<String> DECIDING = List.of("disposition", "owner", "due_date", "note", "decided_by");

    private final DecisionFile file;
    private final DecisionFile.Sheet sheet;
    private final Columns columns;
    private final Set<String> measures = new TreeSet<>();
    private final AnswerText answers;
    private final Instant now;

    /**
     * Matches the header.
     *
     * @param measures the measures that a disposition can be about; their readings cannot be answered
     * @param now instant at which a row that prints none is recorded
     * @throws RefusedDecisionsException when a column that every row needs is missing
     */
    public RowReader(DecisionFile file, DecisionFile.Sheet sheet, List<Measure> measures, Instant now) {
        this.file = file;
        this.sheet = sheet;
        this.columns = new Columns(place(), sheet.header());
        Set<String> readings = new TreeSet<>();
        for (Measure measure : measures) {
            this.measures.add(measure.id());
            readings.addAll(measure.readings().keySet());
        }
        this.answers = new AnswerText(readings);
        this.now = now;
    }

    /** The rows that are not blank. */
    public List<Row> rows() {
        return sheet.rows().stream().filter(row -> !row.isBlank()).toList();
    }

    /** What a row says. */
    public RowContent read(Row row) {
        try {
            columns.check(row);
            return content(row);
        } catch (RowFault fault) {
            return new RowContent.Rejected(
                    fault.code(), sheet.name(), row.number(), fault.column(), where(row.number()) + fault.sentence());
        }
    }

    /** A row that cannot be taken, for a reason that only shows beside other rows or the inventory. */
    public RowContent.Rejected reject(Row row, RejectCode code, String column, String what) {
        return new RowContent.Rejected(
                code,
                sheet.name(),
                row.number(),
                column,
                where(row.number()) + "column " + Words.quoted(column) + what);
    }

    /** The beginning of every message about a row. */
    public String where(long rowNumber) {
        return place() + ", row " + rowNumber + ": ";
    }

    private String place() {
        return file.name() + (sheet.name().isEmpty() ? "" : ", sheet " + Words.quoted(sheet.name()));
    }

    private RowContent content(Row row) throws RowFault {
        boolean answered = filled(row, "answer")
                || (filled(row, "evidence_ref") && columns.has("answer") && !columns.has("disposition"));
        boolean decided = columns.has("disposition") && DECIDING.stream().anyMatch(column -> decides(row, column));
        if (answered && decided) {
            throw new RowFault(
                    RejectCode.ANSWER_AND_DISPOSITION,
                    "",
                    "there is an answer and a disposition. Put them into two rows with the same unit, source, kind"
                            + " and asset_id.");
        }
        if (answered) {
            return answers(row);
        }
        return decided || filled(row, "evidence_ref") ? decision(row) : new RowContent.Unanswered();
    }

    /** {@code OPEN} is printed in every row that nobody has decided, so alone it decides nothing. */
    private boolean decides(Row row, String column) {
        return filled(row, column)
                && !(column.equals("disposition") && text(row, column).equalsIgnoreCase("OPEN"));
    }

    private RowContent answers(Row row) throws RowFault {
        AssetKey asset = asset(row);
        String answer = cell(row, "answer");
        if (answer.isEmpty()) {
            throw new RowFault(
                    RejectCode.ANSWER_MISSING,
                    "answer",
                    " is empty, but there is evidence. Write the answer, or take the evidence out.");
        }
        Set<String> asked = AnswerText.asked(text(row, "missing_facts"));
        Map<AnswerableFact, String> values = answers.read(asset.kind(), answer, asked);
        String answeredBy = cell(row, "answered_by");
        if (answeredBy.isEmpty()) {
            throw new RowFault(
                    RejectCode.ANSWERED_BY_MISSING,
                    "answered_by",
                    " is empty. Write who gives the answer, by role or name; an answer counts only when somebody"
                            + " stands for it.");
        }
        return new RowContent.Answers(asset, values, asked, cell(row, "evidence_ref"), answeredBy, recordedAt(row));
    }

    private RowContent decision(Row row) throws RowFault {
        AssetKey asset = asset(row);
        String measure = key(row, "measure");
        if (!measures.contains(measure)) {
            throw new RowFault(
                    RejectCode.MEASURE_UNKNOWN,
                    "measure",
                    " is " + Words.quoted(measure) + ", which is not a measure that is screened. Screened are "
                            + String.join(", ", measures) + ".");
        }
        Act act = AnswerText.constant(
                List.of(Act.values()), key(row, "act"), RejectCode.ACT_UNKNOWN, "act", "a known act");
        Disposition.State state = AnswerText.constant(
                List.of(Disposition.State.values()),
                text(row, "disposition"),
                RejectCode.DISPOSITION_UNKNOWN,
                "disposition",
                "a known disposition");
        Disposition disposition = new Disposition(state, cell(row, "owner"), due(row), cell(row, "note"));
        return new RowContent.Decision(
                asset, measure, act, disposition, cell(row, "evidence_ref"), cell(row, "decided_by"), recordedAt(row));
    }

    private @Nullable LocalDate due(Row row) throws RowFault {
        String text = text(row, "due_date");
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new RowFault(
                    RejectCode.DATE_NOT_A_DATE,
                    "due_date",
                    " is " + Words.quoted(text)
                            + ", which is not a calendar date. Write yyyy-MM-dd, for example 2024-02-29, or leave it"
                            + " empty.");
        }
    }

    private AssetKey asset(Row row) throws RowFault {
        String unit = key(row, "unit");
        if (!file.onlyUnit().isEmpty() && !file.onlyUnit().equals(unit)) {
            throw new RowFault(
                    RejectCode.OTHER_UNIT,
                    "unit",
                    " is " + Words.quoted(unit) + ", but only rows of " + file.onlyUnit()
                            + " are taken. Send the row with the file of its own unit.");
        }
        String source = key(row, "source");
        AssetKind kind = AnswerText.constant(
                List.of(AssetKind.values()), key(row, "kind"), RejectCode.KIND_UNKNOWN, "kind", "a known kind");
        return new AssetKey(unit, source, kind, key(row, "asset_id"));
    }

    private Instant recordedAt(Row row) throws RowFault {
        String text = text(row, "recorded_at");
        if (text.isEmpty()) {
            return now;
        }
        Instant recordedAt;
        try {
            recordedAt = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException e) {
            throw new RowFault(
                    RejectCode.RECORDED_AT_NOT_AN_INSTANT,
                    "recorded_at",
                    " is " + Words.quoted(text)
                            + ", which is not a time with its offset. Write for example 2024-08-05T16:30:00Z, or leave"
                            + " it empty for now.");
        }
        if (recordedAt.isAfter(now)) {
            throw new RowFault(
                    RejectCode.RECORDED_AT_IN_FUTURE,
                    "recorded_at",
                    " is " + Words.quoted(text) + ", which lies after now, " + now
                            + ". Write when it was decided, or leave it empty for now.");
        }
        return recordedAt;
    }

    private String key(Row row, String column) throws RowFault {
        String text = cell(row, column);
        if (text.isEmpty()) {
            throw new RowFault(
                    RejectCode.KEY_MISSING,
                    column,
                    " is empty. Keep what the report printed there: it says which asset the row is about.");
        }
        return text;
    }

    private String cell(Row row, String column) throws RowFault {
        String text = text(row, column);
        int longest = LONGEST.getOrDefault(column, LONGEST_TEXT);
        if (text.length() > longest) {
            throw new RowFault(
                    RejectCode.TEXT_TOO_LONG,
                    column,
                    " is " + Words.quoted(text) + " and has " + text.length() + " characters; at most "
                            + String.format(Locale.ROOT, "%,d", longest) + " are kept. Shorten it.");
        }
        return text;
    }

    private boolean filled(Row row, String column) {
        return !text(row, column).isEmpty();
    }

    private String text(Row row, String column) {
        return columns.text(row, column);
    }
}

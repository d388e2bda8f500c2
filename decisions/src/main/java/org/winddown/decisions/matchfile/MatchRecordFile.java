package org.winddown.decisions.matchfile;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.winddown.decisions.match.MatchKind;
import org.winddown.decisions.match.MatchPair;
import org.winddown.decisions.match.MatchSide;
import org.winddown.decisions.match.RecordedMatch;
import org.winddown.decisions.sheet.DecisionFile;
import org.winddown.decisions.sheet.Words;

/** The whole record as data: writes it as rows and reads such rows. */
public final class MatchRecordFile {

    /** The columns, in the order in which they are written. */
    public static final List<String> HEADER = List.of(
            "kind",
            "raw_key",
            "raw",
            "raw_fingerprint",
            "entry_key",
            "entry",
            "entry_fingerprint",
            "answer",
            "by",
            "why",
            "four_eyes",
            "recorded_at");

    private static final Comparator<RecordedMatch> ORDER = Comparator.comparing(RecordedMatch::recordedAt)
            .thenComparing(each -> each.pair().kind())
            .thenComparing(each -> each.pair().raw().key())
            .thenComparing(each -> each.pair().entry().key())
            .thenComparing(each -> each.pair().question())
            .thenComparing(RecordedMatch::by);

    private final Map<List<String>, RecordedMatch> known = new HashMap<>();
    private final Instant now;
    private final List<RecordedMatch> recorded = new ArrayList<>();
    private final List<RejectedMatch> rejected = new ArrayList<>();
    private int read;
    private int duplicate;

    /**
     * Prepares reading.
     *
     * @param onRecord what is on record
     * @param now when it is read
     */
    public MatchRecordFile(List<RecordedMatch> onRecord, Instant now) {
        onRecord.forEach(each -> known.put(identity(each), each));
        this.now = now;
    }

    /** The rows below {@link #HEADER}; the same record gives the same rows, in whatever order it was recorded. */
    public static List<List<String>> rows(List<RecordedMatch> record) {
        return record.stream().sorted(ORDER).map(MatchRecordFile::cells).toList();
    }

    private static List<String> cells(RecordedMatch each) {
        MatchSide raw = each.pair().raw();
        MatchSide entry = each.pair().entry();
        return List.of(
                each.pair().kind().name(),
                raw.key(),
                raw.text(),
                raw.fingerprint(),
                entry.key(),
                entry.text(),
                entry.fingerprint(),
                each.answer().name(),
                each.by(),
                each.why(),
                each.fourEyes() ? "yes" : "no",
                each.recordedAt().toString());
    }

    /** Reads a sheet; may be called for several. */
    public void read(String file, DecisionFile.Sheet sheet) {
        MatchColumns columns = new MatchColumns(file, sheet.header(), HEADER);
        for (DecisionFile.Row row : sheet.rows()) {
            if (row.isBlank()) {
                continue;
            }
            read++;
            try {
                columns.check(row);
                take(of(columns, row));
            } catch (MatchFault fault) {
                rejected.add(fault.at(file, row.number()));
            }
        }
    }

    private void take(RecordedMatch match) throws MatchFault {
        RecordedMatch before = known.putIfAbsent(identity(match), match);
        if (before == null) {
            recorded.add(match);
        } else if (before.equals(match)) {
            duplicate++;
        } else {
            throw new MatchFault(
                    MatchRejectCode.CONTRADICTION,
                    "on record is " + before.answer() + " by " + before.words() + ", known since the same instant."
                            + " Nobody says two things at once; give the row the time at which it was said.");
        }
    }

    private static List<String> identity(RecordedMatch match) {
        return List.of(
                match.pair().id(),
                match.pair().question(),
                match.by(),
                match.recordedAt().toString());
    }

    private RecordedMatch of(MatchColumns columns, DecisionFile.Row row) throws MatchFault {
        String kind = columns.cell(row, "kind");
        MatchKind matched = Arrays.stream(MatchKind.values())
                .filter(each -> each.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> new MatchFault(
                        MatchRejectCode.KIND_UNKNOWN,
                        "column \"kind\" is " + Words.quoted(kind) + ". Write one of "
                                + Arrays.toString(MatchKind.values()) + "."));
        return new RecordedMatch(
                new MatchPair(matched, side(columns, row, "raw"), side(columns, row, "entry")),
                MatchCells.answer(columns.cell(row, "answer")),
                MatchCells.by(columns.cell(row, "by")),
                MatchCells.why(columns.cell(row, "why")),
                fourEyes(columns.cell(row, "four_eyes")),
                recordedAt(columns.cell(row, "recorded_at")));
    }

    private static MatchSide side(MatchColumns columns, DecisionFile.Row row, String name) throws MatchFault {
        String key = MatchCells.key(name + "_key", columns.cell(row, name + "_key"));
        MatchSide side = new MatchSide(key, columns.cell(row, name));
        String printed = columns.cell(row, name + "_fingerprint");
        if (!side.fingerprint().equals(printed)) {
            throw new MatchFault(
                    MatchRejectCode.FINGERPRINT_WRONG,
                    "column \"" + name + "_fingerprint\" is " + Words.quoted(printed) + ", but that of column \"" + name
                            + "\" is " + side.fingerprint() + ". One of them was changed after the export; export"
                            + " again.");
        }
        return side;
    }

    private static boolean fourEyes(String cell) throws MatchFault {
        if (cell.equals("yes") || cell.equals("no")) {
            return cell.equals("yes");
        }
        throw new MatchFault(
                MatchRejectCode.YES_NO_EXPECTED,
                "column \"four_eyes\" is " + Words.quoted(cell) + ". Write yes or no.");
    }

    private Instant recordedAt(String cell) throws MatchFault {
        Instant recordedAt;
        try {
            recordedAt = Instant.parse(cell).truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException e) {
            throw new MatchFault(
                    MatchRejectCode.RECORDED_AT_NOT_AN_INSTANT,
                    "column \"recorded_at\" is " + Words.quoted(cell)
                            + ", which is not a time with its offset. Write for example 2026-08-05T16:30:00Z.");
        }
        if (recordedAt.isAfter(now)) {
            throw new MatchFault(
                    MatchRejectCode.RECORDED_AT_IN_FUTURE,
                    "column \"recorded_at\" is " + Words.quoted(cell) + ", which lies after now, " + now
                            + ". Write when it was said.");
        }
        return recordedAt;
    }

    /** What is to be recorded, in the order of the rows. */
    public List<RecordedMatch> recorded() {
        return List.copyOf(recorded);
    }

    /** What became of the rows. */
    public MatchResult result() {
        return new MatchResult(read, recorded.size(), 0, duplicate, rejected, List.of());
    }
}

package org.winddown.decisions;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.winddown.decisions.judgement.Judgements;
import org.winddown.decisions.judgement.RecordedAnswer;
import org.winddown.decisions.judgement.RecordedDisposition;
import org.winddown.decisions.sheet.DecisionFile;
import org.winddown.decisions.sheet.DecisionFile.Row;
import org.winddown.decisions.sheet.RefusedDecisionsException;
import org.winddown.decisions.sheet.RowReader;
import org.winddown.decisions.store.DecisionTables;
import org.winddown.rules.pack.Measure;

/** What people decided: answers to reviews and dispositions of findings. Safe for use by several threads. */
public final class Decisions {

    private static final Instant END_OF_TIME =
            LocalDateTime.of(9999, 1, 1, 0, 0).toInstant(ZoneOffset.UTC);

    private final DecisionTables tables;
    private final RuleBook book;
    private final Assessments assessments;
    private final Matches matches;

    public Decisions(DataSource dataSource) {
        this.tables = new DecisionTables(dataSource);
        this.book = new RuleBook(dataSource);
        this.assessments = new Assessments(dataSource);
        this.matches = new Matches(dataSource);
    }

    /**
     * Records what a file says, in one transaction; what is on record already is not written again.
     *
     * @param inventory what the sources say, to know which words were answered
     * @param now when the file is read; rows that print no time are recorded at it
     * @throws RefusedDecisionsException when the columns are not those of a report's sheet; nothing is recorded then
     */
    public DecideResult record(DecisionFile file, Inventory inventory, Instant now) {
        Instant loadedAt = now.truncatedTo(ChronoUnit.MICROS);
        List<Measure> measures = book.measures(loadedAt);
        List<Entry> entries = new ArrayList<>();
        for (DecisionFile.Sheet sheet : file.sheets()) {
            RowReader reader = new RowReader(file, sheet, measures, loadedAt);
            for (Row row : reader.rows()) {
                entries.add(new Entry(reader, sheet.name(), row, reader.read(row)));
            }
        }
        List<Entry> consistent = Contradictions.setAside(entries);
        return tables.inOneTransaction(() -> {
            Ledger ledger =
                    new Ledger(tables.answers(END_OF_TIME, END_OF_TIME), tables.dispositions(END_OF_TIME, END_OF_TIME));
            Recording recording = new Recording(file, Sightings.of(consistent, inventory), ledger);
            consistent.forEach(recording::take);
            recording.newAnswers().forEach(answer -> tables.add(answer, loadedAt));
            recording.newDispositions().forEach(decision -> tables.add(decision, loadedAt));
            return recording.result();
        });
    }

    /**
     * All answers recorded at or before an instant, of files read at or before another; in the order of recording,
     * those that others took the place of as well.
     */
    public List<RecordedAnswer> answers(Instant knownAt, Instant loadedBy) {
        return tables.answers(knownAt, loadedBy);
    }

    /** All dispositions recorded and read at or before these instants, likewise. */
    public List<RecordedDisposition> dispositions(Instant knownAt, Instant loadedBy) {
        return tables.dispositions(knownAt, loadedBy);
    }

    /** What counts of all that was recorded at or before an instant. */
    public Judgements knownAt(Instant knownAt) {
        return knownAt(knownAt, END_OF_TIME);
    }

    /**
     * What counted of all that was recorded at or before an instant, as another instant found it: files that were read
     * later do not count, whatever time they print.
     */
    public Judgements knownAt(Instant knownAt, Instant loadedBy) {
        return new Judgements(
                tables.answers(knownAt, loadedBy),
                tables.dispositions(knownAt, loadedBy),
                assessments.knownAt(knownAt.isBefore(loadedBy) ? knownAt : loadedBy),
                matches.knownAt(knownAt, loadedBy));
    }
}

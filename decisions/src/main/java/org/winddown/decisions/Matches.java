package org.winddown.decisions;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.winddown.decisions.match.MatchMemory;
import org.winddown.decisions.match.RecordedMatch;
import org.winddown.decisions.matchfile.AnsweredQuestions;
import org.winddown.decisions.matchfile.AskedMatch;
import org.winddown.decisions.matchfile.MatchRecordFile;
import org.winddown.decisions.matchfile.MatchResult;
import org.winddown.decisions.sheet.DecisionFile;
import org.winddown.decisions.sheet.RefusedDecisionsException;
import org.winddown.decisions.store.MatchTable;

/** What people said about matches; nothing is ever changed. Safe for use by several threads. */
public final class Matches {

    private static final Instant END_OF_TIME =
            LocalDateTime.of(9999, 1, 1, 0, 0).toInstant(ZoneOffset.UTC);

    private final MatchTable table;

    public Matches(DataSource dataSource) {
        this.table = new MatchTable(dataSource);
    }

    /** What had been said at or before an instant. */
    public MatchMemory knownAt(Instant knownAt) {
        return knownAt(knownAt, END_OF_TIME);
    }

    /** The same without the files that were read after another instant. */
    public MatchMemory knownAt(Instant knownAt, Instant loadedBy) {
        return new MatchMemory(table.knownAt(knownAt, loadedBy));
    }

    /** All that was ever said, as rows below {@link MatchRecordFile#HEADER}. */
    public List<List<String>> exported() {
        return MatchRecordFile.rows(table.knownAt(END_OF_TIME, END_OF_TIME));
    }

    /**
     * Records answered questions, in one transaction.
     *
     * @param questions what may be answered now, by the id of the question
     * @param fourEyes whether each needs a second person who says the same
     * @param now when the file is read
     * @throws RefusedDecisionsException when a column is missing; nothing is recorded then
     */
    public MatchResult decide(DecisionFile file, Map<String, AskedMatch> questions, boolean fourEyes, Instant now) {
        Instant loadedAt = now.truncatedTo(ChronoUnit.MICROS);
        return table.inOneTransaction(() -> {
            AnsweredQuestions answered = new AnsweredQuestions(questions, knownAt(END_OF_TIME), fourEyes, loadedAt);
            file.sheets().forEach(sheet -> answered.read(file.name(), sheet));
            add(answered.recorded(), loadedAt);
            return answered.result();
        });
    }

    /**
     * Records what an export holds, in one transaction; what is on record already is not written again.
     *
     * @param now when the file is read
     * @throws RefusedDecisionsException when a column is missing; nothing is recorded then
     */
    public MatchResult take(DecisionFile file, Instant now) {
        Instant loadedAt = now.truncatedTo(ChronoUnit.MICROS);
        return table.inOneTransaction(() -> {
            MatchRecordFile record = new MatchRecordFile(table.knownAt(END_OF_TIME, END_OF_TIME), loadedAt);
            file.sheets().forEach(sheet -> record.read(file.name(), sheet));
            add(record.recorded(), loadedAt);
            return record.result();
        });
    }

    private void add(List<RecordedMatch> matches, Instant loadedAt) {
        matches.forEach(each -> table.add(each, loadedAt));
    }
}

package org.winddown.decisions.matchfile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.winddown.decisions.match.MatchAnswer;
import org.winddown.decisions.match.MatchMemory;
import org.winddown.decisions.match.MatchState;
import org.winddown.decisions.match.RecordedMatch;
import org.winddown.decisions.sheet.DecisionFile;
import org.winddown.decisions.sheet.Words;

/** Reads questions that people answered: the columns {@code question}, {@code answer}, {@code why}, {@code by}. */
public final class AnsweredQuestions {

    private static final List<String> COLUMNS = List.of("question", "answer", "why", "by");

    private final Map<String, AskedMatch> questions;
    private final MatchMemory memory;
    private final boolean fourEyes;
    private final Instant now;
    private final Set<String> met = new HashSet<>();
    private final List<RecordedMatch> recorded = new ArrayList<>();
    private final List<RejectedMatch> rejected = new ArrayList<>();
    private int read;
    private int unanswered;
    private int duplicate;

    /**
     * Prepares reading.
     *
     * @param questions what may be answered now, by the id of the question
     * @param memory what was said before
     * @param fourEyes whether a second person must say the same
     * @param now when it is read
     */
    public AnsweredQuestions(Map<String, AskedMatch> questions, MatchMemory memory, boolean fourEyes, Instant now) {
        this.questions = Map.copyOf(questions);
        this.memory = memory;
        this.fourEyes = fourEyes;
        this.now = now;
    }

    /** Reads a sheet; may be called for several. */
    public void read(String file, DecisionFile.Sheet sheet) {
        MatchColumns columns = new MatchColumns(file, sheet.header(), COLUMNS);
        for (DecisionFile.Row row : sheet.rows()) {
            if (row.isBlank()) {
                continue;
            }
            read++;
            try {
                row(columns, row);
            } catch (MatchFault fault) {
                rejected.add(fault.at(file, row.number()));
            }
        }
    }

    private void row(MatchColumns columns, DecisionFile.Row row) throws MatchFault {
        columns.check(row);
        String answerCell = columns.cell(row, "answer").strip();
        if (answerCell.isEmpty()) {
            unanswered++;
            return;
        }
        MatchAnswer answer = MatchCells.answer(answerCell);
        String by = MatchCells.by(columns.cell(row, "by").strip());
        String why = MatchCells.why(columns.cell(row, "why").strip());
        String id = columns.cell(row, "question").strip();
        AskedMatch asked = questions.get(id);
        if (asked == null) {
            throw new MatchFault(
                    MatchRejectCode.QUESTION_UNKNOWN,
                    "there is no question " + Words.quoted(id) + " now: the name is in no inventory in force, or the"
                            + " name, the catalogue or the list changed since it was listed. List again with: winddown matches"
                            + " list --all");
        }
        if (!met.add(id)) {
            throw new MatchFault(
                    MatchRejectCode.QUESTION_TWICE,
                    "question " + id + " stands in an earlier row of this file. A second person answers in a file of"
                            + " their own.");
        }
        take(asked, new RecordedMatch(asked.pair(), answer, by, why, fourEyes, now));
    }

    private void take(AskedMatch asked, RecordedMatch vote) throws MatchFault {
        MatchState state = memory.state(asked.pair(), asked.sure());
        Optional<RecordedMatch> before = memory.saidBy(asked.pair(), vote.by());
        boolean again = before.isPresent() && before.get().answer() == vote.answer();
        if (again && state.standing() == MatchState.Standing.DECIDED) {
            if (state.decided().orElseThrow() == vote.answer()) {
                duplicate++;
                return;
            }
        } else if (again) {
            throw new MatchFault(
                    MatchRejectCode.SAME_PERSON,
                    vote.by() + " said " + vote.answer() + " before. "
                            + (state.standing() == MatchState.Standing.DISAGREED
                                    ? "Somebody else said otherwise: one of them must change the answer."
                                    : "It waits for a second person: somebody else must answer."));
        }
        recorded.add(vote);
    }

    /** What is to be recorded, in the order of the rows. */
    public List<RecordedMatch> recorded() {
        return List.copyOf(recorded);
    }

    /** What became of the rows. */
    public MatchResult result() {
        List<RecordedMatch> all = new ArrayList<>(memory.all());
        all.addAll(recorded);
        MatchMemory after = new MatchMemory(all);
        List<String> notices = new ArrayList<>();
        for (RecordedMatch vote : recorded) {
            AskedMatch asked = questions.get(vote.pair().question());
            MatchState state = after.state(vote.pair(), asked != null && asked.sure());
            if (state.standing() != MatchState.Standing.DECIDED) {
                notices.add(vote.pair().question() + " is " + state.standing() + ": " + state.said()
                        + (state.standing() == MatchState.Standing.WAITING
                                ? ". A second person must say the same."
                                : ". It stays open until they say the same."));
            }
        }
        return new MatchResult(read, recorded.size(), unanswered, duplicate, rejected, notices);
    }
}

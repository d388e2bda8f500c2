package org.winddown.decisions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.winddown.decisions.judgement.AnswerableFact;
import org.winddown.decisions.judgement.RecordedAnswer;
import org.winddown.decisions.judgement.RecordedDisposition;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.asset.AssetOrigin;
import org.winddown.rules.evaluation.Act;
import org.winddown.rules.screening.Disposition;

/** All that is on record, and what a file adds to it. Not thread-safe; one per file. */
final class Ledger {

    private record Question(AssetKey asset, AnswerableFact fact) {}

    private record Place(AssetKey asset, String measure) {}

    /** A row of a file, whatever name the file has. */
    private record Line(String sha256, String sheet, long row, Optional<AnswerableFact> fact) {

        static Line of(AssetOrigin origin, Optional<AnswerableFact> fact) {
            return new Line(origin.sha256(), origin.sheet(), origin.row(), fact);
        }
    }

    private final Map<Question, List<RecordedAnswer>> answers = new HashMap<>();
    private final Map<Place, List<RecordedDisposition>> dispositions = new HashMap<>();
    private final Set<Line> lines = new HashSet<>();

    /** Takes what is on record, both lists in the order of recording. */
    Ledger(List<RecordedAnswer> answers, List<RecordedDisposition> dispositions) {
        answers.forEach(this::add);
        dispositions.forEach(this::add);
    }

    /** Whether the row was recorded before, or says what counted at its instant anyway. */
    boolean knows(RecordedAnswer answer) {
        return lines.contains(Line.of(answer.origin(), Optional.of(answer.fact())))
                || before(answer).filter(answer::repeats).isPresent();
    }

    /** Whether the row was recorded before, or decides what counted at its instant anyway. */
    boolean knows(RecordedDisposition decision) {
        return lines.contains(Line.of(decision.origin(), Optional.empty()))
                || before(decision).filter(decision::repeats).isPresent();
    }

    /** Whether a report can have printed this disposition beside the act, because of a decision on record. */
    boolean canHavePrinted(AssetKey asset, String measure, Act act, Disposition disposition) {
        return dispositions.getOrDefault(new Place(asset, measure), List.of()).stream()
                .map(each -> each.act() == act ? each.disposition() : each.elsewhere())
                .anyMatch(disposition::equals);
    }

    /** The answer that counted when this one was given. */
    Optional<RecordedAnswer> before(RecordedAnswer answer) {
        List<RecordedAnswer> known = answers.getOrDefault(new Question(answer.asset(), answer.fact()), List.of());
        return known.stream()
                .filter(each -> !each.recordedAt().isAfter(answer.recordedAt()))
                .reduce((first, second) -> newer(first.recordedAt(), second.recordedAt()) ? second : first);
    }

    /** The disposition that counted when this one was decided. */
    Optional<RecordedDisposition> before(RecordedDisposition decision) {
        return dispositions.getOrDefault(new Place(decision.asset(), decision.measure()), List.of()).stream()
                .filter(each -> each.act() == decision.act())
                .filter(each -> !each.recordedAt().isAfter(decision.recordedAt()))
                .reduce((first, second) -> newer(first.recordedAt(), second.recordedAt()) ? second : first);
    }

    /** Of two at the same instant the one added later counts. */
    private static boolean newer(Instant first, Instant second) {
        return !second.isBefore(first);
    }

    void add(RecordedAnswer answer) {
        lines.add(Line.of(answer.origin(), Optional.of(answer.fact())));
        answers.computeIfAbsent(new Question(answer.asset(), answer.fact()), each -> new ArrayList<>())
                .add(answer);
    }

    void add(RecordedDisposition decision) {
        lines.add(Line.of(decision.origin(), Optional.empty()));
        dispositions
                .computeIfAbsent(new Place(decision.asset(), decision.measure()), each -> new ArrayList<>())
                .add(decision);
    }
}

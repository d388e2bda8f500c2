package org.winddown.decisions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.winddown.decisions.judgement.AnswerableFact;
import org.winddown.decisions.sheet.RejectCode;
import org.winddown.decisions.sheet.RowContent;
import org.winddown.decisions.sheet.RowContent.Answers;
import org.winddown.decisions.sheet.RowContent.Decision;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.evaluation.Act;

/** Rows of one file that say different things of the same, known since the same instant: none of them is taken. */
final class Contradictions {

    private record Question(AssetKey asset, AnswerableFact fact, Instant recordedAt) {}

    private record Matter(AssetKey asset, String measure, Act act, Instant recordedAt) {}

    private final Map<Question, List<Entry>> answered = new HashMap<>();
    private final Map<Matter, List<Entry>> decided = new HashMap<>();

    private Contradictions(List<Entry> entries) {
        for (Entry entry : entries) {
            if (entry.content() instanceof Answers answers) {
                for (AnswerableFact fact : answers.values().keySet()) {
                    answered.computeIfAbsent(question(answers, fact), each -> new ArrayList<>())
                            .add(entry);
                }
            } else if (entry.content() instanceof Decision decision
                    && !decision.decidedBy().isEmpty()) {
                decided.computeIfAbsent(matter(decision), each -> new ArrayList<>())
                        .add(entry);
            }
        }
    }

    /** The entries, with a rejection in the place of each that another contradicts. */
    static List<Entry> setAside(List<Entry> entries) {
        Contradictions all = new Contradictions(entries);
        return entries.stream().map(entry -> entry.with(all.judge(entry))).toList();
    }

    private RowContent judge(Entry entry) {
        if (entry.content() instanceof Answers answers) {
            return judge(entry, answers);
        }
        if (entry.content() instanceof Decision decision
                && !decision.decidedBy().isEmpty()) {
            for (Entry other : decided.getOrDefault(matter(decision), List.of())) {
                if (other.content() instanceof Decision second
                        && !second.disposition().equals(decision.disposition())) {
                    return entry.reader()
                            .reject(
                                    entry.row(),
                                    RejectCode.CONTRADICTION,
                                    "disposition",
                                    " decides " + decision.act() + " of " + decision.asset() + " as "
                                            + decision.disposition().state() + ", but row "
                                            + other.row().number() + " decides it otherwise. Leave one of the rows.");
                }
            }
        }
        return entry.content();
    }

    private RowContent judge(Entry entry, Answers answers) {
        for (Map.Entry<AnswerableFact, String> each : answers.values().entrySet()) {
            AnswerableFact fact = each.getKey();
            for (Entry other : answered.getOrDefault(question(answers, fact), List.of())) {
                if (other.content() instanceof Answers second
                        && !each.getValue().equals(second.values().get(fact))) {
                    return entry.reader()
                            .reject(
                                    entry.row(),
                                    RejectCode.CONTRADICTION,
                                    "answer",
                                    " answers " + fact.fact() + " of " + answers.asset() + " with \"" + each.getValue()
                                            + "\", but row " + other.row().number() + " answers it with \""
                                            + second.values().get(fact) + "\". Leave one of the answers.");
                }
            }
        }
        return answers;
    }

    private static Question question(Answers answers, AnswerableFact fact) {
        return new Question(answers.asset(), fact, answers.recordedAt());
    }

    private static Matter matter(Decision decision) {
        return new Matter(decision.asset(), decision.measure(), decision.act(), decision.recordedAt());
    }
}

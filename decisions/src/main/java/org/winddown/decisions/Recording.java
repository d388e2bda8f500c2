package org.winddown.decisions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.winddown.decisions.judgement.AnswerableFact;
import org.winddown.decisions.judgement.RecordedAnswer;
import org.winddown.decisions.judgement.RecordedDisposition;
import org.winddown.decisions.sheet.DecisionFile;
import org.winddown.decisions.sheet.RejectCode;
import org.winddown.decisions.sheet.RowContent;
import org.winddown.decisions.sheet.RowContent.Answers;
import org.winddown.decisions.sheet.RowContent.Decision;
import org.winddown.decisions.sheet.RowContent.Rejected;
import org.winddown.decisions.sheet.RowContent.Unanswered;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.asset.AssetOrigin;
import org.winddown.rules.screening.Disposition;

/** Takes the rows of a file one after the other and sorts them into what is new and what is not. */
final class Recording {

    private final DecisionFile file;
    private final Sightings sightings;
    private final Ledger ledger;
    private final List<RecordedAnswer> newAnswers = new ArrayList<>();
    private final List<RecordedDisposition> newDispositions = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();
    private int read;
    private int answers;
    private int dispositions;
    private int unanswered;
    private int duplicate;

    Recording(DecisionFile file, Sightings sightings, Ledger ledger) {
        this.file = file;
        this.sightings = sightings;
        this.ledger = ledger;
    }

    void take(Entry entry) {
        read++;
        RowContent content = entry.content();
        if (content instanceof Answers given) {
            answers(entry, given);
        } else if (content instanceof Decision decision) {
            decision(entry, decision);
        } else if (content instanceof Rejected why) {
            rejected.add(why);
        } else if (content instanceof Unanswered) {
            unanswered++;
        }
    }

    private void answers(Entry entry, Answers given) {
        List<RecordedAnswer> fresh = new ArrayList<>();
        for (Map.Entry<AnswerableFact, String> each : given.values().entrySet()) {
            AnswerableFact fact = each.getKey();
            RecordedAnswer answer = new RecordedAnswer(
                    given.asset(),
                    fact,
                    each.getValue(),
                    sightings.cell(given.asset(), fact, given.recordedAt()),
                    given.evidenceRef(),
                    given.answeredBy(),
                    given.recordedAt(),
                    origin(entry));
            boolean asked = given.asked().contains(fact.fact());
            if (ledger.knows(answer)) {
                continue;
            }
            if (!asked && !answer.sourceCell().isEmpty() && !answer.sourceCell().equals(answer.value())) {
                rejected.add(notAsked(entry, answer));
                return;
            }
            fresh.add(answer);
        }
        if (fresh.isEmpty()) {
            duplicate++;
            return;
        }
        answers++;
        noticeUnknown(entry, given.asset(), sightings.has(given.asset(), given.recordedAt()));
        for (RecordedAnswer answer : fresh) {
            ledger.before(answer)
                    .filter(before -> !before.value().equals(answer.value()))
                    .ifPresent(
                            before -> notices.add(where(entry) + answer.fact().fact() + " of " + answer.asset()
                                    + " was answered with \"" + before.value() + "\" by " + before.answeredBy() + " at "
                                    + before.recordedAt() + "; \"" + answer.value() + "\" counts from "
                                    + answer.recordedAt() + "."));
            ledger.add(answer);
            newAnswers.add(answer);
        }
    }

    private Rejected notAsked(Entry entry, RecordedAnswer answer) {
        return entry.reader()
                .reject(
                        entry.row(),
                        RejectCode.FACT_NOT_ASKED,
                        "answer",
                        " answers " + answer.fact().fact() + " with \"" + answer.value() + "\", but the source says \""
                                + answer.sourceCell()
                                + "\" and missing_facts does not ask for it. Correct it in the source and import the"
                                + " source again.");
    }

    private void decision(Entry entry, Decision decision) {
        if (decision.decidedBy().isEmpty()) {
            unsigned(entry, decision);
            return;
        }
        RecordedDisposition recorded = new RecordedDisposition(
                decision.asset(),
                decision.measure(),
                decision.act(),
                decision.disposition(),
                decision.evidenceRef(),
                decision.decidedBy(),
                decision.recordedAt(),
                origin(entry));
        if (ledger.knows(recorded)) {
            duplicate++;
            return;
        }
        dispositions++;
        noticeUnknown(entry, decision.asset(), sightings.has(decision.asset(), decision.recordedAt()));
        ledger.before(recorded)
                .filter(before ->
                        before.disposition().state() != recorded.disposition().state())
                .ifPresent(before -> notices.add(where(entry) + recorded.act() + " of " + recorded.asset() + " was "
                        + before.disposition().state() + ", decided by " + before.decidedBy() + " at "
                        + before.recordedAt() + "; " + recorded.disposition().state() + " counts from "
                        + recorded.recordedAt() + "."));
        ledger.add(recorded);
        newDispositions.add(recorded);
    }

    /** A row that was printed with what is on record and sent back as it was needs no signature. */
    private void unsigned(Entry entry, Decision decision) {
        Disposition disposition = decision.disposition();
        if (decision.evidenceRef().isEmpty()
                && ledger.canHavePrinted(decision.asset(), decision.measure(), decision.act(), disposition)) {
            duplicate++;
            return;
        }
        rejected.add(entry.reader()
                .reject(
                        entry.row(),
                        RejectCode.DECIDED_BY_MISSING,
                        "decided_by",
                        " is empty. Write who decides, by role or name; a disposition counts only when somebody stands"
                                + " for it."));
    }

    private void noticeUnknown(Entry entry, AssetKey asset, boolean known) {
        if (!known) {
            notices.add(where(entry) + "there is no asset " + asset + " in the inventory. What was said of it is kept"
                    + " and counts when it appears; check unit, source, kind and asset_id.");
        }
    }

    private AssetOrigin origin(Entry entry) {
        return new AssetOrigin(
                file.sha256(), file.name(), entry.sheet(), entry.row().number());
    }

    private static String where(Entry entry) {
        return entry.reader().where(entry.row().number());
    }

    List<RecordedAnswer> newAnswers() {
        return newAnswers;
    }

    List<RecordedDisposition> newDispositions() {
        return newDispositions;
    }

    DecideResult result() {
        return new DecideResult(read, answers, dispositions, unanswered, duplicate, rejected, notices);
    }
}

package org.winddown.scheduler.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.winddown.decisions.judgement.Judgements;
import org.winddown.decisions.judgement.RecordedAnswer;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.asset.AssetOrigin;

/** An answer that a verdict met: what was said, by whom, when, on which evidence and in which row. */
final class AnswerLine {

    private AnswerLine() {}

    /** One line; {@code asset} is the asset explained, an answer on another row names that row. */
    static String of(Judgements.Use use, AssetKey asset) {
        RecordedAnswer answer = use.answer();
        AssetOrigin origin = answer.origin();
        return (use.counts() ? "answered" : "answered, but it no longer counts")
                + (answer.asset().equals(asset) ? "" : " of " + answer.asset())
                + ": " + answer.fact().fact() + " is \"" + answer.value() + "\", by " + answer.answeredBy() + " at "
                + answer.recordedAt()
                + (answer.evidenceRef().isEmpty() ? ", without evidence" : ", evidence " + answer.evidenceRef())
                + ", in " + origin.file() + ", "
                + (origin.sheet().isEmpty() ? "" : "sheet \"" + origin.sheet() + "\", ") + "row " + origin.row()
                + (use.counts()
                        ? ""
                        : "; the source said \"" + answer.sourceCell() + "\" then and says \"" + use.sourceCell()
                                + "\" now");
    }

    static Map<String, Object> json(Judgements.Use use) {
        RecordedAnswer answer = use.answer();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("asset", answer.asset().toString());
        json.put("fact", answer.fact().fact());
        json.put("value", answer.value());
        json.put("counts", use.counts());
        json.put("answeredBy", answer.answeredBy());
        json.put("recordedAt", answer.recordedAt().toString());
        json.put("evidenceRef", answer.evidenceRef());
        json.put("sourceSaid", answer.sourceCell());
        json.put("sourceSays", use.sourceCell());
        json.put("origin", answer.origin());
        return json;
    }
}

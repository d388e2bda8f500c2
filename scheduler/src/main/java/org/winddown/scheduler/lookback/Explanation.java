package org.winddown.scheduler.lookback;

import java.util.List;
import org.winddown.scheduler.register.FoundOtherwise;

/**
 * The difference between what a past run found and what would be found for the same instant now.
 *
 * @param findings what is found otherwise, ordered by what became of it, asset and measure
 * @param inputs what reports depend on and is another now, whether a finding tells of it or not
 * @param notes what a reader should know besides, in sentences
 */
public record Explanation(List<FoundOtherwise> findings, List<InputChange> inputs, List<String> notes) {

    public Explanation {
        findings = List.copyOf(findings);
        inputs = List.copyOf(inputs);
        notes = List.copyOf(notes);
    }

    /** In one sentence, how much is different. */
    public String summary() {
        if (!findings.isEmpty()) {
            return findings.size() + (findings.size() == 1 ? " finding is" : " findings are") + " another now.";
        }
        return inputs.isEmpty()
                ? "Nothing differs: what is known now is what was known then."
                : "No finding differs, although what is known now is not all that was known then.";
    }
}

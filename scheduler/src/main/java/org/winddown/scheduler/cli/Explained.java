package org.winddown.scheduler.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.winddown.decisions.judgement.Judgements;
import org.winddown.ingest.absence.Absence;
import org.winddown.rules.evaluation.Duty;
import org.winddown.rules.evaluation.Verdict;
import org.winddown.rules.pack.Citation;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.promise.BrokenPromise;
import org.winddown.rules.screening.Finding;
import org.winddown.rules.swap.Swap;

/** What is told of one asset under one measure. */
record Explained(
        Finding finding,
        Optional<Absence> absence,
        ZoneId zone,
        List<Judgements.Use> answers,
        List<String> lookedUp,
        List<Swap> swaps,
        Measure measure,
        List<BrokenPromise> promises,
        List<Duty> duties,
        Instant at) {

    /** The whole of it, as {@code explain --json} prints it. */
    Map<String, Object> json() {
        return ExplainJson.of(finding, absence, answers, swaps, measure, promises, duties, penalties());
    }

    /** What a breach may cost on the day; nothing where there is none. */
    List<String> penalties() {
        LocalDate day = at.atOffset(ZoneOffset.UTC).toLocalDate();
        if (!finding.headline().verdict().worseThan(Verdict.EXEMPT)) {
            return List.of();
        }
        return measure.penalties().stream()
                .filter(penalty -> penalty.on(day))
                .map(penalty -> {
                    Citation citation = measure.citation(penalty.citation());
                    return penalty.text() + ", " + citation.on(day) + " ["
                            + citation.mark().symbol() + "]";
                })
                .toList();
    }
}

package org.winddown.scheduler.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.winddown.decisions.judgement.Judgements;
import org.winddown.ingest.absence.Absence;
import org.winddown.rules.asset.AssetOrigin;
import org.winddown.rules.evaluation.ActVerdict;
import org.winddown.rules.evaluation.Duty;
import org.winddown.rules.evaluation.ProofNode;
import org.winddown.rules.identification.Identification;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.promise.BrokenPromise;
import org.winddown.rules.screening.Disposition;
import org.winddown.rules.screening.Finding;
import org.winddown.rules.swap.Swap;

/** One finding as {@code explain --json} prints it; {@code docs/reference/explain.schema.json} says what is what. */
final class ExplainJson {

    private final FactPlaces places;

    private ExplainJson(FactPlaces places) {
        this.places = places;
    }

    static Map<String, Object> of(
            Finding finding,
            Optional<Absence> absence,
            List<Judgements.Use> answers,
            List<Swap> swaps,
            Measure measure,
            List<BrokenPromise> promises,
            List<Duty> duties,
            List<String> penalties) {
        ExplainJson explain = new ExplainJson(new FactPlaces(finding.asset(), answers));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("unit", finding.asset().key().unit());
        json.put("source", finding.asset().key().source());
        json.put("kind", finding.asset().key().kind().name());
        json.put("assetId", finding.asset().key().assetId());
        json.put("origin", origin(finding.asset().origin()));
        absence.ifPresent(each -> json.put("absence", absence(each)));
        json.put("identification", identification(finding.identification()));
        json.put("answers", answers.stream().map(AnswerLine::json).toList());
        json.put("swaps", swaps.stream().map(SwapJson::of).toList());
        json.put("measure", measure.id());
        json.put("version", measure.version());
        json.put("packSha256", measure.identity().sha256());
        json.put("verdict", finding.headline().verdict().name());
        json.put("acts", finding.verdicts().acts().stream().map(explain::act).toList());
        json.put("promises", promises.stream().map(PromiseLine::json).toList());
        json.put("duties", duties.stream().map(ExplainJson::duty).toList());
        json.put("penalties", penalties);
        json.put("disposition", disposition(finding.disposition()));
        return json;
    }

    private static Map<String, Object> origin(AssetOrigin origin) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", origin.file());
        json.put("sha256", origin.sha256());
        json.put("sheet", origin.sheet());
        json.put("row", origin.row());
        return json;
    }

    private static Map<String, Object> absence(Absence absence) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("state", absence.state().name());
        json.put("times", absence.times());
        json.put("since", absence.since().toString());
        json.put("lastListed", absence.lastListed().toString());
        return json;
    }

    private static Map<String, Object> identification(Identification identification) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("decision", identification.decision().name());
        json.put("vendorId", identification.vendorId());
        json.put("family", identification.family());
        json.put("product", identification.product());
        json.put("confidence", identification.confidence());
        json.put("evidence", identification.evidence());
        json.put("nearest", identification.nearest());
        return json;
    }

    private Map<String, Object> act(ActVerdict act) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("act", act.act().name());
        json.put("addressee", act.addressee().name());
        json.put("verdict", act.verdict().name());
        json.put("clearReason", Objects.toString(act.clearReason(), ""));
        json.put("worstCase", Objects.toString(act.worstCase(), ""));
        json.put("phase", act.phase());
        json.put("effectiveAt", Objects.toString(act.effectiveAt(), ""));
        json.put("lastPermittedAt", Objects.toString(act.lastPermittedAt(), ""));
        json.put("actBy", Objects.toString(act.actBy(), ""));
        json.put("reason", act.reason());
        json.put("missingFacts", act.missingFacts());
        json.put("readings", act.readings());
        json.put("citation", act.citation());
        json.put("sourceMark", act.sourceMark() == null ? "" : act.sourceMark().symbol());
        json.put("recorded", act.recorded());
        json.put("strandedDays", act.strandedDays());
        json.put("proof", proof(act.proof()));
        return json;
    }

    private Map<String, Object> proof(ProofNode node) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("statement", node.statement());
        if (!node.fact().isEmpty()) {
            json.put("fact", node.fact());
            json.put("value", node.value());
            places.of(node.fact()).ifPresent(place -> {
                Map<String, Object> cell = origin(place.origin());
                cell.put("column", place.column());
                json.put("cell", cell);
            });
        }
        if (!node.citation().isEmpty()) {
            json.put("citation", node.citation());
        }
        if (!node.because().isEmpty()) {
            json.put("because", node.because().stream().map(this::proof).toList());
        }
        return json;
    }

    private static Map<String, Object> duty(Duty duty) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", duty.id());
        json.put("title", duty.title());
        json.put("addressee", duty.addressee().name());
        json.put("trigger", duty.trigger().name());
        json.put("of", duty.of());
        json.put("startedAt", Objects.toString(duty.started(), ""));
        json.put("clock", duty.clock());
        json.put("dueOn", Objects.toString(duty.dueOn(), ""));
        json.put("fields", duty.fields());
        json.put("readings", duty.readings());
        json.put("citation", duty.citation());
        json.put("sourceMark", duty.sourceMark().symbol());
        return json;
    }

    private static Map<String, Object> disposition(Disposition disposition) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("state", disposition.state().name());
        json.put("owner", disposition.owner());
        json.put("due", Objects.toString(disposition.due(), ""));
        json.put("note", disposition.note());
        return json;
    }
}

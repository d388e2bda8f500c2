package org.winddown.scheduler.screening;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.winddown.decisions.match.MatchMemory;
import org.winddown.rules.asset.Asset;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.asset.AssetOrigin;
import org.winddown.rules.asset.BusinessUnit;
import org.winddown.rules.asset.Field;
import org.winddown.rules.asset.ProductName;
import org.winddown.rules.evaluation.Act;
import org.winddown.rules.evaluation.ActVerdict;
import org.winddown.rules.evaluation.Verdict;
import org.winddown.rules.identification.Identification;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.party.lookup.PartyFacts;
import org.winddown.rules.party.lookup.PartyLookup;
import org.winddown.rules.screening.Engine;
import org.winddown.rules.screening.FactCollector;
import org.winddown.rules.screening.Interest;
import org.winddown.scheduler.match.PartyRecognition;
import org.winddown.scheduler.match.Recognition;

/** Tells whether an act that nobody has done yet would be allowed: the engine's answer to the same act on record. */
public final class ActCheck {

    /** The answer in one word. */
    public enum Answer {
        NOT_ALLOWED,
        /** A fact is missing. */
        UNKNOWN,
        /** Nothing that could be assessed forbids it, and something could not be assessed. */
        ALLOWED_AS_FAR_AS_ASSESSED,
        ALLOWED
    }

    /** What one measure says of one act. */
    public record Line(Measure measure, Act act, Answer answer, ActVerdict verdict) {}

    /**
     * The answer.
     *
     * @param answer over all measures
     * @param identification what the product was taken for
     * @param lines of the measures that could be assessed
     * @param notAssessed the measures that could not, each with the reason
     */
    public record Result(Answer answer, Identification identification, List<Line> lines, List<String> notAssessed) {}

    private final Law law;
    private final PartyLookup parties;
    private final Recognition recognition;

    /**
     * A check by a law of which only what can be assessed is left.
     *
     * @param parties what the other party is looked up in
     * @param matches what people had said about which product a name means
     */
    public ActCheck(Law law, PartyLookup parties, MatchMemory matches) {
        this.law = law;
        this.parties = parties.heeding(new PartyRecognition(matches));
        this.recognition = law.recognition(matches);
    }

    /**
     * Asks.
     *
     * @param unit the unit that would act
     * @param cells what is known, by column of the template or name of a fact
     * @param acts the acts
     * @param at when they would take place
     */
    public Result ask(BusinessUnit unit, Map<String, String> cells, Set<Act> acts, Instant at) {
        FactCollector collector = new FactCollector(law.catalogue(), law.measures());
        List<Line> lines = new ArrayList<>();
        List<String> notAssessed = new ArrayList<>(law.notScreened());
        Asset any = asset(unit, cells, Act.USE, at);
        Identification identification = recognition.identify(any.name());
        for (Measure measure : law.measures()) {
            Interest interest = new Interest(measure);
            PartyFacts found = parties.facts(any, interest.lists());
            if (interest.byFacts() && !interest.concerns(any, identification, Set.of(), found)) {
                notAssessed.add(measure.id() + " (says nothing without its facts)");
                continue;
            }
            Engine engine = new Engine(measure);
            for (Act act : acts) {
                Asset asset = asset(unit, cells, act, at);
                ActVerdict verdict = engine.prove(
                                collector.facts(asset, unit, identification, List.of(), Set.of(), found), at)
                        .headline();
                lines.add(new Line(measure, act, answer(verdict.verdict()), verdict));
            }
        }
        return new Result(overall(lines, notAssessed), identification, lines, notAssessed);
    }

    private static Answer overall(List<Line> lines, List<String> notAssessed) {
        Answer worst = notAssessed.isEmpty() ? Answer.ALLOWED : Answer.ALLOWED_AS_FAR_AS_ASSESSED;
        for (Line line : lines) {
            worst = line.answer().compareTo(worst) < 0 ? line.answer() : worst;
        }
        return worst;
    }

    private static Answer answer(Verdict verdict) {
        return switch (verdict) {
            case PROHIBITED, BLOCKED, BARRED, NOT_ENFORCED -> Answer.NOT_ALLOWED;
            case REVIEW -> Answer.UNKNOWN;
            case WINDING_DOWN, AT_RISK, AUTHORISED, EXEMPT, CLEAR -> Answer.ALLOWED;
        };
    }

    private static Asset asset(BusinessUnit unit, Map<String, String> cells, Act act, Instant at) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        Map<String, String> extras = new TreeMap<>();
        cells.forEach((column, text) -> Field.ofColumn(column)
                .ifPresentOrElse(field -> fields.put(field, text), () -> extras.put(column, text)));
        fields.put(Field.ACT, act.name());
        fields.put(Field.OCCURRED_AT, at.toString());
        ProductName name = new ProductName(
                fields.getOrDefault(Field.VENDOR, ""),
                fields.getOrDefault(Field.PRODUCT, ""),
                fields.getOrDefault(Field.VERSION, ""),
                fields.getOrDefault(Field.SKU, ""),
                fields.getOrDefault(Field.FILE, ""),
                fields.getOrDefault(Field.CPE, ""),
                fields.getOrDefault(Field.PURL, ""));
        return new Asset(
                new AssetKey(unit.code(), "check", AssetKind.TRANSACTION, "asked"),
                name,
                fields,
                extras,
                new AssetOrigin("", "asked", "", 0));
    }
}

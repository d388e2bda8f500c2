package org.winddown.rules.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.evaluation.ActVerdict;
import org.winddown.rules.evaluation.MeasureVerdict;
import org.winddown.rules.identification.Catalogue;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.screening.Engine;
import org.winddown.rules.screening.FactCollector;
import org.winddown.rules.screening.Facts;

/** The cases of a measure, ready to be run against it and against changed versions of it. Not thread-safe. */
public final class RuleCases {

    private static final String NOT_KNOWN = "NOT_KNOWN";

    private final Map<RuleCase, Facts> facts = new LinkedHashMap<>();

    /**
     * Prepares cases.
     *
     * @param measure the measure they are about; a changed version may not look at other facts
     */
    public RuleCases(List<RuleCase> cases, Measure measure, Catalogue catalogue) {
        CaseFacts collected = new CaseFacts(catalogue, new FactCollector(catalogue, List.of(measure)));
        cases.forEach(each -> facts.put(each, collected.of(each)));
    }

    /** A case that did not come out as expected. */
    public record Failure(
            RuleCase ruleCase,
            Instant asOf,
            Facts facts,
            String expected,
            String got,
            @Nullable MeasureVerdict verdict) {}

    /** The cases. */
    public List<RuleCase> all() {
        return List.copyOf(facts.keySet());
    }

    /** Runs the cases and returns those that fail, in file order. */
    public List<Failure> run(Measure measure) {
        List<Failure> failures = new ArrayList<>();
        Map<RuleCase.Variant, Optional<Engine>> engines = new HashMap<>();
        facts.forEach((each, known) -> {
            Optional<Engine> engine = engines.computeIfAbsent(
                    each.law(), variant -> variant(measure, variant).map(Engine::new));
            each.asOf().forEach(asOf -> failures.addAll(failures(each, known, engine.orElse(null), asOf)));
        });
        return failures;
    }

    private static Optional<Measure> variant(Measure measure, RuleCase.Variant variant) {
        Instant knownAt = variant.knownAt();
        Optional<Measure> changed = knownAt == null ? Optional.of(measure) : measure.knownAt(knownAt);
        for (Map.Entry<String, String> reading : variant.readings().entrySet()) {
            changed = changed.map(each -> each.withReading(reading.getKey(), reading.getValue()));
        }
        return variant.whatIf() ? changed.map(Measure::asIfAdopted) : changed;
    }

    private static List<Failure> failures(RuleCase ruleCase, Facts facts, @Nullable Engine engine, Instant asOf) {
        MeasureVerdict verdict = engine == null ? null : engine.evaluate(facts, asOf);
        List<Failure> failures = new ArrayList<>();
        ruleCase.expect().forEach((key, expected) -> {
            String got = verdict == null ? NOT_KNOWN : value(verdict, key);
            if (!got.equals(expected)) {
                failures.add(new Failure(
                        ruleCase,
                        asOf,
                        facts,
                        key + " " + expected,
                        key + " " + got,
                        engine == null ? null : engine.prove(facts, asOf)));
            }
        });
        return failures;
    }

    private static String value(MeasureVerdict verdict, String key) {
        return key.startsWith("act ") ? ofAct(verdict, key.substring(4)) : value(verdict.headline(), key);
    }

    private static String ofAct(MeasureVerdict verdict, String act) {
        return verdict.acts().stream()
                .filter(each -> each.act().name().equals(act))
                .map(each -> each.verdict().name())
                .findFirst()
                .orElse("none");
    }

    private static String value(ActVerdict headline, String key) {
        return switch (key) {
            case "verdict" -> headline.verdict().name();
            case "act" -> headline.act().name();
            case "addressee" -> headline.addressee().name();
            case "worst-case" -> String.valueOf(headline.worstCase());
            case "clear-reason" -> String.valueOf(headline.clearReason());
            case "missing" -> String.join(", ", headline.missingFacts());
            case "effective-at" -> String.valueOf(headline.effectiveAt());
            case "act-by" -> String.valueOf(headline.actBy());
            case "phase" -> headline.phase();
            case "readings" -> String.join(", ", headline.readings());
            case "citation" -> headline.citation();
            case "ours" -> headline.addressee().ours() ? "yes" : "no";
            case "stranded-days" -> String.valueOf(headline.strandedDays());
            default -> throw new IllegalArgumentException("No expectation \"" + key + "\".");
        };
    }

    /** The facts of a case as one line for people. */
    public static String print(RuleCase ruleCase) {
        String asset = ruleCase.asset().entrySet().stream()
                .map(cell -> cell.getKey() + " " + cell.getValue())
                .collect(Collectors.joining(", "));
        String unit = ruleCase.unit().entrySet().stream()
                .map(cell -> cell.getKey() + " " + cell.getValue())
                .collect(Collectors.joining(", "));
        return asset + "; unit: " + unit;
    }
}

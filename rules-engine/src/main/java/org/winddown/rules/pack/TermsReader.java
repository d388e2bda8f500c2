package org.winddown.rules.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.condition.Condition;
import org.winddown.rules.condition.ConditionCompiler;
import org.winddown.rules.condition.ConditionException;
import org.winddown.rules.fact.FactType;
import org.winddown.rules.fact.FactVocabulary;
import org.winddown.rules.time.LegalTime;
import org.winddown.rules.yaml.StrictNodes;
import org.winddown.rules.yaml.YamlNode;

/** Reads when a part of a measure applies: conditions, date tests, tests of the other party. */
final class TermsReader {

    private final StrictNodes nodes;
    private final TimeReader times;
    private ConditionCompiler compiler;
    private final FactVocabulary vocabulary;

    TermsReader(StrictNodes nodes, TimeReader times, ConditionCompiler compiler, FactVocabulary vocabulary) {
        this.nodes = nodes;
        this.times = times;
        this.compiler = compiler;
        this.vocabulary = vocabulary;
    }

    /** Conditions may from now on ask for these readings. */
    void know(Map<String, Reading> known) {
        Map<String, List<String>> options = new LinkedHashMap<>();
        known.forEach((id, reading) -> options.put(id, reading.options()));
        compiler = compiler.withReadings(options);
    }

    /**
     * The terms among the keys of a part: {@code when}, {@code from-model-year}, {@code dates}, {@code counterparty}.
     */
    Terms terms(YamlNode node) {
        String when = node.at("when").text();
        String year = node.at("from-model-year").text();
        if (!year.isEmpty()) {
            nodes.number(node, "from-model-year");
            when = (when.isEmpty() ? "" : "(" + when + ") && ") + "model_year >= " + year;
        }
        List<DateTest> dates = new ArrayList<>();
        node.at("dates").items().forEach(item -> dates.add(dateTest(item)));
        Condition condition = when.isEmpty() ? null : compiled(node.at("when"), when);
        PartyTest party = node.at("counterparty").isEmpty() ? null : party(node.at("counterparty"));
        return condition == null && dates.isEmpty() && party == null
                ? Terms.ALWAYS
                : new Terms(condition, dates, party);
    }

    /** The condition under a key; null when there is none. */
    @Nullable Condition condition(YamlNode node, String key) {
        return node.at(key).isEmpty()
                ? null
                : compiled(node.at(key), node.at(key).text());
    }

    private @Nullable Condition compiled(YamlNode node, String text) {
        try {
            return compiler.compile(text);
        } catch (ConditionException e) {
            e.problems().forEach(problem -> nodes.problem(node, problem));
            return null;
        }
    }

    /** The name of a date fact under a key. */
    String dateFact(YamlNode node, String key) {
        String fact = nodes.required(node, key);
        boolean dated = vocabulary
                .find(fact)
                .filter(known -> known.type() == FactType.MOMENT)
                .isPresent();
        if (!dated) {
            nodes.problem(
                    node,
                    "\"" + fact + "\" is no date; dates are "
                            + vocabulary.all().stream()
                                    .filter(each -> each.type() == FactType.MOMENT)
                                    .map(each -> each.name())
                                    .toList());
        }
        return fact;
    }

    private DateTest dateTest(YamlNode node) {
        String fact = dateFact(node, "fact");
        nodes.onlyKeys(node, "fact", "is", "time");
        LegalTime time = times.required(node, "time", true);
        return switch (node.at("is").text()) {
            case "before" -> new DateTest(fact, true, time);
            case "not-after" -> new DateTest(fact, true, time.exclusive());
            case "at-or-after" -> new DateTest(fact, false, time);
            case "after" -> new DateTest(fact, false, time.exclusive());
            default -> {
                nodes.problem(node, "\"is\" must be before, not-after, at-or-after or after");
                yield new DateTest(fact, true, time);
            }
        };
    }

    private PartyTest party(YamlNode node) {
        nodes.onlyKeys(node, "lists", "listed", "ownership");
        if (node.at("lists").texts().isEmpty()) {
            nodes.problem(node, "a test of the counterparty needs \"lists\"");
        }
        YamlNode owned = node.at("ownership");
        return new PartyTest(
                nodes.texts(node, "lists"), nodes.yes(node, "listed", true), owned.isEmpty() ? null : ownership(owned));
    }

    private Ownership ownership(YamlNode node) {
        nodes.onlyKeys(node, "threshold", "inclusive", "aggregate", "control");
        Integer threshold = nodes.number(node, "threshold");
        if (threshold == null) {
            nodes.problem(node, "an ownership test needs a \"threshold\" in percent");
        }
        return new Ownership(
                threshold == null ? 0 : threshold,
                nodes.yes(node, "inclusive", true),
                nodes.yes(node, "aggregate", true),
                nodes.yes(node, "control", false));
    }
}

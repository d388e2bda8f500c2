package org.winddown.decisions.sheet;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.winddown.decisions.judgement.AnswerableFact;
import org.winddown.rules.asset.AssetKind;

/**
 * Reads the cell {@code answer}: one value for the one missing fact, or {@code fact=value; fact=value}.
 *
 * @param readings ids of the readings of all measures, which nobody answers for one asset
 */
record AnswerText(Set<String> readings) {

    private static final String COLUMN = "answer";

    /** The names in a cell of missing facts, in its order. */
    static Set<String> asked(String missingFacts) {
        return Arrays.stream(missingFacts.split("[,;\\s]+", -1))
                .map(fact -> fact.toLowerCase(Locale.ROOT))
                .filter(fact -> !fact.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The facts answered and what they are. */
    Map<AnswerableFact, String> read(AssetKind kind, String answer, Set<String> asked) throws RowFault {
        Map<AnswerableFact, String> values = new TreeMap<>();
        if (!namesFacts(answer, asked)) {
            put(values, kind, onlyFact(asked), answer);
            return values;
        }
        for (String part : answer.split("[;\\n]", -1)) {
            if (part.isBlank()) {
                continue;
            }
            int equals = part.indexOf('=');
            if (equals < 0 || part.substring(equals + 1).isBlank()) {
                throw new RowFault(
                        RejectCode.FACT_NOT_NAMED,
                        COLUMN,
                        " contains " + Words.quoted(part.strip())
                                + ", which is not fact=value. Write for example signed_at=2024-07-19; auto_renew=no.");
            }
            put(
                    values,
                    kind,
                    Words.header(part.substring(0, equals)),
                    part.substring(equals + 1).strip());
        }
        return values;
    }

    /** Whether the answer begins with the name of a fact and an equals sign; else it is the value of the only one. */
    private boolean namesFacts(String answer, Set<String> asked) {
        int equals = answer.indexOf('=');
        if (equals < 0) {
            return false;
        }
        String name = Words.header(answer.substring(0, equals));
        return asked.size() != 1 || known(name);
    }

    private boolean known(String name) {
        return AnswerableFact.of(name).isPresent() || reading(name);
    }

    private boolean reading(String name) {
        return readings.contains(name) || readings.contains(name.replace('_', '-'));
    }

    private static String onlyFact(Set<String> asked) throws RowFault {
        if (asked.size() == 1) {
            return asked.iterator().next();
        }
        throw new RowFault(
                RejectCode.FACT_NOT_NAMED,
                COLUMN,
                asked.isEmpty()
                        ? " does not say which fact it answers, and missing_facts is empty. Write fact=value, for"
                                + " example signed_at=2024-07-19."
                        : " does not say which of " + String.join(", ", asked) + " it answers. Write fact=value, for"
                                + " several of them fact=value; fact=value.");
    }

    private void put(Map<AnswerableFact, String> values, AssetKind kind, String name, String text) throws RowFault {
        if (reading(name)) {
            throw new RowFault(
                    RejectCode.FACT_IS_A_READING,
                    COLUMN,
                    " answers " + name.replace('_', '-')
                            + ", which is a reading of the law: counsel decides it once for"
                            + " the whole measure, not for one asset. Leave the answer empty and tell counsel.");
        }
        AnswerableFact fact = AnswerableFact.of(name)
                .orElseThrow(() -> new RowFault(
                        RejectCode.FACT_UNKNOWN,
                        COLUMN,
                        " answers " + Words.quoted(name) + ", which is not a fact that can be answered. Name one of the"
                                + " missing facts of the row; docs/reference/facts.md lists all there are."));
        if (fact.equals(AnswerableFact.OCCURRED_AT) && kind != AssetKind.TRANSACTION) {
            throw new RowFault(
                    RejectCode.FACT_OF_A_RECORDED_ACT,
                    COLUMN,
                    " answers occurred_at of a " + kind + ", but the date belongs to the recorded act. Write the kind"
                            + " TRANSACTION and the asset_id of the row that records the act.");
        }
        String value = FactText.of(fact, text, COLUMN);
        String before = values.putIfAbsent(fact, value);
        if (before != null && !before.equals(value)) {
            throw new RowFault(
                    RejectCode.FACT_TWICE,
                    COLUMN,
                    " answers " + fact.fact() + " with " + Words.quoted(before) + " and with " + Words.quoted(value)
                            + ". Leave one of them.");
        }
    }

    /** Reads {@code text} as one of the constants of a list. */
    static <E extends Enum<E>> E constant(List<E> constants, String text, RejectCode code, String column, String what)
            throws RowFault {
        String name = Words.header(text).toUpperCase(Locale.ROOT);
        return constants.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new RowFault(
                        code,
                        column,
                        (text.isEmpty() ? " is empty." : " is " + Words.quoted(text) + ", which is not " + what + ".")
                                + " Write one of "
                                + constants.stream().map(Enum::name).collect(Collectors.joining(", ")) + "."));
    }
}

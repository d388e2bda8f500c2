package org.winddown.ingest.mapping;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.winddown.rules.asset.Answer;
import org.winddown.rules.asset.Field;
import org.winddown.rules.evaluation.Act;
import org.winddown.rules.time.Moment;

/** What the cells of each column may say. */
final class CellRules {

    /** A fault: its code, what the text is not, and what to write. */
    record Fault(RejectReason code, String which, String advice) {}

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?");
    private static final List<String> PURPOSES = List.of("internal", "resale", "integration", "licensing-for-resale");
    private static final List<String> AGREEMENTS = List.of("new", "renewal", "extension");
    private static final Set<Field> CHOSEN = EnumSet.of(Field.ACT, Field.PURPOSE, Field.AGREEMENT_TYPE);
    private static final String DATE_ADVICE = "Write yyyy-MM-dd, for example 2024-02-29, or leave it empty.";

    private CellRules() {}

    /** Whether the cells of a column may hold any text, so that there is nothing to look at. */
    static boolean anyText(Field field) {
        return field.type() == Field.Type.TEXT && !CHOSEN.contains(field);
    }

    /** The fault of a cell that can be read in two ways. */
    static Fault doubt(Field field) {
        return field.type() == Field.Type.NUMBER
                ? new Fault(
                        RejectReason.DECIMAL_MARK_UNKNOWN,
                        "may be thousands or decimals, and no cell of the file tells which",
                        "Write it without a separator between thousands and with a decimal point, or say in the mapping"
                                + " \"decimals: point\" or \"decimals: comma\".")
                : new Fault(
                        RejectReason.DATE_ORDER_UNKNOWN,
                        "may be day or month first, and no cell of the file tells which",
                        "Write yyyy-MM-dd, or say in the mapping \"dates: day-first\" or \"dates: month-first\".");
    }

    /** The fault of a cell that is not empty, if it has one. */
    static Optional<Fault> check(Field field, String text) {
        Optional<Fault> byType = switch (field.type()) {
            case TEXT -> Optional.<Fault>empty();
            case NUMBER ->
                fault(
                        NUMBER.matcher(text).matches(),
                        RejectReason.NUMBER_NOT_A_NUMBER,
                        "is not a number",
                        "Write digits with a decimal point, for example 1250.50, or leave it empty.");
            case MOMENT ->
                fault(
                        Moment.parse(text).isPresent(),
                        RejectReason.DATE_NOT_A_DATE,
                        "is not a calendar date",
                        DATE_ADVICE);
            case MOMENT_OR_PERPETUAL ->
                fault(
                        Moment.parseOrPerpetual(text).isPresent(),
                        RejectReason.DATE_NOT_A_DATE,
                        "is not a calendar date",
                        "Write yyyy-MM-dd, for example 2024-02-29, or perpetual, or leave it empty.");
            case YES_NO ->
                fault(
                        Answer.of(text).isPresent(),
                        RejectReason.YES_NO_EXPECTED,
                        "is neither yes nor no",
                        "Write yes or no, or leave it empty.");
        };
        return byType.isPresent() ? byType : vocabulary(field, text);
    }

    private static Optional<Fault> vocabulary(Field field, String text) {
        String word = text.toLowerCase(Locale.ROOT);
        if (field == Field.ACT) {
            return fault(
                    Arrays.stream(Act.values())
                            .anyMatch(act -> act.name().toLowerCase(Locale.ROOT).equals(word)),
                    RejectReason.ACT_UNKNOWN,
                    "is not a known act",
                    actAdvice());
        }
        if (field == Field.PURPOSE) {
            return fault(
                    PURPOSES.contains(word),
                    RejectReason.PURPOSE_UNKNOWN,
                    "is not a known purpose",
                    "Write one of " + String.join(", ", PURPOSES) + ", or leave it empty.");
        }
        if (field == Field.AGREEMENT_TYPE) {
            return fault(
                    AGREEMENTS.contains(word),
                    RejectReason.AGREEMENT_TYPE_UNKNOWN,
                    "is not a known agreement type",
                    "Write one of " + String.join(", ", AGREEMENTS) + ", or leave it empty.");
        }
        return Optional.empty();
    }

    /** What to write in the column {@code act}. */
    static String actAdvice() {
        return "Write one of " + Arrays.stream(Act.values()).map(Act::name).collect(Collectors.joining(", ")) + ".";
    }

    private static Optional<Fault> fault(boolean ok, RejectReason code, String which, String advice) {
        return ok ? Optional.empty() : Optional.of(new Fault(code, which, advice));
    }
}

package org.winddown.decisions.sheet;

import java.util.Locale;
import java.util.regex.Pattern;
import org.winddown.decisions.judgement.AnswerableFact;
import org.winddown.rules.asset.Answer;
import org.winddown.rules.asset.Field;
import org.winddown.rules.fact.FactType;
import org.winddown.rules.time.Moment;

/** What the answer to each fact may say, and the form in which it is kept. */
final class FactText {

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,5}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Za-z]{2}");
    private static final String MOMENT =
            "Write yyyy-MM-dd, or date, time and offset, for example 2024-07-20T09:30:00-04:00";

    private FactText() {}

    /**
     * The answer in the form that is kept.
     *
     * @param column the column it stands in, for the message
     * @throws RowFault when it says something the fact cannot be
     */
    static String of(AnswerableFact fact, String text, String column) throws RowFault {
        if (fact.choices().contains("yes")) {
            return Answer.of(text)
                    .filter(answer -> answer != Answer.UNKNOWN)
                    .map(answer -> answer.name().toLowerCase(Locale.ROOT))
                    .orElseThrow(() -> fault(
                            RejectCode.YES_NO_EXPECTED,
                            column,
                            text,
                            fact,
                            "is answered with yes or no",
                            "Write yes or no."));
        }
        if (!fact.choices().isEmpty()) {
            String word = text.toLowerCase(Locale.ROOT);
            String list = String.join(", ", fact.choices());
            if (!fact.choices().contains(word)) {
                throw fault(
                        RejectCode.ANSWER_NOT_IN_LIST,
                        column,
                        text,
                        fact,
                        "is answered with one of " + list,
                        "Write one of these.");
            }
            return word;
        }
        if (fact.equals(AnswerableFact.COUNTRY)) {
            if (!COUNTRY.matcher(text).matches()) {
                throw fault(
                        RejectCode.COUNTRY_NOT_A_CODE,
                        column,
                        text,
                        fact,
                        "is a country code of two letters",
                        "Write for example US or DE.");
            }
            return text.toUpperCase(Locale.ROOT);
        }
        return typed(fact, fact.field().map(Field::type).orElseGet(() -> template(fact)), text, column);
    }

    /** The type of a column that would hold the fact. */
    private static Field.Type template(AnswerableFact fact) {
        return switch (fact.type().orElse(FactType.TEXT)) {
            case NUMBER -> Field.Type.NUMBER;
            case MOMENT -> Field.Type.MOMENT;
            case YES_NO -> Field.Type.YES_NO;
            case TEXT, TEXTS -> Field.Type.TEXT;
        };
    }

    private static String typed(AnswerableFact fact, Field.Type type, String text, String column) throws RowFault {
        boolean perpetual = type == Field.Type.MOMENT_OR_PERPETUAL;
        return switch (type) {
            case TEXT, YES_NO -> text;
            case NUMBER -> {
                boolean days = fact.equals(AnswerableFact.NOTICE_DAYS);
                if (!(days ? WHOLE : NUMBER).matcher(text).matches()) {
                    throw fault(
                            RejectCode.NUMBER_NOT_A_NUMBER,
                            column,
                            text,
                            fact,
                            days ? "is a whole number of days" : "is a number",
                            "Write digits, for example 30.");
                }
                yield text;
            }
            case MOMENT, MOMENT_OR_PERPETUAL -> {
                if ((perpetual ? Moment.parseOrPerpetual(text) : Moment.parse(text)).isEmpty()) {
                    throw fault(
                            RejectCode.DATE_NOT_A_DATE,
                            column,
                            text,
                            fact,
                            "is a calendar date",
                            MOMENT + (perpetual ? ", or perpetual." : "."));
                }
                yield text.equalsIgnoreCase("perpetual") ? "perpetual" : text;
            }
        };
    }

    private static RowFault fault(
            RejectCode code, String column, String text, AnswerableFact fact, String expected, String advice) {
        return new RowFault(
                code, column, " is " + Words.quoted(text) + ", but " + fact.fact() + " " + expected + ". " + advice);
    }
}

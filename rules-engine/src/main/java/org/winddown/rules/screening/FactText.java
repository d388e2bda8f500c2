package org.winddown.rules.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.winddown.rules.asset.Answer;
import org.winddown.rules.fact.FactType;
import org.winddown.rules.time.Moment;

/** Reads the cells that facts come from. */
public final class FactText {

    private static final Pattern SHARE = Pattern.compile("[a-z0-9-]+:(control|[0-9]+(\\.[0-9]+)?%?)");

    private FactText() {}

    /** The value a text stands for; empty when it is none of that type, which leaves the fact unknown. */
    public static Optional<Object> read(FactType type, String text) {
        return switch (type) {
            case TEXT -> Optional.of(text);
            case YES_NO ->
                Answer.of(text).filter(answer -> answer != Answer.UNKNOWN).map(answer -> answer == Answer.YES);
            case NUMBER -> number(text);
            case TEXTS -> texts(text);
            case MOMENT -> Moment.parseOrPerpetual(text).map(moment -> moment);
        };
    }

    private static Optional<Object> number(String text) {
        try {
            return Optional.of(Long.valueOf(text.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Words separated by semicolons; a word with a colon names a share, which must be a number or {@code control}. */
    private static Optional<Object> texts(String text) {
        List<String> found = new ArrayList<>();
        for (String each : text.split(";", -1)) {
            String word = each.strip();
            if (!word.isEmpty() && !word.equals("none")) {
                if (word.contains(":") && !SHARE.matcher(word).matches()) {
                    return Optional.empty();
                }
                found.add(word.endsWith("%") ? word.substring(0, word.length() - 1) : word);
            }
        }
        return Optional.of(List.copyOf(found));
    }
}

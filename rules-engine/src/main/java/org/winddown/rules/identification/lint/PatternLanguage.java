package org.winddown.rules.identification.lint;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.RegExp;

/** Compares what regular expressions match, as sets of texts. */
final class PatternLanguage {

    private static final int STATES = 10_000;

    /** Signs that look around or speak of the place in a text, and classes within classes: not compared. */
    private static final Pattern NOT_COMPARED =
            Pattern.compile("\\(\\?(?!:)|\\\\[A-Zb]|\\$.|.\\^|[*+?}][?+]|\\[[^]]*\\\\|\"");

    private PatternLanguage() {}

    /**
     * Whether one expression matches whatever another one matches, both tried at the beginning of a text and without
     * case. False as well when one of them uses signs that cannot be compared, such as {@code \b}.
     */
    static boolean covers(String wide, String narrow) {
        Optional<Automaton> all = automaton(wide);
        Optional<Automaton> some = automaton(narrow);
        return all.isPresent() && some.isPresent() && Operations.subsetOf(some.get(), all.get());
    }

    private static Optional<Automaton> automaton(String expression) {
        if (!expression.startsWith("^") || NOT_COMPARED.matcher(expression).find()) {
            return Optional.empty();
        }
        boolean whole = expression.endsWith("$") && !expression.endsWith("\\$");
        String text = expression.substring(1, expression.length() - (whole ? 1 : 0));
        String plain = text.replace("(?:", "(").toLowerCase(Locale.ROOT);
        Automaton automaton = new RegExp("(" + plain + ")" + (whole ? "" : ".*"), RegExp.NONE).toAutomaton();
        return Optional.of(Operations.determinize(automaton, STATES));
    }
}

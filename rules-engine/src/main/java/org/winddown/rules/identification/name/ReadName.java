package org.winddown.rules.identification.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.winddown.rules.identification.name.NameTables.Phrase;
import org.winddown.rules.identification.name.Tokens.Script;
import org.winddown.rules.identification.name.Tokens.Token;

/**
 * A name as the comparison reads it.
 *
 * @param words what may name somebody, in order; not empty unless the name has no letter
 * @param spans words in a row, or one, that are another form of something
 * @param legalForms families of the legal forms that were set apart
 * @param formsWritten those forms as written
 */
record ReadName(List<Word> words, List<Span> spans, Set<String> legalForms, List<String> formsWritten) {

    /** What a word is. */
    enum Role {
        PLAIN,
        NUMBER,
        INITIAL,
        /** Somebody's father's name in the form that Slavic languages make of it. */
        PATRONYMIC,
        /** An article, a title, {@code van}: says next to nothing. */
        TIE
    }

    /**
     * A word.
     *
     * @param raw as written
     * @param text folded
     * @param weight how much it says, 0 to 1
     * @param known whether it is one of many bearers' names, or of many companies'
     * @param sound as {@link Sounds} hears it
     */
    record Word(String raw, String text, Role role, Script script, double weight, boolean known, String sound) {}

    /** Words from a place on, and what they mean; a number in digits. */
    record Span(int from, int width, String meaning) {}

    private static final double TITLE = 0.12;
    private static final double NUMBER = 0.6;
    private static final double FORM = 0.7;
    private static final double INITIAL = 0.6;

    /** Reads a name. */
    static ReadName of(String name, NameKind kind) {
        boolean person = kind.person();
        LegalForms forms = LegalForms.of(Tokens.of(name, !person), person);
        List<Token> tokens = forms.rest();
        List<Span> spans = person ? new ArrayList<>() : numbers(tokens);
        List<Word> words = new ArrayList<>(tokens.size());
        int title = person && !tokens.isEmpty() ? title(tokens) : 0;
        for (int at = 0; at < tokens.size(); at++) {
            boolean meant = forms(tokens, at, person, spans);
            words.add(at < title ? word(tokens.get(at), Role.TIE, TITLE, person) : word(tokens, at, person, meant));
        }
        return new ReadName(List.copyOf(words), List.copyOf(spans), forms.families(), forms.written());
    }

    /** The same with equal words held once, which lists of many names are the smaller and the faster for. */
    ReadName sharing(Map<Word, Word> known) {
        List<Word> shared = words.stream()
                .map(word -> known.computeIfAbsent(word, first -> first))
                .toList();
        return new ReadName(List.copyOf(shared), spans, legalForms, formsWritten);
    }

    /** How many letters the words from a place on have. */
    int letters(int from, int width) {
        int letters = 0;
        for (int i = from; i < from + width; i++) {
            letters += words.get(i).text().length();
        }
        return letters;
    }

    /** How many words at the start of a person's name are titles, one after the other: never all. */
    private static int title(List<Token> tokens) {
        int end = 0;
        int width = titleAt(tokens, end);
        while (width > 0 && end + width < tokens.size()) {
            end += width;
            width = titleAt(tokens, end);
        }
        return end;
    }

    private static int titleAt(List<Token> tokens, int at) {
        for (Phrase title : NameTables.shipped().titles(tokens.get(at).text())) {
            if (title.standsAt(tokens, at)) {
                return title.words().size();
            }
        }
        return 0;
    }

    private static List<Span> numbers(List<Token> tokens) {
        List<Span> spans = new ArrayList<>();
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            int tens = Numbers.tens(token.text());
            int unit = tens > 0 && at + 1 < tokens.size()
                    ? Numbers.unit(tokens.get(at + 1).text())
                    : 0;
            if (unit > 0) {
                spans.add(new Span(at, 2, Integer.toString(tens + unit)));
            }
            String number = Numbers.of(token.raw(), token.text());
            if (!number.isEmpty()) {
                spans.add(new Span(at, 1, number));
            }
        }
        return spans;
    }

    /** Adds what the words from a place on are forms of; whether the first word alone is one. */
    private static boolean forms(List<Token> tokens, int at, boolean person, List<Span> spans) {
        boolean alone = false;
        for (Phrase form : NameTables.shipped().forms(tokens.get(at).text(), person)) {
            if (form.standsAt(tokens, at)) {
                spans.add(new Span(at, form.words().size(), form.meaning()));
                alone |= form.words().size() == 1;
            }
        }
        return alone;
    }

    private static Word word(List<Token> tokens, int at, boolean person, boolean meant) {
        Token token = tokens.get(at);
        NameTables tables = NameTables.shipped();
        String text = token.text();
        double weight = tables.weight(text, person);
        if (!person && !Numbers.of(token.raw(), text).isEmpty()) {
            return word(token, Role.NUMBER, NUMBER, false);
        }
        if (tokens.size() > 1 && tables.ties(text, person)) {
            return word(token, Role.TIE, weight, person);
        }
        if (text.length() == 1 && token.script() != Script.SIGNS) {
            return word(token, Role.INITIAL, person ? INITIAL : weight, person);
        }
        if (person && patronymic(text)) {
            return word(token, Role.PATRONYMIC, weight, true);
        }
        return word(token, Role.PLAIN, meant && !person ? Math.min(weight, FORM) : weight, person);
    }

    private static boolean patronymic(String text) {
        return text.length() > 5
                && (text.endsWith("vich")
                        || text.endsWith("vych")
                        || text.endsWith("vic")
                        || text.endsWith("ovna")
                        || text.endsWith("evna")
                        || text.endsWith("ivna"));
    }

    private static Word word(Token token, Role role, double weight, boolean person) {
        String text = token.text();
        boolean known = NameTables.shipped().known(text, person);
        return new Word(token.raw(), text, role, token.script(), weight, known, Sounds.key(text));
    }
}

package org.winddown.rules.identification.name;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.winddown.rules.identification.name.NameTables.Phrase;
import org.winddown.rules.identification.name.Tokens.Token;

/**
 * Sets the legal form of a name apart: forms of three words and more wherever they stand, short ones only where forms
 * stand, at the ends. What is left is never empty and never mere articles.
 */
final class LegalForms {

    private static final int LONG = 3;

    private final List<Token> tokens;
    private final boolean person;
    private final boolean[] taken;
    private final Set<String> families = new LinkedHashSet<>();
    private final List<String> written = new ArrayList<>();

    private LegalForms(List<Token> tokens, boolean person) {
        this.tokens = tokens;
        this.person = person;
        taken = new boolean[tokens.size()];
    }

    /** Finds the forms of a name; a person bears one only by mistake, at the end of two names or more. */
    static LegalForms of(List<Token> tokens, boolean person) {
        LegalForms forms = new LegalForms(tokens, person);
        if (!person) {
            forms.anywhere();
            forms.atTheStart();
        }
        forms.atTheEnd();
        if (forms.rest().stream().allMatch(token -> NameTables.shipped().ties(token.text(), person))) {
            return new LegalForms(tokens, person);
        }
        return forms;
    }

    /** Families of forms, such as {@code LLC}. */
    Set<String> families() {
        return families;
    }

    /** The forms as written. */
    List<String> written() {
        return written;
    }

    /** The words that are no form. */
    List<Token> rest() {
        List<Token> rest = new ArrayList<>();
        for (int i = 0; i < taken.length; i++) {
            if (!taken[i]) {
                rest.add(tokens.get(i));
            }
        }
        return rest;
    }

    private void anywhere() {
        for (int i = 0; i < taken.length; i++) {
            int width = widthAt(i);
            if (width >= LONG) {
                take(i, width);
                i += width - 1;
            }
        }
    }

    private void atTheStart() {
        int at = 0;
        while (at < taken.length) {
            int width = taken[at] ? 1 : widthAt(at);
            if (width == 0 || at + width >= taken.length) {
                return;
            }
            if (!taken[at]) {
                take(at, width);
            }
            at += width;
        }
    }

    private void atTheEnd() {
        int least = person ? 2 : 1;
        int end = taken.length;
        while (end > least) {
            int width = taken[end - 1] ? 1 : widthBefore(end, least);
            if (width == 0) {
                return;
            }
            if (!taken[end - 1]) {
                take(end - width, width);
            }
            end -= width;
        }
    }

    private int widthAt(int at) {
        for (Phrase form : NameTables.shipped().legalForms(tokens.get(at).text())) {
            if (form.standsAt(tokens, at)) {
                return form.words().size();
            }
        }
        return 0;
    }

    private int widthBefore(int end, int least) {
        for (int start = least; start < end; start++) {
            int width = end - start;
            boolean plain = person && width == 1 && small(tokens.get(start).raw());
            for (Phrase form : NameTables.shipped().legalForms(tokens.get(start).text())) {
                if (!plain && form.words().size() == width && form.standsAt(tokens, start)) {
                    return width;
                }
            }
        }
        return 0;
    }

    /** Whether a word is written like a name: small letters after the first. */
    private static boolean small(String raw) {
        return raw.chars().skip(1).anyMatch(Character::isLowerCase);
    }

    private void take(int from, int width) {
        StringBuilder raw = new StringBuilder();
        for (int i = from; i < from + width; i++) {
            taken[i] = true;
            raw.append(raw.isEmpty() ? "" : " ").append(tokens.get(i).raw());
        }
        for (Phrase form : NameTables.shipped().legalForms(tokens.get(from).text())) {
            if (form.words().size() == width && form.standsAt(tokens, from)) {
                families.add(form.meaning());
            }
        }
        written.add(raw.toString());
    }
}

package org.winddown.rules.identification.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.winddown.rules.identification.name.ReadName.Role;
import org.winddown.rules.identification.name.ReadName.Span;
import org.winddown.rules.identification.name.ReadName.Word;
import org.winddown.rules.identification.name.Tokens.Script;
import org.winddown.rules.identification.name.WordPair.How;

/** Which words of two names go together: the best pairs first, each word once. */
final class Alignment {

    /**
     * Words from one place to another of both names that go together.
     *
     * @param left first word on the left, with {@code leftWidth} words from it on
     */
    record Pair(int left, int leftWidth, int right, int rightWidth, How how, double likeness, double weight) {}

    /** Under this, two words have nothing to do with each other. */
    static final double LEAST = 0.5;

    private static final double SURELY_LESS = 0.001;
    private static final double KNOWN_APART = 0.2;
    private static final double SKELETON = 0.95;
    private static final double SHORT_SKELETON = 0.6;
    /** How much of what two words differ in counts as nothing when they sound alike. */
    private static final double SOUND = 0.4;

    private static final double FORM_OF_PERSON = 0.9;
    private static final double FORM = 0.95;
    private static final double INITIAL_OF_PERSON = 0.75;
    private static final double INITIAL = 0.5;

    private final ReadName left;
    private final ReadName right;
    private final boolean person;
    private final List<Pair> pairs = new ArrayList<>();
    private final boolean[] leftUsed;
    private final boolean[] rightUsed;

    private Alignment(ReadName left, ReadName right, boolean person) {
        this.left = left;
        this.right = right;
        this.person = person;
        leftUsed = new boolean[left.words().size()];
        rightUsed = new boolean[right.words().size()];
    }

    static Alignment of(ReadName left, ReadName right, boolean person) {
        Alignment alignment = new Alignment(left, right, person);
        alignment.pair();
        return alignment;
    }

    List<Pair> pairs() {
        return pairs;
    }

    /** Whether no word of the other name goes with a word. */
    boolean alone(int word, boolean onLeft) {
        return !(onLeft ? leftUsed : rightUsed)[word];
    }

    /** Whether a word goes with an initial. */
    boolean shortened(int word, boolean onLeft) {
        for (Pair pair : pairs) {
            if (pair.how() == How.INITIAL && (onLeft ? pair.left() : pair.right()) == word) {
                return true;
            }
        }
        return false;
    }

    private void pair() {
        equals();
        List<Pair> candidates = new ArrayList<>();
        for (int i = 0; i < leftUsed.length; i++) {
            for (int j = 0; j < rightUsed.length && !leftUsed[i]; j++) {
                if (!rightUsed[j]) {
                    add(candidates, single(i, j));
                }
            }
        }
        forms(candidates);
        joined(candidates);
        if (candidates.size() > 1) {
            candidates.sort(Comparator.comparingDouble(Alignment::rank).reversed());
        }
        for (Pair each : candidates) {
            if (free(leftUsed, each.left(), each.leftWidth()) && free(rightUsed, each.right(), each.rightWidth())) {
                take(each);
            }
        }
        pairs.sort(Comparator.comparingInt(Pair::left));
    }

    private void take(Pair pair) {
        Arrays.fill(leftUsed, pair.left(), pair.left() + pair.leftWidth(), true);
        Arrays.fill(rightUsed, pair.right(), pair.right() + pair.rightWidth(), true);
        pairs.add(pair);
    }

    /** The same word goes with the same word, the nearest if there are several. */
    private void equals() {
        int most = Math.max(leftUsed.length, rightUsed.length);
        for (int apart = 0; apart < most; apart++) {
            for (int i = 0; i < leftUsed.length; i++) {
                equal(i, i - apart);
                equal(i, i + apart);
            }
        }
    }

    private void equal(int i, int j) {
        if (j < 0 || j >= rightUsed.length || leftUsed[i] || rightUsed[j]) {
            return;
        }
        Word a = left.words().get(i);
        Word b = right.words().get(j);
        if (a.text().equals(b.text()) && !(signs(a, b) && !Folding.sameSign(a.raw(), b.raw()))) {
            How how = a.raw().equalsIgnoreCase(b.raw()) ? How.EQUAL : How.TRANSLITERATED;
            take(new Pair(i, 1, j, 1, how, 1, Math.max(a.weight(), b.weight())));
        }
    }

    /** Sure pairs first; among equals heavy words, and words at the same place. */
    private static double rank(Pair pair) {
        return pair.likeness() + 0.1 * pair.weight() - 0.001 * Math.abs(pair.left() - pair.right());
    }

    private static void add(List<Pair> candidates, Pair pair) {
        if (pair.likeness() >= LEAST) {
            candidates.add(pair);
        }
    }

    private Pair single(int i, int j) {
        Word a = left.words().get(i);
        Word b = right.words().get(j);
        double weight = Math.max(a.weight(), b.weight());
        How how = How.ALONE;
        double likeness = 0;
        if (a.role() == Role.NUMBER || b.role() == Role.NUMBER || signs(a, b)) {
            likeness = 0;
        } else if (a.role() == Role.INITIAL || b.role() == Role.INITIAL) {
            if (a.text().charAt(0) == b.text().charAt(0) && (person || (i == 0 && j == 0))) {
                how = How.INITIAL;
                likeness = person ? INITIAL_OF_PERSON : INITIAL;
                weight = Math.min(a.weight(), b.weight());
            }
        } else {
            likeness = likeness(a, b);
            how = sound(a, b) ? How.SOUND : How.TYPO;
        }
        return new Pair(i, 1, j, 1, how, likeness, weight);
    }

    private static boolean signs(Word a, Word b) {
        return a.script() == Script.SIGNS && b.script() == Script.SIGNS;
    }

    private static boolean sound(Word a, Word b) {
        return a.sound().length() > 1 && a.sound().equals(b.sound());
    }

    private static double likeness(Word a, Word b) {
        if (a.script() != b.script() && (a.script() == Script.CONSONANTS || b.script() == Script.CONSONANTS)) {
            return skeletons(Sounds.skeleton(a.text()), Sounds.skeleton(b.text()));
        }
        int longest = Math.max(a.text().length(), b.text().length());
        double limit = longest * (1 - LEAST) + SURELY_LESS;
        double spelt = 1 - Spelling.distance(a.text(), b.text(), limit) / longest;
        if (a.known() && b.known() && !sound(a, b)) {
            return spelt - KNOWN_APART;
        }
        return sound(a, b) ? spelt + SOUND * (1 - spelt) : spelt;
    }

    /** Vowels are written on one side only. */
    private static double skeletons(String left, String right) {
        int longest = Math.max(left.length(), right.length());
        if (longest < 2) {
            return left.equals(right) && longest > 0 ? SHORT_SKELETON : 0;
        }
        return SKELETON * (1 - Spelling.distance(left, right, longest) / longest);
    }

    /** Words, or several in a row, that are forms of the same. */
    private void forms(List<Pair> candidates) {
        for (Span a : left.spans()) {
            for (Span b : right.spans()) {
                if (a.meaning().equals(b.meaning())
                        && free(leftUsed, a.from(), a.width())
                        && free(rightUsed, b.from(), b.width())) {
                    double weight = Math.min(weight(left, a), weight(right, b));
                    candidates.add(new Pair(
                            a.from(),
                            a.width(),
                            b.from(),
                            b.width(),
                            How.FORM,
                            person ? FORM_OF_PERSON : FORM,
                            weight));
                }
            }
        }
    }

    private static double weight(ReadName name, Span span) {
        double most = 0;
        for (int i = span.from(); i < span.from() + span.width(); i++) {
            most = Math.max(most, name.words().get(i).weight());
        }
        return most;
    }

    /** Two words on one side that are one on the other: {@code Good Will} and {@code Goodwill}. */
    private void joined(List<Pair> candidates) {
        List<Word> l = left.words();
        List<Word> r = right.words();
        for (int i = 0; i < l.size(); i++) {
            for (int j = 0; j < r.size(); j++) {
                for (int width = 2; width <= 3; width++) {
                    if (i + width <= l.size() && !rightUsed[j] && free(leftUsed, i, width)) {
                        add(candidates, joined(l, i, width, r.get(j), j, true));
                    }
                    if (j + width <= r.size() && !leftUsed[i] && free(rightUsed, j, width)) {
                        add(candidates, joined(r, j, width, l.get(i), i, false));
                    }
                }
            }
        }
    }

    private static Pair joined(List<Word> words, int from, int width, Word one, int at, boolean onLeft) {
        int length = 0;
        double weight = 0;
        boolean signs = true;
        for (int i = from; i < from + width; i++) {
            length += words.get(i).text().length();
            weight = Math.max(weight, words.get(i).weight());
            signs &= words.get(i).script() == Script.SIGNS;
        }
        double likeness = 0;
        boolean longEnough = one.text().length() >= 4 || length == one.text().length();
        if (Math.abs(length - one.text().length()) <= 2 && longEnough && (!signs || one.script() != Script.SIGNS)) {
            StringBuilder all = new StringBuilder(length);
            for (int i = from; i < from + width; i++) {
                all.append(words.get(i).text());
            }
            double limit = Math.max(length, one.text().length()) * 0.25;
            double distance = Spelling.distance(all.toString(), one.text(), limit);
            likeness = distance >= limit
                    ? 0
                    : 1.05 - distance / Math.max(length, one.text().length());
        }
        double sure = Math.min(1, likeness);
        weight = Math.max(weight, one.weight());
        return onLeft
                ? new Pair(from, width, at, 1, How.JOINED, sure, weight)
                : new Pair(at, 1, from, width, How.JOINED, sure, weight);
    }

    private static boolean free(boolean[] used, int from, int width) {
        for (int i = from; i < from + width; i++) {
            if (used[i]) {
                return false;
            }
        }
        return true;
    }
}

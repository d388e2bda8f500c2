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

    private static final double FORM_OF_PERSON = 0.9;
    private static final double FORM = 0.95;
    private static final double INITIAL_OF_PERSON = 0.75;
    private static final double INITIAL = 0.5;

    private final ReadName left;
    private final ReadName right;
    private final boolean person;
    private final Likenesses likenesses;
    private final List<Pair> pairs = new ArrayList<>();
    private final boolean[] leftUsed;
    private final boolean[] rightUsed;

    private Alignment(ReadName left, ReadName right, boolean person, Likenesses likenesses) {
        this.left = left;
        this.right = right;
        this.person = person;
        this.likenesses = likenesses;
        leftUsed = new boolean[left.words().size()];
        rightUsed = new boolean[right.words().size()];
    }

    static Alignment of(ReadName left, ReadName right, boolean person, Likenesses likenesses) {
        Alignment alignment = new Alignment(left, right, person, likenesses);
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
            take(new Pair(i, 1, j, 1, How.EQUAL, 1, Math.max(a.weight(), b.weight())));
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
            likeness = likenesses.of(a, b);
            how = Likenesses.sound(a, b) ? How.SOUND : How.TYPO;
        }
        return new Pair(i, 1, j, 1, how, likeness, weight);
    }

    private static boolean signs(Word a, Word b) {
        return a.script() == Script.SIGNS && b.script() == Script.SIGNS;
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

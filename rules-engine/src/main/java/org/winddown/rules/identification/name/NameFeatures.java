package org.winddown.rules.identification.name;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.winddown.rules.identification.name.Alignment.Pair;
import org.winddown.rules.identification.name.ReadName.Role;
import org.winddown.rules.identification.name.ReadName.Word;
import org.winddown.rules.identification.name.WordPair.How;

/**
 * What a comparison measures of two names, each number the larger the less they are the same.
 *
 * @param contradiction 1 when both names have a word of weight that the other has not, else 0
 * @param extra weight of the words that only one of them has beyond the other, as a part of the heavier name
 * @param slips edits beyond the first, over all words that go together: one slip a word is free
 * @param spelling mean unlikeness of the words that go together, by weight
 * @param numbers 1 when both have a number that the other has not, a half when one has
 * @param legalForms 1 when both have legal forms, of no common family
 * @param generations 1 when one is {@code A bin B} and the other {@code B bin A}: father and son
 */
record NameFeatures(
        double contradiction,
        double extra,
        double slips,
        double spelling,
        double numbers,
        double legalForms,
        double generations) {

    private static final double CONTRADICTS = 0.3;
    /** From so many letters on one slip is free; of shorter words a part of it. */
    private static final double FREE_FROM = 6;

    private static final double SLIP_OF_A_FORM = 0.3;
    private static final double PATRONYMIC_LEFT_OUT = 0.3;
    private static final double SHORTENED = 0.4;
    private static final double NOTHING = 0.01;
    private static final Set<String> SON_OF = Set.of("bin", "ben", "ibn", "bn");

    static NameFeatures of(ReadName left, ReadName right, Alignment alignment) {
        Side l = Side.of(left, alignment, true);
        Side r = Side.of(right, alignment, false);
        double unlike = 0;
        double matched = NOTHING;
        double slips = 0;
        for (Pair pair : alignment.pairs()) {
            matched += pair.weight();
            if (pair.how() != How.INITIAL) {
                double off = 1 - pair.likeness();
                unlike += pair.weight() * off;
                int letters = Math.max(
                        left.letters(pair.left(), pair.leftWidth()), right.letters(pair.right(), pair.rightWidth()));
                double edits = pair.how() == How.FORM ? SLIP_OF_A_FORM : off * letters;
                slips += Math.max(0, edits - Math.min(1, letters / FREE_FROM));
            }
        }
        return new NameFeatures(
                l.alone() > CONTRADICTS && r.alone() > CONTRADICTS ? 1 : 0,
                Math.abs(l.extra() - r.extra()) / Math.max(NOTHING, Math.max(l.all(), r.all())),
                slips,
                unlike / matched,
                l.number() && r.number() ? 1 : l.number() || r.number() ? 0.5 : 0,
                formsDiffer(left, right) ? 1 : 0,
                generations(left, right, alignment) ? 1 : 0);
    }

    /** The numbers in the order of the components. */
    double[] values() {
        return new double[] {contradiction, extra, slips, spelling, numbers, legalForms, generations};
    }

    /** What {@link #values} are, in words. */
    static List<String> names() {
        return List.of("contradiction", "extra", "slips", "spelling", "numbers", "legal forms", "generations");
    }

    private static boolean formsDiffer(ReadName left, ReadName right) {
        return !left.legalForms().isEmpty()
                && !right.legalForms().isEmpty()
                && Collections.disjoint(left.legalForms(), right.legalForms());
    }

    private static boolean generations(ReadName left, ReadName right, Alignment alignment) {
        int l = sonOf(left);
        int r = sonOf(right);
        return l > 0
                && r > 0
                && alignment.pairs().stream()
                        .anyMatch(pair -> pair.weight() > CONTRADICTS
                                && ((pair.left() < l && pair.right() > r) || (pair.left() > l && pair.right() < r)));
    }

    /** Where the first {@code bin} between names stands, or 0. */
    private static int sonOf(ReadName name) {
        for (int i = 1; i < name.words().size() - 1; i++) {
            if (SON_OF.contains(name.words().get(i).text())) {
                return i;
            }
        }
        return 0;
    }

    /** Weights of one name: all its words, those alone, those alone that the other might have left out. */
    private record Side(double all, double alone, double extra, boolean number) {

        static Side of(ReadName name, Alignment alignment, boolean onLeft) {
            double all = 0;
            double alone = 0;
            double extra = 0;
            boolean number = false;
            for (int i = 0; i < name.words().size(); i++) {
                Word word = name.words().get(i);
                double weight = word.weight();
                all += weight;
                if (alignment.alone(i, onLeft) && word.role() == Role.NUMBER) {
                    number = true;
                } else if (alignment.alone(i, onLeft)) {
                    alone += weight;
                    extra += repeated(name, i)
                            ? 0
                            : word.role() == Role.PATRONYMIC ? PATRONYMIC_LEFT_OUT * weight : weight;
                } else if (word.role() != Role.INITIAL && alignment.shortened(i, onLeft)) {
                    alone += SHORTENED * weight;
                    extra += SHORTENED * weight;
                }
            }
            return new Side(all, alone, extra, number);
        }

        private static boolean repeated(ReadName name, int at) {
            String text = name.words().get(at).text();
            for (int i = 0; i < name.words().size(); i++) {
                if (i != at && name.words().get(i).text().equals(text)) {
                    return true;
                }
            }
            return false;
        }
    }
}

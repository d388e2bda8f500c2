package org.winddown.rules.identification.name;

import java.util.List;
import org.winddown.rules.identification.name.Alignment.Pair;
import org.winddown.rules.identification.name.ReadName.Role;
import org.winddown.rules.identification.name.ReadName.Word;
import org.winddown.rules.identification.name.WordPair.How;

/** What a comparison measures of two names, each number the larger the less they are the same. */
final class NameFeatures {

    static final List<String> NAMES = List.of(
            "conflict", "against", "extra", "edits", "doubtful", "numbers", "legalforms", "order","single", "spelling", "worst");

    private NameFeatures() {}

    static double[] of(ReadName left, ReadName right, Alignment alignment) {
        Side l = Side.of(left, alignment, true);
        Side r = Side.of(right, alignment, false);
        double spelling = 0, worst = 0, doubtful = 0, matched = 0, edits = 0, heavy = 0;
        for (Pair pair : alignment.pairs()) {
            double off = 1 - pair.likeness();
            matched += pair.weight();
            heavy = Math.max(heavy, pair.weight());
            if (pair.how() == How.INITIAL) {
                continue;
            }
            spelling += pair.weight() * off;
            worst = Math.max(worst, off);
            doubtful += pair.likeness() < 0.72 ? pair.weight() : 0;
            edits += off * left.words().get(pair.left()).text().length();
        }
        double less = Math.max(0.01, Math.min(l.all, r.all));
        double more = Math.max(0.01, Math.max(l.all, r.all));
        double both = Math.min(l.alone, r.alone);
        boolean forms = !left.legalForms().isEmpty()
                && !right.legalForms().isEmpty()
                && left.legalForms().stream().noneMatch(right.legalForms()::contains);
        return new double[] {
            both / less,
            Math.min(l.heaviest, r.heaviest),
            Math.abs(l.extra - r.extra) / more,
            edits, doubtful,
            l.number && r.number ? 1 : l.number || r.number ? 0.5 : 0,
            forms ? 1 : 0,
            fathers(left, right, alignment) ? 1 : 0, Math.min(left.words().size(),right.words().size())==1?1:0,
            spelling / Math.max(0.01, matched),
            worst
        };
    }

    /** {@code A bin B} and {@code B bin A} are father and son. */
    private static boolean fathers(ReadName left, ReadName right, Alignment alignment) {
        int l = bin(left);
        int r = bin(right);
        if (l <= 0 || r <= 0) return false;
        for (Pair p : alignment.pairs()) {
            if (p.left() < l && p.right() > r && p.weight() > 0.3) return true;
        }
        return false;
    }

    private static int bin(ReadName name) {
        for (int i = 1; i < name.words().size() - 1; i++) {
            String t = name.words().get(i).text();
            if (t.equals("bin") || t.equals("ben") || t.equals("ibn") || t.equals("bn")) return i;
        }
        return -1;
    }

    private record Side(double all, double alone, double extra, double heaviest, boolean number) {

        static Side of(ReadName name, Alignment alignment, boolean onLeft) {
            double all = 0, alone = 0, extra = 0, heaviest = 0;
            boolean number = false;
            for (int i = 0; i < name.words().size(); i++) {
                Word word = name.words().get(i);
                all += word.weight();
                if (!(onLeft ? alignment.aloneOnLeft(i) : alignment.aloneOnRight(i))) {
                    continue;
                }
                if (word.role() == Role.NUMBER) {
                    number = true;
                    continue;
                }
                alone += word.weight();
                extra += repeated(name, i) ? 0 : word.role() == Role.PATRONYMIC ? 0.3 * word.weight() : word.weight();
                heaviest = Math.max(heaviest, word.weight());
            }
            return new Side(all, alone, extra, heaviest, number);
        }

        /** Whether the word stands in the name once more. */
        private static boolean repeated(ReadName name, int at) {
            Word word = name.words().get(at);
            for (int i = 0; i < name.words().size(); i++) {
                if (i != at && name.words().get(i).text().equals(word.text())) {
                    return true;
                }
            }
            return false;
        }
    }
}

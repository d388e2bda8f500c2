package org.winddown.rules.identification.name;

/**
 * How far apart two folded words are, in edits that cost by how easily they happen: a vowel for another or a doubled
 * letter less than a consonant for another.
 */
final class Spelling {

    private static final double VOWEL = 0.6;
    private static final double ALIKE = 0.6;
    private static final double DOUBLED = 0.3;
    private static final double SILENT = 0.5;
    private static final String[] ALIKE_LETTERS = {
        "ckqg", "sz", "vwf", "uv", "bp", "dt", "iyj1l", "mn", "o0", "5s", "9g", "hk", "cs", "xs", "b6", "jg", "z2", "8b"
    };
    private static final boolean[] ALIKE_PAIRS = alikePairs();

    private Spelling() {}

    /** The cost of turning one word into the other; at most {@code limit}, and {@code limit} when it is more. */
    static double distance(String left, String right, double limit) {
        if (least(left, right) >= limit) {
            return limit;
        }
        int m = left.length();
        int n = right.length();
        double[] rows = new double[3 * (n + 1)];
        double[] gaps = new double[n + 1];
        int width = n + 1;
        for (int j = 1; j <= n; j++) {
            gaps[j] = gap(right, j - 1);
            rows[width + j] = rows[width + j - 1] + gaps[j];
        }
        int before = 0;
        int last = width;
        int row = 2 * width;
        for (int i = 1; i <= m; i++) {
            char a = left.charAt(i - 1);
            double drop = gap(left, i - 1);
            double least = rows[last] + drop;
            rows[row] = least;
            for (int j = 1; j <= n; j++) {
                char b = right.charAt(j - 1);
                double cost = Math.min(rows[last + j] + drop, rows[row + j - 1] + gaps[j]);
                cost = Math.min(cost, rows[last + j - 1] + (a == b ? 0 : swap(a, b)));
                if (a != b && i > 1 && j > 1 && a == right.charAt(j - 2) && b == left.charAt(i - 2)) {
                    cost = Math.min(cost, rows[before + j - 2] + 1);
                }
                rows[row + j] = cost;
                least = Math.min(least, cost);
            }
            if (least >= limit) {
                return limit;
            }
            int free = before;
            before = last;
            last = row;
            row = free;
        }
        return Math.min(limit, rows[last + n]);
    }

    /** No more than the distance: every letter that one word has and the other has not costs something. */
    private static double least(String left, String right) {
        long a = letters(left);
        long b = letters(right);
        int most = Math.max(Long.bitCount(a & ~b), Long.bitCount(b & ~a));
        return Math.max(most * SILENT, Math.abs(left.length() - right.length()) * DOUBLED);
    }

    private static long letters(String word) {
        long letters = 0;
        for (int i = 0; i < word.length(); i++) {
            letters |= 1L << (word.charAt(i) & 63);
        }
        return letters;
    }

    /** What it costs to leave out or add the letter at a place. */
    private static double gap(String word, int at) {
        char c = word.charAt(at);
        if (at > 0 && word.charAt(at - 1) == c) {
            return DOUBLED;
        }
        if (at > 0 && c == 'h') {
            return SILENT;
        }
        return at > 0 && Sounds.vowel(c) ? 0.8 : 1;
    }

    private static double swap(char a, char b) {
        if (Sounds.vowel(a) && Sounds.vowel(b)) {
            return VOWEL;
        }
        return a < 128 && b < 128 && ALIKE_PAIRS[a * 128 + b] ? ALIKE : 1;
    }

    private static boolean[] alikePairs() {
        boolean[] pairs = new boolean[128 * 128];
        for (String group : ALIKE_LETTERS) {
            for (int i = 0; i < group.length(); i++) {
                for (int j = 0; j < group.length(); j++) {
                    pairs[group.charAt(i) * 128 + group.charAt(j)] = true;
                }
            }
        }
        return pairs;
    }
}

package org.winddown.rules.identification.name;

import java.util.Arrays;

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
    private static final char LETTERS = 128;
    private static final double[] SWAPS = swaps();

    private Spelling() {}

    /** The cost of turning one word into the other; at most {@code limit}, and {@code limit} when it is more. */
    static double distance(String left, String right, double limit) {
        if (least(left, right) >= limit) {
            return limit;
        }
        char[] l = left.toCharArray();
        char[] r = right.toCharArray();
        int m = l.length;
        int n = r.length;
        double[] rows = new double[3 * (n + 1)];
        double[] gaps = new double[n + 1];
        int width = n + 1;
        for (int j = 1; j <= n; j++) {
            gaps[j] = gap(r, j - 1);
            rows[width + j] = rows[width + j - 1] + gaps[j];
        }
        int before = 0;
        int last = width;
        int row = 2 * width;
        for (int i = 1; i <= m; i++) {
            char a = l[i - 1];
            double drop = gap(l, i - 1);
            double least = rows[last] + drop;
            rows[row] = least;
            for (int j = 1; j <= n; j++) {
                char b = r[j - 1];
                double cost = Math.min(rows[last + j] + drop, rows[row + j - 1] + gaps[j]);
                cost = Math.min(cost, rows[last + j - 1] + (a == b ? 0 : swap(a, b)));
                if (a != b && i > 1 && j > 1 && a == r[j - 2] && b == l[i - 2]) {
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
    private static double gap(char[] word, int at) {
        char c = word[at];
        if (at > 0 && word[at - 1] == c) {
            return DOUBLED;
        }
        if (at > 0 && c == 'h') {
            return SILENT;
        }
        return at > 0 && Sounds.vowel(c) ? 0.8 : 1;
    }

    private static double swap(char a, char b) {
        return a < LETTERS && b < LETTERS ? SWAPS[a * LETTERS + b] : 1;
    }

    private static double[] swaps() {
        double[] swaps = new double[LETTERS * LETTERS];
        Arrays.fill(swaps, 1);
        for (String group : ALIKE_LETTERS) {
            fill(swaps, group, ALIKE);
        }
        fill(swaps, "aeiouy", VOWEL);
        return swaps;
    }

    private static void fill(double[] swaps, String group, double cost) {
        for (int i = 0; i < group.length(); i++) {
            for (int j = 0; j < group.length(); j++) {
                swaps[group.charAt(i) * LETTERS + group.charAt(j)] = cost;
            }
        }
    }
}

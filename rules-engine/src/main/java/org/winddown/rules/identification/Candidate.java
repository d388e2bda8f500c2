package org.winddown.rules.identification;

import java.util.List;
import org.winddown.rules.identification.text.Word;

/**
 * What a field may mean.
 *
 * @param source what speaks
 * @param placed the place in the catalogue
 * @param confidence 0 to 1
 * @param evidence field, characters and what they matched
 * @param nearest the next best, or empty
 */
record Candidate(Source source, Placed placed, double confidence, String evidence, String nearest) {

    /** What speaks for a candidate. */
    enum Source {
        /** A CPE name, package URL or part number. */
        IDENTIFIER,
        /** A name of a file, service or folder; others may use it too. */
        FILE,
        /** The words of the product. */
        TEXT,
        /** The vendor column. */
        VENDOR
    }

    /**
     * A place in the catalogue: a maker, and as far as known one of its families and products.
     *
     * @param maker the maker
     * @param family id of the family, or empty
     * @param product display name, or empty
     * @param service whether the family is a service of knowledge that measures may treat apart from software
     */
    record Placed(Maker maker, String family, String product, boolean service) {

        /** The maker alone. */
        static Placed at(Maker maker) {
            return new Placed(maker, "", "", false);
        }
    }

    Candidate(Source source, Placed placed, double confidence, String evidence) {
        this(source, placed, confidence, evidence, "");
    }

    Candidate at(double other) {
        return new Candidate(source, placed, other, evidence, nearest);
    }

    /** A field with its whole text. */
    static String field(String field, String text) {
        return field + " \"" + text + "\"";
    }

    /** Characters of a text and what they matched. */
    static String characters(String text, int start, int end, String matched) {
        return "characters " + start + "-" + end + " \"" + text.substring(start, end) + "\" = " + matched;
    }

    /** The characters of some words and what they matched. */
    static String characters(String text, List<Word> words, int from, int to, String matched) {
        return characters(text, words.get(from).start(), words.get(to - 1).end(), matched);
    }
}

package org.winddown.rules.identification.name;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What comparing two names found.
 *
 * @param decision by the thresholds of {@link NamePolicy}
 * @param confidence 0 to 1: of a hundred pairs with this confidence, so many were the same in the labelled data
 * @param words every word of both names, once: with its partner, or alone
 * @param remarks what else counted, such as legal forms or numbers that differ; may be empty
 */
public record NameComparison(NameDecision decision, double confidence, List<WordPair> words, List<String> remarks) {

    public NameComparison {
        words = List.copyOf(words);
        remarks = List.copyOf(remarks);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("A confidence lies between 0 and 1, not at " + confidence + ".");
        }
    }

    /** The words and remarks as one line; the characters in quotes are those of the names. */
    public String evidence() {
        String pairs = words.stream().map(WordPair::text).collect(Collectors.joining("; "));
        return remarks.isEmpty() ? pairs : pairs + "; " + String.join("; ", remarks);
    }
}

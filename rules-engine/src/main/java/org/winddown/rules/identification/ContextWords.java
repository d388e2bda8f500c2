package org.winddown.rules.identification;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.identification.text.Phrases;
import org.winddown.rules.identification.text.Word;
import org.winddown.rules.identification.vendor.Context;

/** The words around a brand, ready to be looked up. */
final class ContextWords {

    private final Phrases legalForms;
    private final Phrases places;
    private final Phrases mentions;
    private final Phrases doubts;
    private final Phrases givenNames;
    private final List<Phrases> neutral;
    private final List<Phrases> beside;
    private final List<Pattern> malware;

    ContextWords(Context context) {
        legalForms = new Phrases(context.legalForms());
        places = new Phrases(context.places());
        mentions = new Phrases(context.mentions());
        doubts = new Phrases(context.doubts());
        givenNames = new Phrases(context.givenNames());
        Phrases fillers = new Phrases(context.fillers());
        Phrases platforms = new Phrases(context.platforms());
        Phrases terms = new Phrases(context.terms());
        neutral = List.of(fillers, legalForms, terms, platforms);
        beside = List.of(platforms, terms, fillers);
        malware = context.malware().stream().map(Pattern::compile).toList();
    }

    /** How many words may stand before a brand at a position without saying whose the product is. */
    int neutral(List<Word> words, int position) {
        return longest(neutral, words, position);
    }

    /** How many words at a position may stand beside an abbreviation. */
    int beside(List<Word> words, int position) {
        return longest(beside, words, position);
    }

    private static int longest(List<Phrases> sets, List<Word> words, int position) {
        int longest = words.get(position).isNumber() ? 1 : 0;
        for (Phrases set : sets) {
            longest = Math.max(longest, set.at(words, position));
        }
        return longest;
    }

    int mention(List<Word> words, int position) {
        return mentions.at(words, position);
    }

    int doubt(List<Word> words, int position) {
        return doubts.at(words, position);
    }

    boolean givenName(Word word) {
        return givenNames.contains(word.folded());
    }

    /** Whether a single word is a form of company or a place. */
    boolean isForm(Word word) {
        return legalForms.contains(word.folded()) || places.contains(word.folded());
    }

    /** What looks like the name of malware, or null. */
    @Nullable String malware(String text) {
        for (Pattern pattern : malware) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.find()) {
                return matcher.group();
            }
        }
        return null;
    }

    /** The words of a company's name without forms of companies; all of them when nothing else is left. */
    List<Word> withoutLegalForms(List<Word> words) {
        return without(legalForms, words);
    }

    /** The words of a company's name without places; all of them when nothing else is left. */
    List<Word> withoutPlaces(List<Word> words) {
        return without(places, words);
    }

    private static List<Word> without(Phrases left, List<Word> words) {
        List<Word> rest = new ArrayList<>(words.size());
        int position = 0;
        while (position < words.size()) {
            int taken = left.at(words, position);
            if (taken == 0) {
                rest.add(words.get(position));
            }
            position += Math.max(1, taken);
        }
        return rest.isEmpty() ? words : rest;
    }
}

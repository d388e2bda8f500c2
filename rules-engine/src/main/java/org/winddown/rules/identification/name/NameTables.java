package org.winddown.rules.identification.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.winddown.rules.identification.name.Tokens.Token;

/** What is known of words before any list is: legal forms, other forms of one word, and how common a word is. */
final class NameTables {

    /** The same words in a row, and what they stand for. */
    record Phrase(List<String> words, String meaning) {

        boolean standsAt(List<Token> tokens, int at) {
            if (at + words.size() > tokens.size()) {
                return false;
            }
            for (int i = 0; i < words.size(); i++) {
                if (!tokens.get(at + i).text().equals(words.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final NameTables SHIPPED = new NameTables();
    private static final double MEANINGLESS = 0.12;
    private static final int KNOWN = 10;

    /** Words that tie names together and name nobody. */
    private static final Set<String> TIES = Set.of(
            "and", "of", "the", "de", "la", "le", "les", "du", "des", "et", "y", "e", "und", "der", "die", "das", "for",
            "in", "del", "di", "i", "na", "za", "a", "an", "to");
    /** Particles of persons' names; spelt in many ways and often left out. */
    private static final Set<String> PARTICLES = Set.of(
            "al", "el", "ul", "ur", "ud", "as", "ash", "ad", "bin", "ben", "ibn", "bn", "bint", "de", "del", "la", "da",
            "dos", "di", "van", "von", "der", "den", "the", "zu", "bani", "na", "nom", "guerre", "and");

    private final Map<String, List<Phrase>> legalForms = new HashMap<>();
    private final Map<String, List<Phrase>> forms = new HashMap<>();
    private final Map<String, List<Phrase>> personForms = new HashMap<>();
    private final Map<String, List<Phrase>> titles = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, Integer> personCounts = new HashMap<>();

    private NameTables() {
        lines("legal-forms.tsv", cells -> put(legalForms, cells[1], cells[0]));
        lines(
                "word-forms.tsv",
                cells -> put(
                        switch (cells[0]) {
                            case "other" -> forms;
                            case "person" -> personForms;
                            case "title" -> titles;
                            default ->
                                throw new IllegalStateException("word-forms.tsv knows no names of " + cells[0] + ".");
                        },
                        cells[2],
                        cells[1]));
        lines(
                "word-counts.tsv",
                cells -> (cells[0].equals("person") ? personCounts : counts).put(cells[1], Integer.valueOf(cells[2])));
        for (Map<String, List<Phrase>> each : List.of(legalForms, forms, personForms, titles)) {
            each.values()
                    .forEach(list ->
                            list.sort((a, b) -> b.words().size() - a.words().size()));
        }
    }

    static NameTables shipped() {
        return SHIPPED;
    }

    /** Phrases of legal forms that begin with a word, the longest first. */
    List<Phrase> legalForms(String first) {
        return legalForms.getOrDefault(first, List.of());
    }

    /** Phrases with other forms that begin with a word, the longest first. */
    List<Phrase> forms(String first, boolean person) {
        return (person ? personForms : forms).getOrDefault(first, List.of());
    }

    List<Phrase> titles(String first) {
        return titles.getOrDefault(first, List.of());
    }

    boolean ties(String word, boolean person) {
        return (person ? PARTICLES : TIES).contains(word);
    }

    /** How much a word says, from {@value #MEANINGLESS} for an article to 1 for one that the lists hardly know. */
    double weight(String word, boolean person) {
        if (ties(word, person)) {
            return MEANINGLESS;
        }
        Map<String, Integer> known = person ? personCounts : counts;
        double all = Math.log(known.getOrDefault("*", 1) + 1.0);
        double rarity = 1 - Math.log(known.getOrDefault(word, 0) + 1.0) / all;
        return Math.max(MEANINGLESS, person ? 0.4 + 0.6 * rarity : 0.15 + 0.85 * rarity);
    }

    /** Whether many names have the word: then it is hardly another word with a slip. */
    boolean known(String word, boolean person) {
        return (person ? personCounts : counts).getOrDefault(word, 0) >= KNOWN;
    }

    private static void put(Map<String, List<Phrase>> table, String phrase, String meaning) {
        List<String> words = List.of(phrase.split(" ", -1));
        table.computeIfAbsent(words.get(0), first -> new ArrayList<>(1)).add(new Phrase(words, meaning));
    }

    private static void lines(String file, Consumer<String[]> reader) {
        try (InputStream in = NameTables.class.getResourceAsStream("/names/" + file)) {
            if (in == null) {
                throw new IllegalStateException("/names/" + file + " is not on the class path.");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    reader.accept(line.split("\t", -1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("/names/" + file + " cannot be read.", e);
        }
    }
}

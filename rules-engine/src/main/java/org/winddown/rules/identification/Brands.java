package org.winddown.rules.identification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.identification.text.Folding;
import org.winddown.rules.identification.text.Typos;
import org.winddown.rules.identification.text.Word;
import org.winddown.rules.identification.text.Words;
import org.winddown.rules.identification.vendor.Vendor;

/**
 * Finds brands among words: as written, with the spaces elsewhere, run together with words of the maker, in another
 * script, with letters of another script that look alike, and misspelt.
 */
final class Brands {

    /** Shorter words may stand by chance where two words meet. */
    private static final int LONG = 8;

    /** A brand from which other words may follow without a space. */
    private static final int RUN_TOGETHER = 7;

    private static final int MOST_WORDS = 4;
    private static final int FARTHEST = 2;

    private record Brand(Maker maker, boolean severalWords) {}

    /**
     * Where a brand stands.
     *
     * @param maker whose it is
     * @param from its first word
     * @param to the word after its last one
     * @param brand the brand as the catalogue writes it
     * @param distance how many letters are wrong
     */
    record Hit(Maker maker, int from, int to, String brand, int distance) {}

    private final Map<String, List<Brand>> byLetters = new HashMap<>();
    private final Set<String> beginnings = new HashSet<>();
    private final Set<Integer> lengths = new TreeSet<>();
    private final Typos typos;

    Brands(List<Maker> makers) {
        for (Maker maker : makers) {
            Vendor vendor = maker.vendor();
            for (String brand : vendor.brands()) {
                List<Word> words = Words.of(brand);
                String letters = Words.compact(brand);
                byLetters
                        .computeIfAbsent(letters, key -> new ArrayList<>())
                        .add(new Brand(maker, words.size() > 1 && brand.indexOf(' ') > 0));
                for (int end = 1; end < letters.length(); end++) {
                    beginnings.add(letters.substring(0, end));
                }
                if (letters.length() >= RUN_TOGETHER || !Folding.isPlain(letters)) {
                    lengths.add(letters.length());
                }
            }
        }
        typos = new Typos(byLetters.keySet());
    }

    /** The words of a text; one that begins with a brand and goes on with words of its maker becomes several. */
    List<Word> words(String text) {
        List<Word> words = Words.of(text);
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (word.folded().length() > 3 && !byLetters.containsKey(word.folded())) {
                List<Word> parts = parts(word);
                if (!parts.isEmpty()) {
                    List<Word> split = new ArrayList<>(words.subList(0, i));
                    split.addAll(parts);
                    split.addAll(words.subList(i + 1, words.size()));
                    words = split;
                    i += parts.size() - 1;
                }
            }
        }
        return words;
    }

    private List<Word> parts(Word word) {
        String letters = word.folded();
        boolean whole = letters.length() == word.end() - word.start();
        boolean plain = Folding.isPlain(letters);
        for (int length : lengths) {
            if (!whole || length >= letters.length()) {
                break;
            }
            List<Brand> brands = byLetters.get(letters.substring(0, length));
            if (brands != null) {
                List<Word> rest = new ArrayList<>();
                rest.add(new Word(letters.substring(0, length), word.start(), word.start() + length));
                if (!plain) {
                    rest.add(new Word(letters.substring(length), word.start() + length, word.end()));
                    return ideographs(letters) ? rest : List.of();
                }
                if (split(brands.get(0).maker(), word, length, rest)) {
                    return rest;
                }
            }
        }
        return List.of();
    }

    private static boolean ideographs(String letters) {
        Character.UnicodeScript script = Character.UnicodeScript.of(letters.codePointAt(0));
        return script == Character.UnicodeScript.HAN
                || script == Character.UnicodeScript.KATAKANA
                || script == Character.UnicodeScript.HANGUL;
    }

    /** Splits the rest of a word into words of the maker, the longest first. */
    private static boolean split(Maker maker, Word word, int from, List<Word> parts) {
        String letters = word.folded();
        if (from == letters.length()) {
            return true;
        }
        for (int end = letters.length(); end >= from + 2; end--) {
            if (maker.knows(letters.substring(from, end))) {
                parts.add(new Word(letters.substring(from, end), word.start() + from, word.start() + end));
                if (split(maker, word, end, parts)) {
                    return true;
                }
                parts.remove(parts.size() - 1);
            }
        }
        return false;
    }

    /** The first place of each maker's brand; written ones before misspelt ones. */
    List<Hit> find(String text, List<Word> words) {
        List<Hit> hits = new ArrayList<>(2);
        for (int i = 0; i < words.size(); i++) {
            if (!words.get(i).isNumber() || beginnings.contains(words.get(i).folded())) {
                exact(text, words, i, hits);
            }
        }
        if (hits.isEmpty()) {
            for (int i = 0; i < words.size(); i++) {
                misspelt(words, i, hits);
            }
        }
        return hits;
    }

    private void exact(String text, List<Word> words, int from, List<Hit> hits) {
        Word first = words.get(from);
        List<Brand> brands = byLetters.get(first.folded());
        if (brands == null && !Folding.isPlain(first.folded())) {
            for (String form : forms(first.folded())) {
                brands = brands == null ? byLetters.get(form) : brands;
            }
        }
        if (brands != null) {
            add(brands, from, from + 1, first.folded(), hits);
            return;
        }
        if (!beginnings.contains(first.folded())) {
            return;
        }
        StringBuilder letters = new StringBuilder(first.folded());
        boolean gap = false;
        for (int to = from + 1; to < words.size() && to - from < MOST_WORDS; to++) {
            gap |= gap(text, words.get(to - 1).end(), words.get(to).start());
            letters.append(words.get(to).folded());
            List<Brand> joined = byLetters.get(letters.toString());
            if (joined != null) {
                boolean apart = gap;
                boolean enough = letters.length() >= LONG;
                List<Brand> meant = joined.stream()
                        .filter(brand -> !apart || enough || brand.severalWords())
                        .toList();
                add(meant, from, to + 1, letters.toString(), hits);
                return;
            }
            if (!beginnings.contains(letters.toString())) {
                return;
            }
        }
    }

    private static boolean gap(String text, int end, int start) {
        for (int i = end; i < start; i++) {
            char c = text.charAt(i);
            if (c != '-' && c != '_' && c != '.') {
                return true;
            }
        }
        return false;
    }

    private static Set<String> forms(String folded) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(Folding.lookalike(folded));
        forms.add(Folding.latin(folded));
        return forms;
    }

    private static void add(List<Brand> brands, int from, int to, String written, List<Hit> hits) {
        for (Brand brand : brands) {
            if (hits.stream().noneMatch(hit -> hit.maker() == brand.maker())) {
                hits.add(new Hit(brand.maker(), from, to, written, 0));
            }
        }
    }

    private void misspelt(List<Word> words, int position, List<Hit> hits) {
        String folded = words.get(position).folded();
        Typos.Typo typo = typos.nearest(Folding.isPlain(folded) ? folded : Folding.latin(folded), FARTHEST);
        if (typo == null) {
            return;
        }
        boolean longer = folded.startsWith(typo.word());
        for (Brand brand : byLetters.getOrDefault(typo.word(), List.of())) {
            Hit known = hits.stream()
                    .filter(hit -> hit.maker() == brand.maker())
                    .findFirst()
                    .orElse(null);
            int distance = typo.distance() + (longer ? 1 : 0);
            if (known == null || known.distance() > distance) {
                hits.remove(known);
                hits.add(new Hit(brand.maker(), position, position + 1, typo.word(), distance));
            }
        }
    }

    /** How far a misspelt brand may be meant, from its length and the number of wrong letters. */
    static double sureness(Hit hit, boolean inContext) {
        int length = hit.brand().length();
        return switch (hit.distance()) {
            case 0 -> 1;
            case 1 -> length >= LONG ? (inContext ? 0.9 : 0.8) : (inContext ? 0.7 : 0.45);
            case 2 -> length > LONG ? (inContext ? 0.65 : 0.4) : 0.3;
            default -> 0.2;
        };
    }

    /** Only the makers of brands, by the brand's letters. */
    @Nullable Maker maker(String letters) {
        List<Brand> brands = byLetters.get(letters);
        return brands == null ? null : brands.get(0).maker();
    }
}

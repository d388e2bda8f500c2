package org.winddown.rules.identification.lint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.winddown.rules.identification.text.Words;
import org.winddown.rules.yaml.YamlNode;

/** Brands that are words of everyday language, of places or of other people's products: alone they say nothing. */
final class CommonWords {

    private static final Set<String> WORDS = read();
    private static final int SHORT = 2;

    private CommonWords() {}

    static List<CatalogueProblem> problems(CatalogueFile file) {
        List<CatalogueProblem> problems = new ArrayList<>();
        for (YamlNode brand : file.root().at("brands").items()) {
            String word = Words.compact(brand.text());
            boolean latin = word.chars().allMatch(sign -> sign < 0x250);
            if (WORDS.contains(word) || (latin && !word.isEmpty() && word.length() <= SHORT)) {
                problems.add(file.problem(
                        brand,
                        "brands",
                        "\"" + brand.text() + "\" is " + (WORDS.contains(word) ? "a common word" : "too short")
                                + ", and a brand counts wherever it leads a name",
                        "Put it under names, where it counts as a maker's whole name only, or under the patterns of a"
                                + " family"));
            }
        }
        return problems;
    }

    private static Set<String> read() {
        try (InputStream in = CommonWords.class.getResourceAsStream("/catalogue/common-words.txt")) {
            if (in == null) {
                throw new IllegalStateException("catalogue/common-words.txt is not on the class path.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> List.of(line.strip().split("\\s+", -1)).stream())
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read catalogue/common-words.txt.", e);
        }
    }
}

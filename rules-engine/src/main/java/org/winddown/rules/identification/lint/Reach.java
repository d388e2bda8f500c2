package org.winddown.rules.identification.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.winddown.rules.identification.lint.CatalogueFile.Part;
import org.winddown.rules.identification.text.Word;
import org.winddown.rules.identification.text.Words;
import org.winddown.rules.yaml.YamlNode;

/** Marks of a maker that no name can ever show, or that another mark takes away every time. */
final class Reach {

    private static final List<String> FILES = List.of("executables", "services", "drivers");
    private static final List<String> EXPRESSIONS = List.of("skus", "packages", "file-patterns");

    private record Place(String words, YamlNode node) {}

    private final CatalogueFile file;
    private final Map<String, Place> abbreviations = new HashMap<>();
    private final Map<String, List<Place>> expressions = new HashMap<>();
    private final List<CatalogueProblem> problems = new ArrayList<>();

    private Reach(CatalogueFile file) {
        this.file = file;
    }

    static List<CatalogueProblem> problems(CatalogueFile file) {
        Reach reach = new Reach(file);
        List<Part> parts = file.parts();
        for (Part part : parts) {
            for (YamlNode node : part.node().at("abbreviations").items()) {
                YamlNode word = node.at("word");
                reach.abbreviations.putIfAbsent(Words.compact(word.text()), new Place(part.place(), word));
            }
        }
        for (String list : List.of("brands", "names", "signers")) {
            file.root().at(list).items().forEach(item -> reach.empty(item, list));
        }
        parts.forEach(reach::part);
        return reach.problems;
    }

    private void part(Part part) {
        part.node().at("patterns").items().forEach(item -> pattern(item, part.place()));
        part.node().at("abbreviations").items().forEach(item -> abbreviation(item, part.place()));
        for (String list : FILES) {
            part.node().at(list).items().forEach(item -> folder(item, part.place()));
        }
        part.node().at("cpes").items().forEach(item -> cpe(item, part.place()));
        part.node().at("purls").items().forEach(item -> purl(item, part.place()));
        for (String list : EXPRESSIONS) {
            expressions(part, list);
        }
    }

    private void never(YamlNode node, String place, String text, String advice) {
        problems.add(file.problem(node, place, text, advice));
    }

    private void empty(YamlNode node, String place) {
        if (Words.compact(node.text()).isEmpty()) {
            never(
                    node,
                    place,
                    "\"" + node.text() + "\" has no letter and no digit and can never be found",
                    "Delete it");
        }
    }

    private void pattern(YamlNode node, String place) {
        empty(node, place);
        Place abbreviation = abbreviations.get(Words.compact(node.text()));
        if (abbreviation != null) {
            never(
                    node,
                    place,
                    "the pattern \"" + node.text() + "\" never wins: it is an abbreviation of " + abbreviation.words()
                            + " (line " + abbreviation.node().line()
                            + ") too, which counts beside the brand as well and"
                            + " for more",
                    "Delete the pattern");
        }
    }

    private void abbreviation(YamlNode node, String place) {
        String word = node.at("word").text();
        if (!isWord(word)) {
            never(
                    node,
                    place,
                    "the abbreviation \"" + word + "\" can never be found: a text is split into \"" + Words.joined(word)
                            + "\"",
                    "Write it as one word of small letters, or as a pattern");
            return;
        }
        for (YamlNode context : node.at("with").items()) {
            if (!isWord(context.text()) || context.text().equals(word)) {
                never(
                        context,
                        place,
                        "\"" + context.text() + "\" can never stand beside \"" + word + "\""
                                + (context.text().equals(word)
                                        ? ": it is the same word"
                                        : ": a text is split into \"" + Words.joined(context.text()) + "\""),
                        "Write one word of small letters that stands beside it");
            }
        }
    }

    /** Whether a text can hold this as one of its words, as words are split and folded. */
    private static boolean isWord(String written) {
        List<Word> words = Words.of(written);
        return words.size() == 1 && words.get(0).folded().equals(written);
    }

    private void folder(YamlNode node, String place) {
        if (node.text().indexOf('/') >= 0 || node.text().indexOf('\\') >= 0) {
            never(
                    node,
                    place,
                    "\"" + node.text() + "\" names a folder, and files are compared by their own name",
                    "Write the name of the file alone");
        }
    }

    private void cpe(YamlNode node, String place) {
        if (node.text().indexOf(':') >= 0 || node.text().indexOf(' ') >= 0) {
            never(
                    node,
                    place,
                    "\"" + node.text() + "\" is not the product part of a CPE name",
                    "Write the part after the vendor alone, for example true_image");
        }
    }

    private void purl(YamlNode node, String place) {
        if (!node.text().startsWith("pkg:")) {
            never(
                    node,
                    place,
                    "\"" + node.text() + "\" is not the beginning of a package URL",
                    "Write for example pkg:npm/%40bytedance");
        }
    }

    /**
     * The first expression that matches decides, and one of a family goes before one of the maker; so a later one must
     * match something that no earlier one matches.
     */
    private void expressions(Part part, String list) {
        List<Place> earlier = expressions.computeIfAbsent(list, key -> new ArrayList<>());
        for (YamlNode node : part.node().at(list).items()) {
            for (Place each : earlier) {
                if (!each.words().equals(part.place())
                        && !each.node().text().equals(node.text())
                        && PatternLanguage.covers(each.node().text(), node.text())) {
                    never(
                            node,
                            part.place(),
                            "\"" + node.text() + "\" never wins: \""
                                    + each.node().text() + "\" of " + each.words() + " (line "
                                    + each.node().line() + ") matches all that it matches",
                            "Narrow the earlier one, or put this one before it");
                }
            }
            earlier.add(new Place(part.place(), node));
            example(part, node);
        }
    }

    private void example(Part part, YamlNode expression) {
        List<String> examples = part.node().at("examples").texts();
        Pattern pattern = Pattern.compile(expression.text(), Pattern.CASE_INSENSITIVE);
        if (!examples.isEmpty()
                && examples.stream().noneMatch(each -> pattern.matcher(each).find())) {
            never(
                    expression,
                    part.place(),
                    "\"" + expression.text() + "\" matches none of the examples " + examples,
                    "Correct the expression, or add an example that it matches");
        }
    }
}

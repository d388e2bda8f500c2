package org.winddown.rules.identification.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.winddown.rules.yaml.YamlNode;

/** Makers, products and parties that one file names and no file has; successors that come back to themselves. */
final class CrossReferences {

    private final List<CatalogueFile> files;
    private final Set<String> parties = new HashSet<>();
    private final Map<String, Set<String>> products = new HashMap<>();
    private final Map<String, Set<String>> next = new LinkedHashMap<>();
    private final List<CatalogueProblem> problems = new ArrayList<>();

    CrossReferences(List<CatalogueFile> files) {
        this.files = files;
        for (CatalogueFile file : files) {
            file.root()
                    .at("parties")
                    .items()
                    .forEach(party -> parties.add(party.at("id").text()));
            Set<String> names = products.computeIfAbsent(file.vendor(), key -> new HashSet<>());
            file.parts().forEach(part -> {
                names.add(part.product());
                names.add(part.node().at("name").text());
            });
            for (YamlNode successor : file.root().at("successors").items()) {
                next.computeIfAbsent(file.vendor(), key -> new LinkedHashSet<>())
                        .add(successor.at("to").text());
            }
        }
    }

    List<CatalogueProblem> problems() {
        files.forEach(this::owners);
        files.forEach(this::successors);
        return problems;
    }

    private void owners(CatalogueFile file) {
        for (YamlNode party : file.root().at("parties").items()) {
            String id = party.at("id").text();
            for (YamlNode owner : party.at("owners").items()) {
                if (!parties.contains(owner.at("party").text())) {
                    unknown(file, owner.at("party"), "party " + id, "party");
                }
                if (owner.at("party").text().equals(id)) {
                    problems.add(file.problem(
                            owner, "party " + id, "it owns itself", "Name the owner that the source names"));
                }
            }
        }
    }

    private void successors(CatalogueFile file) {
        for (YamlNode successor : file.root().at("successors").items()) {
            String to = successor.at("to").text();
            YamlNode product = successor.at("product");
            Set<String> theirs = products.get(to);
            if (theirs == null) {
                unknown(file, successor.at("to"), "successors", "maker");
            } else if (!theirs.contains(product.text())) {
                unknown(file, product, "successors", "product or family of " + to + " named");
            }
            if (reaches(to, file.vendor(), new HashSet<>())) {
                problems.add(file.problem(
                        successor,
                        "successors",
                        "the successors of " + file.vendor() + " lead back to it",
                        "Delete the one that did not happen"));
            }
        }
    }

    private void unknown(CatalogueFile file, YamlNode node, String place, String kind) {
        problems.add(file.problem(
                node,
                place,
                "there is no " + kind + " \"" + node.text() + "\"",
                "Correct it, or add the file that has it to index.yaml"));
    }

    private boolean reaches(String from, String goal, Set<String> seen) {
        if (from.equals(goal)) {
            return true;
        }
        return seen.add(from) && next.getOrDefault(from, Set.of()).stream().anyMatch(each -> reaches(each, goal, seen));
    }
}

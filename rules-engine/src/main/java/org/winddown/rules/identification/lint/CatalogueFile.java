package org.winddown.rules.identification.lint;

import java.util.ArrayList;
import java.util.List;
import org.winddown.rules.yaml.YamlException;
import org.winddown.rules.yaml.YamlFile;
import org.winddown.rules.yaml.YamlNode;

/**
 * The file of one vendor as it is written, before anybody believes it.
 *
 * @param name file name for messages
 * @param root the document
 */
public record CatalogueFile(String name, YamlNode root) {

    /**
     * Reads the text of a file.
     *
     * @throws YamlException when the text is not YAML
     */
    public static CatalogueFile read(String name, String text) {
        return new CatalogueFile(name, YamlFile.read(name, text));
    }

    String vendor() {
        return root.at("id").text();
    }

    CatalogueProblem problem(YamlNode at, String place, String text, String advice) {
        return new CatalogueProblem(name, at.line(), place, text, advice);
    }

    /** What has marks, in the order in which they count: a family's products, the family, at last the maker itself. */
    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (YamlNode family : root.at("families").items()) {
            String id = family.at("id").text();
            for (YamlNode product : family.at("products").items()) {
                String name = product.at("name").text();
                parts.add(new Part(id, name, "family " + id + ", product " + name, product));
            }
            parts.add(new Part(id, "", "family " + id, family));
        }
        parts.add(new Part("", "", "maker " + vendor(), root));
        return parts;
    }

    /**
     * A product, a family or the maker itself.
     *
     * @param family the family's id; empty for the maker itself
     * @param product the product's name; empty for a family and the maker
     * @param place which of them, in words
     * @param node what is written about it
     */
    record Part(String family, String product, String place, YamlNode node) {}
}

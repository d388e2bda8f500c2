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

    /** Families and products, with the words that say where they stand; a family stands before its products. */
    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (YamlNode family : root.at("families").items()) {
            String id = family.at("id").text();
            parts.add(new Part(id, "", "family " + id, family));
            for (YamlNode product : family.at("products").items()) {
                String name = product.at("name").text();
                parts.add(new Part(id, name, "family " + id + ", product " + name, product));
            }
        }
        return parts;
    }

    /**
     * A family or one of its products.
     *
     * @param family the family's id
     * @param product the product's name; empty for the family itself
     * @param place both in words
     * @param node what is written about it
     */
    record Part(String family, String product, String place, YamlNode node) {}
}

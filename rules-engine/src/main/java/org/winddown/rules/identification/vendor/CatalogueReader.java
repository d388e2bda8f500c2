package org.winddown.rules.identification.vendor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.winddown.rules.yaml.StrictNodes;
import org.winddown.rules.yaml.YamlFile;
import org.winddown.rules.yaml.YamlNode;

/** Reads the index of a catalogue and every file that it lists. */
public final class CatalogueReader {

    /** The file to begin with. */
    public static final String INDEX = "index.yaml";

    /** The words that all makers share. */
    public static final String CONTEXT = "context.yaml";

    private final UnaryOperator<String> files;

    /**
     * A reader.
     *
     * @param files gives the text of a file by its path beside the index
     */
    public CatalogueReader(UnaryOperator<String> files) {
        this.files = files;
    }

    /**
     * Reads the catalogue.
     *
     * @throws CatalogueException when a file does not say what it should
     * @throws org.winddown.rules.yaml.YamlException when a file is not YAML
     */
    public CatalogueContent read() {
        YamlNode index = YamlFile.read(INDEX, files.apply(INDEX));
        StrictNodes nodes = new StrictNodes(INDEX);
        nodes.onlyKeys(index, "version", "vendors");
        String version = nodes.required(index, "version");
        List<String> problems = new ArrayList<>(nodes.problems());
        Context context = context(problems);
        List<Vendor> vendors = new ArrayList<>();
        for (String id : index.at("vendors").texts()) {
            String file = file(id);
            VendorReader reader = new VendorReader(file);
            Vendor vendor = reader.read(YamlFile.read(file, files.apply(file)));
            problems.addAll(reader.problems());
            if (!vendor.id().equals(id)) {
                problems.add(file + ", line 1: id \"" + vendor.id() + "\" must be the file's name, \"" + id + "\".");
            }
            vendors.add(vendor);
        }
        if (!problems.isEmpty()) {
            throw new CatalogueException(problems);
        }
        return new CatalogueContent(version, context, vendors);
    }

    /** Ids of the makers that the text of an index lists. */
    public static List<String> vendors(String index) {
        return YamlFile.read(INDEX, index).at("vendors").texts();
    }

    /** The file of a maker beside the index. */
    public static String file(String vendor) {
        return "vendors/" + vendor + ".yaml";
    }

    private Context context(List<String> problems) {
        YamlNode node = YamlFile.read(CONTEXT, files.apply(CONTEXT));
        StrictNodes nodes = new StrictNodes(CONTEXT);
        nodes.onlyKeys(
                node,
                "legal-forms",
                "places",
                "fillers",
                "mentions",
                "doubts",
                "malware",
                "given-names",
                "platforms",
                "terms");
        new Expressions(nodes).anywhere(node.at("malware"));
        problems.addAll(nodes.problems());
        return new Context(
                node.at("legal-forms").texts(),
                node.at("places").texts(),
                node.at("fillers").texts(),
                node.at("mentions").texts(),
                node.at("doubts").texts(),
                node.at("malware").texts(),
                node.at("given-names").texts(),
                node.at("platforms").texts(),
                node.at("terms").texts());
    }
}

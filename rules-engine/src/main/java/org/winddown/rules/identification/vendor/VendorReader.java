package org.winddown.rules.identification.vendor;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.winddown.rules.yaml.StrictNodes;
import org.winddown.rules.yaml.YamlNode;

/** Reads the file of one maker; refuses keys that it does not know. */
final class VendorReader {

    private static final String[] MARKS = {
        "patterns",
        "abbreviations",
        "skus",
        "executables",
        "services",
        "drivers",
        "file-patterns",
        "packages",
        "product-codes",
        "cpes",
        "purls",
        // Names that show what an expression is for; the linter reads them.
        "examples"
    };
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final StrictNodes nodes;
    private final Expressions expressions;

    VendorReader(String file) {
        this.nodes = new StrictNodes(file);
        this.expressions = new Expressions(nodes);
    }

    List<String> problems() {
        return nodes.problems();
    }

    Vendor read(YamlNode root) {
        nodes.onlyKeys(
                root,
                with(
                        MARKS,
                        "id",
                        "name",
                        "parties",
                        "brands",
                        "names",
                        "signers",
                        "cpe-vendors",
                        "libraries",
                        "mentions",
                        "families",
                        "successors",
                        "rebrands",
                        "oem"));
        List<Party> parties = list(root, "parties", this::party);
        List<Family> families = list(root, "families", this::family);
        unique(root.at("parties"), "id");
        unique(root.at("families"), "id");
        List<Vendor.OemProduct> oem = list(root, "oem", this::oem);
        Set<String> familyIds = new HashSet<>();
        families.forEach(family -> familyIds.add(family.id()));
        for (YamlNode node : root.at("oem").items()) {
            String contains = node.at("contains").text();
            if (!contains.isEmpty() && !familyIds.contains(contains)) {
                nodes.problem(node.at("contains"), "\"" + contains + "\" is none of the file's families");
            }
        }
        return new Vendor(
                nodes.required(root, "id"),
                nodes.required(root, "name"),
                parties,
                root.at("brands").texts(),
                root.at("names").texts(),
                root.at("signers").texts(),
                root.at("cpe-vendors").texts(),
                expressions.beginning(root.at("libraries")),
                root.at("mentions").texts(),
                marks(root),
                families,
                list(root, "successors", this::successor),
                list(root, "rebrands", this::rebrand),
                oem);
    }

    private static String[] with(String[] some, String... others) {
        return Stream.concat(Arrays.stream(some), Arrays.stream(others)).toArray(String[]::new);
    }

    private interface Item<T> {
        T read(YamlNode node);
    }

    private static <T> List<T> list(YamlNode node, String key, Item<T> item) {
        List<T> items = new ArrayList<>();
        node.at(key).items().forEach(each -> items.add(item.read(each)));
        return items;
    }

    private void unique(YamlNode list, String key) {
        Set<String> seen = new HashSet<>();
        Consumer<YamlNode> check = item -> {
            if (!seen.add(item.at(key).text())) {
                nodes.problem(item, key + " \"" + item.at(key).text() + "\" stands twice");
            }
        };
        list.items().forEach(check);
    }

    private Party party(YamlNode node) {
        nodes.onlyKeys(node, "id", "name", "country", "aliases", "owners");
        return new Party(
                nodes.required(node, "id"),
                nodes.required(node, "name"),
                node.at("country").text(),
                list(node, "aliases", this::alias),
                list(node, "owners", this::owner));
    }

    private Party.Alias alias(YamlNode node) {
        nodes.onlyKeys(node, "name", "strength");
        String strength = nodes.required(node, "strength");
        if (!strength.isEmpty() && !strength.equals("strong") && !strength.equals("weak")) {
            nodes.problem(node.at("strength"), "\"" + strength + "\" is neither strong nor weak");
        }
        return new Party.Alias(
                nodes.required(node, "name"), strength.equals("weak") ? Party.Strength.WEAK : Party.Strength.STRONG);
    }

    private Party.Owner owner(YamlNode node) {
        nodes.onlyKeys(node, "party", "share", "from", "to", "source");
        String share = nodes.required(node, "share");
        if (!share.isEmpty() && !percent(share)) {
            nodes.problem(node.at("share"), "share \"" + share + "\" is not a percentage; write for example \"51\"");
        }
        return new Party.Owner(
                nodes.required(node, "party"),
                share,
                nodes.date(node, "from"),
                nodes.date(node, "to"),
                nodes.required(node, "source"));
    }

    private static boolean percent(String share) {
        try {
            BigDecimal value = new BigDecimal(share);
            return value.signum() > 0 && value.compareTo(ALL) <= 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private Family family(YamlNode node) {
        nodes.onlyKeys(node, with(MARKS, "id", "name", "class", "products"));
        String word = nodes.required(node, "class");
        FamilyClass familyClass = FamilyClass.ofWord(word).orElse(FamilyClass.SOFTWARE);
        if (!word.isEmpty() && FamilyClass.ofWord(word).isEmpty()) {
            nodes.problem(
                    node.at("class"),
                    "class \"" + word + "\" is none of "
                            + Arrays.stream(FamilyClass.values())
                                    .map(FamilyClass::word)
                                    .toList());
        }
        return new Family(
                nodes.required(node, "id"),
                nodes.required(node, "name"),
                familyClass,
                marks(node),
                list(node, "products", this::product));
    }

    private Family.Product product(YamlNode node) {
        nodes.onlyKeys(node, with(MARKS, "name"));
        return new Family.Product(nodes.required(node, "name"), marks(node));
    }

    private Marks marks(YamlNode node) {
        return new Marks(
                node.at("patterns").texts(),
                list(node, "abbreviations", this::abbreviation),
                expressions.beginning(node.at("skus")),
                lower(node.at("executables")),
                lower(node.at("services")),
                lower(node.at("drivers")),
                expressions.beginning(node.at("file-patterns")),
                expressions.beginning(node.at("packages")),
                lower(node.at("product-codes")),
                lower(node.at("cpes")),
                lower(node.at("purls")));
    }

    private static List<String> lower(YamlNode list) {
        return list.texts().stream().map(text -> text.toLowerCase(Locale.ROOT)).toList();
    }

    private Marks.Abbreviation abbreviation(YamlNode node) {
        nodes.onlyKeys(node, "word", "with");
        return new Marks.Abbreviation(nodes.required(node, "word").toLowerCase(Locale.ROOT), lower(node.at("with")));
    }

    private Vendor.Successor successor(YamlNode node) {
        nodes.onlyKeys(node, "to", "product", "from", "source");
        return new Vendor.Successor(
                nodes.required(node, "to"),
                nodes.required(node, "product"),
                nodes.date(node, "from"),
                nodes.required(node, "source"));
    }

    private Vendor.Rebrand rebrand(YamlNode node) {
        nodes.onlyKeys(node, "former", "current", "from", "source");
        return new Vendor.Rebrand(
                nodes.required(node, "former"),
                nodes.required(node, "current"),
                nodes.date(node, "from"),
                nodes.required(node, "source"));
    }

    private Vendor.OemProduct oem(YamlNode node) {
        nodes.onlyKeys(node, "maker", "product", "contains", "from", "to", "source");
        return new Vendor.OemProduct(
                nodes.required(node, "maker"),
                nodes.required(node, "product"),
                nodes.required(node, "contains"),
                nodes.date(node, "from"),
                nodes.date(node, "to"),
                nodes.required(node, "source"));
    }
}

package org.winddown.rules.identification.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.winddown.rules.identification.lint.CatalogueFile.Part;
import org.winddown.rules.identification.text.Words;
import org.winddown.rules.yaml.YamlNode;

/** Words, identifiers and ids that two makers, families or products claim, or that one of them claims twice. */
final class Claims {

    private static final String MAKER = "maker's name";

    /** Lists of identifiers and what one of each is called; whoever has such a thing has it alone. */
    private static final Map<String, String> IDENTIFIERS = identifiers();

    private static Map<String, String> identifiers() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("cpe-vendors", "CPE vendor");
        kinds.put("skus", "part number");
        kinds.put("executables", "executable");
        kinds.put("services", "service");
        kinds.put("drivers", "driver");
        kinds.put("file-patterns", "file pattern");
        kinds.put("packages", "package");
        kinds.put("product-codes", "product code");
        kinds.put("purls", "purl");
        return kinds;
    }

    /** Who claims: a maker, a family of it, or a product of that; ids that do not apply are empty. */
    private record Owner(String vendor, String family, String product, String place) {

        /** Whether both cannot claim the same; a family may go by what one of its products goes by. */
        boolean contradicts(Owner other) {
            if (!vendor.equals(other.vendor)) {
                return true;
            }
            if (family.equals(other.family)) {
                return product.equals(other.product) || (!product.isEmpty() && !other.product.isEmpty());
            }
            return !family.isEmpty() && !other.family.isEmpty();
        }
    }

    private record Claim(CatalogueFile file, Owner owner, YamlNode node) {}

    private final List<CatalogueProblem> problems = new ArrayList<>();
    private final Map<String, List<Claim>> claims = new HashMap<>();

    Claims(List<CatalogueFile> files) {
        for (CatalogueFile file : files) {
            makers(file);
            file.parts().forEach(part -> part(file, part));
        }
    }

    List<CatalogueProblem> problems() {
        return problems;
    }

    /** The names of a maker may stand in several of its lists, once in each. */
    private void makers(CatalogueFile file) {
        for (String list : List.of("brands", "names", "signers")) {
            Map<String, YamlNode> mine = new HashMap<>();
            for (YamlNode name : file.root().at(list).items()) {
                YamlNode earlier = mine.putIfAbsent(Words.joined(name.text()), name);
                if (earlier != null) {
                    problems.add(file.problem(
                            name,
                            list,
                            "\"" + name.text() + "\" says the same as \"" + earlier.text() + "\" in line "
                                    + earlier.line(),
                            "Delete one of them"));
                }
                claim(MAKER, Words.joined(name.text()), file, new Owner(file.vendor(), "", "", list), name);
            }
        }
        for (YamlNode party : file.root().at("parties").items()) {
            Owner owner =
                    new Owner(file.vendor(), "", "", "party " + party.at("id").text());
            claim("party", party.at("id").text(), file, owner, party.at("id"));
            Stream.concat(
                            Stream.of(party.at("name")),
                            party.at("aliases").items().stream().map(alias -> alias.at("name")))
                    .forEach(name -> claim(MAKER, Words.joined(name.text()), file, owner, name));
        }
    }

    private void part(CatalogueFile file, Part part) {
        Owner owner = new Owner(file.vendor(), part.family(), part.product(), part.place());
        IDENTIFIERS.forEach((list, kind) ->
                part.node().at(list).items().forEach(item -> claim(kind, exact(item), file, owner, item)));
        // The same words, CPE products and short words may name a thing of another maker: its brand tells them apart.
        String scope = file.vendor() + ' ';
        part.node()
                .at("patterns")
                .items()
                .forEach(item -> claim("pattern", scope + Words.compact(item.text()), file, owner, item));
        part.node().at("cpes").items().forEach(item -> claim("CPE product", scope + exact(item), file, owner, item));
        for (YamlNode abbreviation : part.node().at("abbreviations").items()) {
            TreeSet<String> context = new TreeSet<>();
            abbreviation.at("with").texts().forEach(word -> context.add(Words.joined(word)));
            YamlNode word = abbreviation.at("word");
            claim("abbreviation", scope + Words.joined(word.text()) + context, file, owner, word);
        }
    }

    /** An identifier as it is compared. */
    private static String exact(YamlNode item) {
        return item.text().toLowerCase(Locale.ROOT).replace("%40", "@");
    }

    private void claim(String kind, String literal, CatalogueFile file, Owner owner, YamlNode node) {
        List<Claim> earlier = claims.computeIfAbsent(kind + '\n' + literal, key -> new ArrayList<>());
        for (Claim each : earlier) {
            boolean foreign = !each.owner().vendor().equals(owner.vendor());
            boolean whole = kind.equals(MAKER) || kind.equals("party");
            if (whole ? foreign : owner.contradicts(each.owner())) {
                problems.add(contradiction(kind, file, owner, node, each));
                break;
            }
        }
        earlier.add(new Claim(file, owner, node));
    }

    private static CatalogueProblem contradiction(
            String kind, CatalogueFile file, Owner owner, YamlNode node, Claim earlier) {
        boolean foreign = !earlier.owner().vendor().equals(owner.vendor());
        return file.problem(
                node,
                owner.place(),
                "the " + kind + " \"" + node.text() + "\" is claimed by "
                        + (foreign ? earlier.file().name() + ", " : "")
                        + earlier.owner().place() + " (line "
                        + earlier.node().line() + ") as well",
                "Leave it to one of them");
    }
}

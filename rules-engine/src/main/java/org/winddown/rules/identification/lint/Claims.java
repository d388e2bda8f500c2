package org.winddown.rules.identification.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.winddown.rules.identification.lint.CatalogueFile.Part;
import org.winddown.rules.yaml.YamlNode;

/** Words, identifiers and ids that two vendors, families or products claim, or that one claims twice. */
final class Claims {

    /** Lists of exact identifiers; whatever product has such a thing has it alone. */
    private static final Map<String, String> IDENTIFIERS = Map.of(
            "executables", "executable",
            "services", "service",
            "drivers", "driver",
            "cpes", "CPE",
            "purls", "purl",
            "packages", "package",
            "skus", "part number",
            "signers", "signer",
            "cpe-vendors", "CPE vendor");

    private record Claim(CatalogueFile file, String owner, String place, YamlNode node) {}

    private final List<CatalogueProblem> problems = new ArrayList<>();
    private final Map<String, Claim> claims = new LinkedHashMap<>();

    Claims(List<CatalogueFile> files) {
        for (CatalogueFile file : files) {
            claim("vendor", "id", file, new Owner(file.name(), "id"), file.root().at("id"));
            makers(file);
            Owner vendor = new Owner(file.vendor(), "vendor " + file.vendor());
            IDENTIFIERS.forEach((list, kind) -> all(kind, file, vendor, list, file.root()));
            for (YamlNode family : file.root().at("families").items()) {
                Owner owner = new Owner(file.vendor() + family.line(), "family " + family.at("id").text());
                claim("family", file.vendor(), file, owner, family.at("id"));
            }
            file.parts().forEach(part -> part(file, part));
        }
    }

    List<CatalogueProblem> problems() {
        return problems;
    }

    private record Owner(String id, String place) {}

    /** Names of legal persons may stand under brands and names again; two vendors may not share one. */
    private void makers(CatalogueFile file) {
        Owner brands = new Owner(file.vendor(), "brands");
        Owner names = new Owner(file.vendor(), "names");
        Map<String, Claim> mine = new LinkedHashMap<>();
        once(file, brands, file.root().at("brands"), mine);
        mine.clear();
        once(file, names, file.root().at("names"), mine);
        for (YamlNode party : file.root().at("parties").items()) {
            Owner owner = new Owner(file.vendor(), "party " + party.at("id").text());
            claim("party", "", file, new Owner(file.vendor() + party.line(), owner.place()), party.at("id"));
            Stream.concat(
                            Stream.of(party.at("name")),
                            party.at("aliases").items().stream().map(alias -> alias.at("name")))
                    .forEach(name -> claim("maker's name", "", file, owner, name));
        }
    }

    private void once(CatalogueFile file, Owner owner, YamlNode list, Map<String, Claim> mine) {
        for (YamlNode name : list.items()) {
            Claim earlier =
                    mine.putIfAbsent(Words.of(name.text()), new Claim(file, owner.id(), owner.place(), name));
            if (earlier != null) {
                problems.add(file.problem(
                        name,
                        owner.place(),
                        "\"" + name.text() + "\" says the same as \""
                                + earlier.node().text() + "\" in line "
                                + earlier.node().line(),
                        "Delete one of them"));
            }
            claim("maker's name", "", file, owner, name);
        }
    }

    private void part(CatalogueFile file, Part part) {
        Owner owner = new Owner(file.vendor() + "/" + part.family() + "/" + part.product(), part.place());
        IDENTIFIERS.forEach((list, kind) -> all(kind, file, owner, list, part.node()));
        for (YamlNode pattern : part.node().at("patterns").items()) {
            claim("pattern", file.vendor(), file, owner, pattern);
        }
        for (YamlNode abbreviation : part.node().at("abbreviations").items()) {
            TreeSet<String> context = new TreeSet<>();
            abbreviation.at("with").texts().forEach(word -> context.add(Words.of(word)));
            claim("abbreviation", context.toString(), file, owner, abbreviation.at("word"));
        }
    }

    private void all(String kind, CatalogueFile file, Owner owner, String list, YamlNode node) {
        node.at(list).items().forEach(item -> claim(kind, "", file, owner, item));
    }

    private void claim(String kind, String scope, CatalogueFile file, Owner owner, YamlNode node) {
        String literal = kind.equals("pattern") || kind.equals("maker's name") || kind.equals("signer")
                ? Words.of(node.text())
                : Words.lower(node.text());
        Claim claim = new Claim(file, owner.id(), owner.place(), node);
        Claim earlier = claims.putIfAbsent(kind + '\n' + scope + '\n' + literal, claim);
        if (earlier != null && (!earlier.owner().equals(claim.owner()) || twice(kind, earlier, claim))) {
            problems.add(file.problem(
                    node,
                    owner.place(),
                    "the " + kind + " \"" + node.text() + "\" is claimed by "
                            + (earlier.file().name().equals(file.name()) ? "" : earlier.file().name() + ", ")
                            + earlier.place() + " (line " + earlier.node().line() + ") as well",
                    "Leave it to one of them"));
        }
    }

    /** The names of a maker may stand in several of its lists; anything else is written once. */
    private static boolean twice(String kind, Claim earlier, Claim later) {
        return !kind.equals("maker's name") && earlier.node() != later.node();
    }
}

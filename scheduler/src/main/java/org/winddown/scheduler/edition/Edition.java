package org.winddown.scheduler.edition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.winddown.decisions.LawTexts;
import org.winddown.decisions.RuleBook.Page;
import org.winddown.rules.identification.Catalogue;
import org.winddown.rules.identification.vendor.CatalogueContent;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.pack.RulePackReader;
import org.winddown.rules.pack.RulePacks;

/**
 * The texts of the law that a screening judges by: those of today, or those that a recorded run judged by, whatever the
 * program ships since. The vocabulary of facts and the calendars are part of the program; they are named and kept, so
 * that it can be told when they became others. Thread-safe.
 */
public final class Edition {

    private static final String PACKS = "packs/";
    private static final String YAML = ".yaml";
    private static final String CATALOGUE = "catalogue";
    private static final String FOLDER = "catalogue/";
    private static final String FACTS = "facts.yaml";
    private static final String CALENDARS = "calendars/";

    private final Map<String, Page> packs;
    private final CatalogueTexts catalogue;
    private final Map<String, String> program;

    private Edition(Map<String, Page> packs, CatalogueTexts catalogue, Map<String, String> program) {
        this.packs = packs;
        this.catalogue = catalogue;
        this.program = program;
    }

    /**
     * That of today.
     *
     * @param packs the packs that count, by id of the measure, in their order
     */
    public static Edition today(Map<String, Page> packs) {
        return new Edition(new LinkedHashMap<>(packs), CatalogueTexts.shipped(), program());
    }

    /** The shipped catalogue without packs. */
    public static Edition withoutPacks() {
        return today(Map.of());
    }

    /**
     * That of a recorded run.
     *
     * @param named hashes by name, as {@link #named} gave them
     * @param texts where the texts are kept
     * @throws LostTextException when one is not
     */
    public static Edition recorded(Map<String, String> named, LawTexts texts) {
        Map<String, Page> packs = new LinkedHashMap<>();
        Map<String, String> program = new LinkedHashMap<>();
        named.forEach((name, sha256) -> {
            String text = kept(name, sha256, texts);
            if (name.startsWith(PACKS)) {
                String id = name.substring(PACKS.length(), name.length() - YAML.length());
                packs.put(id, new Page(id + YAML, text, sha256, 0));
            } else if (!name.equals(CATALOGUE)) {
                program.put(name, text);
            }
        });
        Function<String, String> file = sha256 -> kept(CATALOGUE, sha256, texts);
        return new Edition(packs, CatalogueTexts.of(file.apply(named.getOrDefault(CATALOGUE, "")), file), program);
    }

    private static String kept(String name, String sha256, LawTexts texts) {
        return texts.find(sha256).orElseThrow(() -> new LostTextException(name, sha256));
    }

    private static Map<String, String> program() {
        Map<String, String> program = new LinkedHashMap<>();
        program.put(FACTS, RulePacks.resource("/rulepacks/" + FACTS));
        new TreeMap<>(RulePacks.calendars())
                .keySet()
                .forEach(id ->
                        program.put(CALENDARS + id + YAML, RulePacks.resource("/rulepacks/" + CALENDARS + id + YAML)));
        return program;
    }

    /** Ids of the measures that a pack counts of, in their order; of an edition without packs those that ship. */
    public List<String> ids() {
        return packs.isEmpty() ? RulePacks.ids() : List.copyOf(packs.keySet());
    }

    /** The measures as far as they were known at an instant. */
    public List<Measure> measures(Instant knownAt) {
        return packs.values().stream()
                .flatMap(page -> page.measure().knownAt(knownAt).stream())
                .toList();
    }

    /** What recognises products. */
    public Catalogue catalogue() {
        return catalogue.catalogue();
    }

    /** What the catalogue says. */
    public CatalogueContent content() {
        return catalogue.content();
    }

    /** Whether the catalogue is the one that ships with this program. */
    public boolean catalogueShips() {
        return catalogue.sha256().equals(CatalogueTexts.shipped().sha256());
    }

    /** Hash of the catalogue, 64 hexadecimal digits. */
    public String catalogueSha256() {
        return catalogue.sha256();
    }

    /**
     * The hash of each text by its name, in an order that {@link #recorded} keeps; {@code catalogue} is a list of
     * hashes of files.
     */
    public Map<String, String> named() {
        Map<String, String> named = new LinkedHashMap<>();
        packs.forEach((id, page) -> named.put(PACKS + id + YAML, page.sha256()));
        named.put(CATALOGUE, RulePackReader.sha256(catalogue.list()));
        program.forEach((name, text) -> named.put(name, RulePackReader.sha256(text)));
        return named;
    }

    /** All texts by name, those of the catalogue as {@code catalogue/}, and its list. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        packs.forEach((id, page) -> texts.put(PACKS + id + YAML, page.text()));
        texts.put(FOLDER + "SHA256SUMS", catalogue.list());
        catalogue.files().forEach((name, text) -> texts.put(FOLDER + name, text));
        texts.putAll(program);
        return texts;
    }

    /** Names of the texts that are others, or not there, in another edition, those that only it has last. */
    public List<String> otherThanIn(Edition other) {
        Map<String, String> here = named();
        Map<String, String> there = other.named();
        List<String> names = new ArrayList<>();
        here.forEach((name, sha256) -> {
            if (!sha256.equals(there.get(name))) {
                names.add(name);
            }
        });
        there.keySet().stream().filter(name -> !here.containsKey(name)).forEach(names::add);
        return names;
    }
}

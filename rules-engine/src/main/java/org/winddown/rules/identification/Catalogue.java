package org.winddown.rules.identification;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.winddown.rules.asset.ProductName;
import org.winddown.rules.identification.Identification.Decision;
import org.winddown.rules.yaml.YamlException;
import org.winddown.rules.yaml.YamlFile;
import org.winddown.rules.yaml.YamlNode;

/**
 * Vendors, product families and the words, part numbers and files they go by.
 *
 * <p>Exact identifiers decide first (CPE, package, part number, file name), then the vendor's name, then a product name
 * that begins with the brand. A brand somewhere inside a longer text is a question for a person; inside a clause or a
 * malware name it is nothing.
 */
public final class Catalogue {

    private record Family(String id, String name, List<String> words) {}

    private record Vendor(
            String id,
            Set<String> brands,
            Set<String> exactNames,
            Set<String> cpeVendors,
            List<Pattern> identifiers,
            Map<String, String> files,
            Set<String> abbreviations,
            Set<String> mentions,
            List<Family> families) {}

    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final Set<String> FILLERS = Set.of(
            "ao",
            "ооо",
            "ooo",
            "zao",
            "зао",
            "ао",
            "oao",
            "jsc",
            "llc",
            "the",
            "chr",
            "extension",
            "агент",
            "администрирования",
            "for",
            "by",
            "powered",
            "антивирус");

    private final String version;
    private final List<Vendor> vendors;

    private Catalogue(String version, List<Vendor> vendors) {
        this.version = version;
        this.vendors = vendors;
    }

    /** The version of the catalogue's data. */
    public String version() {
        return version;
    }

    /**
     * Reads a catalogue.
     *
     * @throws YamlException when the text is not a catalogue
     */
    public static Catalogue read(String file, String content) {
        YamlNode root = YamlFile.read(file, content);
        List<Vendor> vendors = new ArrayList<>();
        for (YamlNode node : root.at("vendors").items()) {
            List<Pattern> identifiers = new ArrayList<>();
            for (YamlNode each : node.at("identifiers").items()) {
                try {
                    identifiers.add(Pattern.compile(each.text(), Pattern.CASE_INSENSITIVE));
                } catch (PatternSyntaxException e) {
                    throw new YamlException(file, each.line(), "\"" + each.text() + "\" is not a pattern");
                }
            }
            Map<String, String> files = new LinkedHashMap<>();
            for (Map.Entry<String, YamlNode> entry : node.at("files").entries().entrySet()) {
                for (String name : entry.getValue().texts()) {
                    files.put(name.toLowerCase(Locale.ROOT), entry.getKey());
                }
            }
            List<Family> families = new ArrayList<>();
            for (YamlNode family : node.at("families").items()) {
                for (String words : family.at("words").texts()) {
                    families.add(
                            new Family(family.at("id").text(), family.at("name").text(), fold(words)));
                }
            }
            vendors.add(new Vendor(
                    node.at("id").text(),
                    Set.copyOf(node.at("brands").texts()),
                    folded(node.at("names").texts()),
                    Set.copyOf(node.at("cpe-vendors").texts()),
                    List.copyOf(identifiers),
                    Map.copyOf(files),
                    Set.copyOf(node.at("abbreviations").texts()),
                    Set.copyOf(node.at("mentions").texts()),
                    List.copyOf(families)));
        }
        return new Catalogue(root.at("version").text(), List.copyOf(vendors));
    }

    /** Ids of the makers it knows. */
    public Set<String> vendorIds() {
        return vendors.stream().map(Vendor::id).collect(Collectors.toUnmodifiableSet());
    }

    /** What the words of a row name. */
    public Identification identify(ProductName name) {
        for (Vendor vendor : vendors) {
            Identification found = identify(vendor, name);
            if (found.decision() != Decision.NO_MATCH) {
                return found;
            }
        }
        return Identification.none("");
    }

    private static Identification identify(Vendor vendor, ProductName name) {
        for (String identifier : List.of(name.cpe(), name.purl(), name.sku(), name.file(), name.product())) {
            Identification exact = identifier.isEmpty() ? Identification.none("") : exact(vendor, identifier);
            if (exact.decision() != Decision.NO_MATCH) {
                return exact;
            }
        }
        List<String> product = fold(name.product());
        boolean made = isVendor(vendor, name.vendor());
        if (made) {
            String evidence = "vendor \"" + name.vendor() + "\"";
            return product(vendor, product, evidence, name.product(), 0.99);
        }
        int brand = brandAt(vendor, product);
        if (brand < 0) {
            return weak(vendor, name, product);
        }
        if (mentioned(vendor, product, name.product())) {
            return Identification.none("brand inside other text: \"" + name.product() + "\"");
        }
        String evidence = "product \"" + name.product() + "\"";
        boolean leads = FILLERS.containsAll(product.subList(0, brand));
        if (isVendor(vendor, name.product())) {
            return product(vendor, List.of(), evidence, "", 0.97);
        }
        Identification found = product(vendor, product, evidence, name.product(), 0.95);
        return leads
                ? found
                : new Identification(
                        Decision.REVIEW, found.vendorId(), found.family(), found.product(), 0.6, evidence, "");
    }

    private static Identification weak(Vendor vendor, ProductName name, List<String> product) {
        if (name.vendor().isEmpty()
                && product.size() == 1
                && vendor.abbreviations().contains(product.get(0))) {
            return new Identification(
                    Decision.REVIEW, vendor.id(), "", "", 0.5, "abbreviation \"" + name.product() + "\"", "");
        }
        return Identification.none("");
    }

    /** The family whose words all stand in the product's name; the one with most words, the first among equals. */
    private static Identification product(
            Vendor vendor, List<String> words, String evidence, String raw, double confidence) {
        Family best = null;
        Set<String> present = new HashSet<>(words);
        for (Family family : vendor.families()) {
            boolean all = present.containsAll(family.words());
            if (all && (best == null || family.words().size() > best.words().size())) {
                best = family;
            }
        }
        if (best == null) {
            return new Identification(Decision.MATCH, vendor.id(), "", "", confidence, evidence, "");
        }
        String said = evidence + (raw.isEmpty() ? "" : "; words " + best.words() + " in \"" + raw + "\"");
        return new Identification(Decision.MATCH, vendor.id(), best.id(), best.name(), confidence, said, "");
    }

    private static Identification exact(Vendor vendor, String identifier) {
        String text = identifier.strip();
        String[] parts = cpe(text);
        if (parts.length > 1 && vendor.cpeVendors().contains(parts[0])) {
            return product(vendor, fold(parts[1]), "CPE \"" + text + "\"", parts[1], 1);
        }
        String file = text.substring(Math.max(text.lastIndexOf('\\'), text.lastIndexOf('/')) + 1);
        String family = vendor.files().get(file.toLowerCase(Locale.ROOT));
        if (family != null) {
            return named(vendor, family, "file \"" + file + "\"");
        }
        for (Pattern pattern : vendor.identifiers()) {
            if (pattern.matcher(text).find()) {
                return product(vendor, fold(text), "identifier \"" + text + "\"", "", 1);
            }
        }
        return Identification.none("");
    }

    private static Identification named(Vendor vendor, String familyId, String evidence) {
        return vendor.families().stream()
                .filter(family -> family.id().equals(familyId))
                .findFirst()
                .map(family ->
                        new Identification(Decision.MATCH, vendor.id(), family.id(), family.name(), 1, evidence, ""))
                .orElseGet(() -> new Identification(Decision.MATCH, vendor.id(), "", "", 1, evidence, ""));
    }

    /** Vendor and product of {@code cpe:2.3:a:vendor:product…}, {@code cpe:/a:vendor:product…} or the pair alone. */
    private static String[] cpe(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.startsWith("cpe:")) {
            String[] all = lower.split(":", -1);
            int vendor = lower.startsWith("cpe:2.3") ? 3 : 2;
            return all.length > vendor + 1 ? new String[] {all[vendor], all[vendor + 1]} : new String[0];
        }
        String[] pair = lower.split(":", -1);
        return pair.length == 2 && !lower.contains(" ") ? pair : new String[0];
    }

    private static boolean isVendor(Vendor vendor, String text) {
        if (text.isBlank()) {
            return false;
        }
        List<String> words = fold(text);
        if (vendor.exactNames().contains(String.join(" ", words))) {
            return true;
        }
        List<String> rest =
                words.stream().filter(word -> !FILLERS.contains(word)).toList();
        return vendor.exactNames().contains(String.join(" ", rest));
    }

    private static int brandAt(Vendor vendor, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (vendor.brands().contains(words.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean mentioned(Vendor vendor, List<String> words, String raw) {
        if (words.stream().anyMatch(vendor.mentions()::contains)) {
            return true;
        }
        String lower = raw.toLowerCase(Locale.ROOT);
        return vendor.brands().stream().anyMatch(brand -> lower.contains("(" + brand + ")"))
                && !lower.contains("extension");
    }

    private static Set<String> folded(List<String> names) {
        Set<String> folded = new HashSet<>();
        names.forEach(name -> folded.add(String.join(" ", fold(name))));
        return Set.copyOf(folded);
    }

    /** Words of a text without case, width, accents and punctuation; a change from small to capital starts a word. */
    static List<String> fold(String text) {
        String plain = Normalizer.normalize(CAMEL.matcher(text).replaceAll(" "), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(NOT_WORD.split(plain))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}

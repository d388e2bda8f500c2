package org.winddown.decisions.match;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.winddown.rules.asset.ProductName;

/**
 * One side of a match.
 *
 * @param key what it is, whatever is said of it: it stays the same when the content changes
 * @param text all that is said of it, canonical: a line {@code name: value} for each part
 */
public record MatchSide(String key, String text) {

    private static final int SHOWN = 5;
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /**
     * A product's name. Vendor, product and file say what it is; where there is no product, the first identifier does.
     * The version is left out, in the CPE and the package URL too: another version of the same name is the same
     * question.
     */
    public static MatchSide product(ProductName name) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("vendor", name.vendor());
        parts.put("product", name.product());
        parts.put("file", name.file());
        Map<String, String> identifiers = new LinkedHashMap<>();
        identifiers.put("sku", name.sku());
        identifiers.put("cpe", Unversioned.cpe(name.cpe()));
        identifiers.put("purl", Unversioned.purl(name.purl()));
        Map<String, String> all = new LinkedHashMap<>(parts);
        all.putAll(identifiers);
        if (name.product().isEmpty()) {
            identifiers.entrySet().stream()
                    .filter(each -> !each.getValue().isEmpty())
                    .findFirst()
                    .ifPresent(each -> parts.put(each.getKey(), each.getValue()));
        }
        return new MatchSide(lines(parts), lines(all));
    }

    /**
     * A party as a contract or an inventory names it. Its letters and digits say which it is, so that a name written
     * otherwise is the same name, changed.
     *
     * @param partyKind person, organisation or what else the source calls it; empty when it does not say
     * @param country code of its country, or empty
     */
    public static MatchSide party(String name, String partyKind, String country) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("name", name);
        all.put("kind", partyKind);
        all.put("country", country);
        String letters = NO_LETTERS
                .matcher(Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
        return new MatchSide(lines(Map.of("name", letters.isEmpty() ? name : letters)), lines(all));
    }

    /**
     * A family of the catalogue, or an entry of a list.
     *
     * @param key {@code vendor/family}, or {@code list/entry}
     * @param definition its canonical content
     */
    public static MatchSide entry(String key, String definition) {
        return new MatchSide(key, definition);
    }

    /** Hash of the text with the scheme of hashing before it. */
    public String fingerprint() {
        return Fingerprints.of(text);
    }

    /** What this text has and an earlier one had not, and the other way round; a few lines of each. */
    List<String> changesSince(String before) {
        Set<String> now = new LinkedHashSet<>(text.lines().toList());
        Set<String> then = new LinkedHashSet<>(before.lines().toList());
        List<String> changes = new ArrayList<>();
        then.stream().filter(line -> !now.contains(line)).limit(SHOWN).forEach(line -> changes.add("was " + line));
        now.stream().filter(line -> !then.contains(line)).limit(SHOWN).forEach(line -> changes.add("now " + line));
        if (changes.isEmpty() && !text.equals(before)) {
            changes.add("the same lines in another order");
        }
        return changes;
    }

    private static String lines(Map<String, String> parts) {
        StringBuilder lines = new StringBuilder();
        parts.forEach((name, value) -> {
            if (!value.isEmpty()) {
                lines.append(name).append(": ").append(onOneLine(value)).append('\n');
            }
        });
        return lines.toString();
    }

    private static String onOneLine(String value) {
        return value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }
}

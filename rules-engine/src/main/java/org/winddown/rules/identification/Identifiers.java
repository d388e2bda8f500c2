package org.winddown.rules.identification;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.asset.ProductName;
import org.winddown.rules.identification.Candidate.Placed;
import org.winddown.rules.identification.Candidate.Source;
import org.winddown.rules.identification.text.Beginnings;
import org.winddown.rules.identification.text.Words;
import org.winddown.rules.identification.vendor.Family;
import org.winddown.rules.identification.vendor.Marks;
import org.winddown.rules.identification.vendor.Vendor;

/** What is exact: CPE names, package URLs, part numbers, file names, installer codes, and folders of a maker. */
final class Identifiers {

    private static final double EXACT = 1;
    private static final double PART_NUMBER = 0.99;
    private static final double PART_NUMBER_IN_TEXT = 0.97;
    private static final double FILE = 0.97;

    /** A short file name that stands for a product, a file with an own name and another ending. */
    private static final double LIKE_FILE = 0.7;

    private static final double FILE_PATTERN = 0.6;
    private static final int SHORT_NAME = 4;

    private static final Set<String> ENDINGS =
            Set.of("exe", "com", "sys", "dll", "msi", "service", "dmg", "pkg", "deb", "rpm", "plist", "ko", "drv");

    private final Map<String, Placed> files = new HashMap<>();
    private final Map<String, Placed> stems = new HashMap<>();
    private final Map<String, Placed> productCodes = new HashMap<>();
    private final Map<String, Placed> purls = new HashMap<>();
    private final Map<String, Maker> cpeVendors = new HashMap<>();
    private final Map<String, Placed> cpes = new HashMap<>();
    private final Beginnings<Placed> skus = new Beginnings<>();
    private final Beginnings<Placed> packages = new Beginnings<>();
    private final Beginnings<Placed> filePatterns = new Beginnings<>();
    private final Beginnings<Placed> libraries = new Beginnings<>();
    private final VendorNames names;

    Identifiers(List<Maker> makers, VendorNames names) {
        this.names = names;
        for (Maker maker : makers) {
            Vendor vendor = maker.vendor();
            vendor.cpeVendors().forEach(name -> cpeVendors.put(Words.compact(name), maker));
            libraries.add(vendor.libraries(), Placed.at(maker));
            for (Family family : vendor.families()) {
                for (Family.Product product : family.products()) {
                    add(product.marks(), new Placed(maker, family.id(), product.name(), false));
                }
                add(family.marks(), new Placed(maker, family.id(), family.name(), false));
            }
            add(vendor.marks(), Placed.at(maker));
        }
    }

    private void add(Marks marks, Placed placed) {
        for (List<String> some : List.of(marks.executables(), marks.services(), marks.drivers())) {
            for (String file : some) {
                files.putIfAbsent(file, placed);
                stems.putIfAbsent(stem(file), placed);
            }
        }
        marks.productCodes().forEach(code -> productCodes.putIfAbsent(code, placed));
        marks.purls().forEach(purl -> purls.putIfAbsent(purl.replace("%40", "@"), placed));
        marks.cpes().forEach(cpe -> cpes.putIfAbsent(placed.maker().id() + ":" + Words.compact(cpe), placed));
        skus.add(marks.skus(), placed);
        packages.add(marks.packages(), placed);
        filePatterns.add(marks.filePatterns(), placed);
    }

    private static String stem(String file) {
        int dot = file.lastIndexOf('.');
        return dot > 0 && ENDINGS.contains(file.substring(dot + 1)) ? file.substring(0, dot) : file;
    }

    /** Adds what the exact fields of a name say. */
    void find(ProductName name, List<Candidate> found) {
        add(cpe("cpe", name.cpe()), found);
        add(purl(name.purl()), found);
        add(partNumber("sku", name.sku(), PART_NUMBER), found);
        add(file("file", name.file(), false), found);
        String product = name.product();
        if (product.isEmpty()) {
            return;
        }
        boolean oneWord = product.indexOf(' ') < 0;
        add(oneWord ? cpe("product", product) : null, found);
        add(oneWord && product.startsWith("pkg:") ? purl(product) : null, found);
        add(partNumber("product", product, PART_NUMBER_IN_TEXT), found);
        add(file("product", product, true), found);
    }

    private static void add(@Nullable Candidate candidate, List<Candidate> found) {
        if (candidate != null) {
            found.add(candidate);
        }
    }

    /** What a name of a source library says: the library itself is no product. */
    @Nullable String library(String text) {
        int slash = text.startsWith("pkg:") ? text.indexOf('/') + 1 : 0;
        Beginnings.Hit<Placed> hit = libraries.at(text, slash);
        return hit == null ? null : hit.meaning().maker().id() + ": a source library by the pattern " + hit.shown();
    }

    /** Vendor and product of {@code cpe:2.3:a:vendor:product…}, {@code cpe:/a:vendor:product…} or the pair alone. */
    private @Nullable Candidate cpe(String field, String text) {
        if (text.isEmpty()) {
            return null;
        }
        String lower = text.strip().toLowerCase(Locale.ROOT);
        boolean whole = lower.startsWith("cpe:");
        if (!whole && (lower.indexOf(':') < 0 || lower.indexOf(':') != lower.lastIndexOf(':'))) {
            return null;
        }
        List<String> parts = List.of(lower.replace("\\:", " ").split(":", -1));
        int at = !whole ? 0 : lower.startsWith("cpe:2.3") ? 3 : 2;
        if (parts.size() < at + 2) {
            return null;
        }
        String vendor = parts.get(at);
        String product = parts.get(at + 1).replace("\\", "");
        Maker maker = cpeVendors.get(Words.compact(vendor));
        if (maker == null && whole) {
            maker = names.folder(vendor);
        }
        if (maker == null) {
            return null;
        }
        int start = lower.indexOf(vendor, whole ? 4 : 0);
        String evidence = Candidate.field(field, text) + " "
                + Candidate.characters(text, start, start + vendor.length(), "CPE vendor of " + maker.id());
        Placed placed = cpes.get(maker.id() + ":" + Words.compact(product));
        if (placed == null) {
            FamilyPatterns.Found words = maker.patterns().find(Words.of(product));
            placed = words == null || words.torn()
                    ? Placed.at(maker)
                    : words.best().placed();
        }
        return new Candidate(Source.IDENTIFIER, placed, EXACT, evidence + "; CPE product \"" + product + "\"");
    }

    private @Nullable Candidate purl(String text) {
        if (text.isEmpty()) {
            return null;
        }
        String purl = text.strip().toLowerCase(Locale.ROOT).replace("%40", "@");
        for (int end = purl.length(); end > "pkg:".length(); end = cut(purl, end)) {
            Placed placed = purls.get(purl.substring(0, end));
            if (placed != null) {
                return new Candidate(
                        Source.IDENTIFIER,
                        placed,
                        EXACT,
                        Candidate.field("purl", text) + " begins with \"" + purl.substring(0, end) + "\" of "
                                + placed.maker().id());
            }
        }
        return null;
    }

    /** The end of the next shorter beginning up to a separator. */
    private static int cut(String purl, int end) {
        int shorter = end - 1;
        while (shorter > 0 && "/.@?#:".indexOf(purl.charAt(shorter)) < 0) {
            shorter--;
        }
        return shorter;
    }

    /** A part number at the beginning of a text or of a word in it. */
    private @Nullable Candidate partNumber(String field, String text, double confidence) {
        boolean before = true; // at the beginning of a word
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean inside = Character.isLetterOrDigit(c);
            Beginnings.Hit<Placed> hit = inside && before ? skus.at(text, i) : null;
            if (hit != null) {
                return new Candidate(
                        Source.IDENTIFIER,
                        hit.meaning(),
                        confidence,
                        Candidate.field(field, text) + " "
                                + Candidate.characters(text, i, hit.end(), "part number " + hit.shown()));
            }
            before = !inside && c != '-' && c != '_' && c != '.';
        }
        return null;
    }

    private @Nullable Candidate file(String field, String raw, boolean product) {
        String text = raw.strip();
        if (text.isEmpty()) {
            return null;
        }
        int start = Math.max(text.lastIndexOf('\\'), text.lastIndexOf('/')) + 1;
        String base = text.substring(start).toLowerCase(Locale.ROOT);
        Placed placed = files.get(base);
        if (placed != null) {
            boolean doubtful = product && base.length() < SHORT_NAME && base.indexOf('.') < 0 && start == 0;
            return candidate(field, raw, base, placed, doubtful ? LIKE_FILE : FILE, "file name");
        }
        placed = productCodes.get(base);
        if (placed != null) {
            return candidate(field, raw, base, placed, FILE, "installer code");
        }
        if (start > 0 && isPath(text)) {
            Candidate folder = folder(field, raw, text);
            if (folder != null) {
                return folder;
            }
        }
        return base.indexOf(' ') < 0 ? pattern(field, raw, base) : null;
    }

    private @Nullable Candidate pattern(String field, String raw, String base) {
        Beginnings.Hit<Placed> hit = libraries.at(base, 0) == null ? packages.at(base, 0) : null;
        if (hit != null) {
            return candidate(field, raw, base, hit.meaning(), FILE, "package name " + hit.shown());
        }
        Placed placed = stems.get(stem(base));
        boolean program = base.length() > stem(base).length();
        if (placed != null && program) {
            return candidate(field, raw, base, placed, LIKE_FILE, "name of a file with another ending");
        }
        hit = filePatterns.at(base, 0);
        if (hit != null && hit.end() == base.length()) {
            return candidate(field, raw, base, hit.meaning(), FILE_PATTERN, "file name like " + hit.shown());
        }
        return null;
    }

    private static boolean isPath(String text) {
        return text.startsWith("/")
                || text.startsWith("\\\\")
                || text.startsWith("%")
                || text.startsWith("~")
                || text.indexOf(":\\") == 1
                || text.indexOf(":/") == 1;
    }

    private @Nullable Candidate folder(String field, String raw, String path) {
        for (String folder : path.split("[\\\\/]", -1)) {
            Maker maker = folder.isBlank() ? null : names.folder(folder);
            if (maker != null) {
                int at = raw.indexOf(folder);
                return new Candidate(
                        Source.FILE,
                        Placed.at(maker),
                        FILE,
                        Candidate.field(field, raw) + " "
                                + Candidate.characters(raw, at, at + folder.length(), "folder of " + maker.id()));
            }
        }
        return null;
    }

    private static Candidate candidate(
            String field, String raw, String base, Placed placed, double confidence, String matched) {
        int end = raw.stripTrailing().length();
        return new Candidate(
                Source.FILE,
                placed,
                confidence,
                Candidate.field(field, raw) + " "
                        + Candidate.characters(
                                raw,
                                end - base.length(),
                                end,
                                matched + " of " + placed.maker().id()));
    }
}

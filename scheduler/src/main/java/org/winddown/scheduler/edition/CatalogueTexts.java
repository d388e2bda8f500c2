package org.winddown.scheduler.edition;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.identification.Catalogue;
import org.winddown.rules.identification.Catalogues;
import org.winddown.rules.identification.vendor.CatalogueContent;
import org.winddown.rules.identification.vendor.CatalogueReader;
import org.winddown.rules.pack.RulePackReader;

/** The files of a catalogue, and what they say. Thread-safe. */
final class CatalogueTexts {

    private final Map<String, String> files;
    private final String sha256;
    private @Nullable CatalogueContent content;
    private @Nullable Catalogue catalogue;

    private CatalogueTexts(Map<String, String> files, @Nullable Catalogue catalogue) {
        this.files = files;
        this.sha256 = RulePackReader.sha256(String.join("", files.values()));
        this.catalogue = catalogue;
    }

    private static final class Shipped {

        private static final CatalogueTexts TEXTS = new CatalogueTexts(shippedFiles(), Catalogues.shipped());

        private Shipped() {}
    }

    /** Those that ship with the program. */
    static CatalogueTexts shipped() {
        return Shipped.TEXTS;
    }

    private static Map<String, String> shippedFiles() {
        String index = Catalogues.text(CatalogueReader.INDEX);
        Map<String, String> files = new LinkedHashMap<>();
        files.put(CatalogueReader.INDEX, index);
        files.put(CatalogueReader.CONTEXT, Catalogues.text(CatalogueReader.CONTEXT));
        CatalogueReader.vendors(index).stream()
                .map(CatalogueReader::file)
                .forEach(file -> files.put(file, Catalogues.text(file)));
        return files;
    }

    /**
     * Those of a list.
     *
     * @param list as {@link #list} gives it
     * @param text gives the text of a hash
     */
    static CatalogueTexts of(String list, Function<String, String> text) {
        if (list.equals(shipped().list())) {
            return shipped();
        }
        Map<String, String> files = new LinkedHashMap<>();
        list.lines().forEach(line -> {
            int gap = line.indexOf("  ");
            files.put(line.substring(gap + 2), text.apply(line.substring(0, gap)));
        });
        return new CatalogueTexts(files, null);
    }

    /** Hash and name of each file, a line each, as {@code sha256sum} writes them. */
    String list() {
        return files.entrySet().stream()
                .map(file -> RulePackReader.sha256(file.getValue()) + "  " + file.getKey() + "\n")
                .collect(Collectors.joining());
    }

    /** The files by name. */
    Map<String, String> files() {
        return new LinkedHashMap<>(files);
    }

    /** Hash of all files as one text, 64 hexadecimal digits. */
    String sha256() {
        return sha256;
    }

    synchronized CatalogueContent content() {
        CatalogueContent known = content;
        if (known == null) {
            known = new CatalogueReader(this::text).read();
            content = known;
        }
        return known;
    }

    private String text(String file) {
        String text = files.get(file);
        if (text == null) {
            throw new IllegalStateException("The recorded catalogue has no " + file + ".");
        }
        return text;
    }

    synchronized Catalogue catalogue() {
        Catalogue known = catalogue;
        if (known == null) {
            known = Catalogue.of(content());
            catalogue = known;
        }
        return known;
    }
}

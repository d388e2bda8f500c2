package org.winddown.rules.identification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.winddown.rules.identification.vendor.CatalogueContent;
import org.winddown.rules.identification.vendor.CatalogueReader;

/** The catalogue that ships with Winddown. */
public final class Catalogues {

    private static final String FOLDER = "/catalogue/";

    private Catalogues() {}

    /** Holds the catalogue from the first time it is asked for; it never changes. */
    private static final class Shipped {

        private static final Catalogue CATALOGUE = Catalogue.of(content());

        private Shipped() {}
    }

    /** The shipped catalogue, read once a process; safe for use by several threads. */
    public static Catalogue shipped() {
        return Shipped.CATALOGUE;
    }

    /** The data of the shipped catalogue. */
    public static CatalogueContent content() {
        return new CatalogueReader(Catalogues::text).read();
    }

    /** All files as one text: equal texts identify alike. */
    public static String wholeText() {
        String index = text(CatalogueReader.INDEX);
        StringBuilder whole = new StringBuilder(index).append(text(CatalogueReader.CONTEXT));
        for (String vendor : CatalogueReader.vendors(index)) {
            whole.append(text(CatalogueReader.file(vendor)));
        }
        return whole.toString();
    }

    /**
     * The text of a shipped file.
     *
     * @param file its path beside the index, for example {@code vendors/acronis.yaml}
     */
    public static String text(String file) {
        try (InputStream in = Catalogues.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("The shipped catalogue has no " + file + " on the class path.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + " of the shipped catalogue.", e);
        }
    }
}

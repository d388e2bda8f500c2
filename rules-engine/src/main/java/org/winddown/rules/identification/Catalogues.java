package org.winddown.rules.identification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The catalogue that ships with Winddown. */
public final class Catalogues {

    private Catalogues() {}

    /** Reads the shipped catalogue. */
    public static Catalogue shipped() {
        try (InputStream in = Catalogues.class.getResourceAsStream("/catalogue/catalogue.yaml")) {
            if (in == null) {
                throw new IllegalStateException("The shipped catalogue is not on the class path.");
            }
            return Catalogue.read("catalogue.yaml", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.winddown.rules.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** The packs that ship with Winddown. */
public final class RulePacks {

    private static final List<String> SHIPPED = List.of("us-icts-kaspersky-2024");

    private RulePacks() {}

    /** All shipped measures, by id. */
    public static List<Measure> shipped() {
        return SHIPPED.stream()
                .map(id -> RulePackReader.read(id + ".yaml", resource("/rulepacks/" + id + ".yaml")))
                .toList();
    }

    /** The shipped measures whose version was recorded at or before {@code knownAt}. */
    public static List<Measure> knownAt(Instant knownAt) {
        return shipped().stream()
                .filter(measure -> !measure.recordedAt().isAfter(knownAt))
                .toList();
    }

    /** A text that ships with the packs, for example {@code /rulepacks/cases/us-icts-kaspersky-2024.yaml}. */
    public static String resource(String path) {
        try (InputStream in = RulePacks.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("No shipped file " + path + ".");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.winddown.rules.identification.name;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The labelled pairs of names in {@code names/name-pairs.tsv}. */
final class LabelledPairs {

    /**
     * Two names and whether they mean the same, as somebody labelled them.
     *
     * @param schema {@code Person}, {@code Company}, ... as printed
     */
    record Pair(String schema, String left, String right, boolean same) {

        NameKind kind() {
            return NameKind.of(schema);
        }

        boolean person() {
            return kind() == NameKind.PERSON;
        }

        NameFeatures features() {
            ReadName l = ReadName.of(left, kind());
            ReadName r = ReadName.of(right, kind());
            return NameFeatures.of(l, r, Alignment.of(l, r, person(), new Likenesses()));
        }
    }

    private LabelledPairs() {}

    static List<Pair> all() {
        List<Pair> pairs = new ArrayList<>();
        try (InputStream in = LabelledPairs.class.getResourceAsStream("/names/name-pairs.tsv")) {
            if (in == null) {
                throw new IllegalStateException("/names/name-pairs.tsv is not on the class path.");
            }
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                String[] cells = line.split("\t", -1);
                if (cells.length == 4 && !line.startsWith("#")) {
                    pairs.add(new Pair(cells[0], cells[1], cells[2], Boolean.parseBoolean(cells[3])));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pairs;
    }
}

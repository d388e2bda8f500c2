package org.winddown.ingest.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.winddown.rules.asset.AssetKind;

class PackedRowTest {

    private static final String UNITS = "\u0000ab\u007f\u00fe\u00ff\u0100\u30bd\ud83d\ude00";

    @Test
    void ordersByIdentifierWhateverItsCharacters() {
        Random random = new Random(7);
        for (int i = 0; i < 100_000; i++) {
            String one = id(random);
            String other = random.nextInt(4) == 0 ? one + id(random) : id(random);
            assertThat(Integer.signum(row(one).compareKey(row(other))))
                    .as("%s and %s", one, other)
                    .isEqualTo(Integer.signum(one.compareTo(other)));
        }
    }

    private static PackedRow row(String id) {
        return new PackedRow(AssetKind.LICENCE, id, 0, new byte[0], 0);
    }

    private static String id(Random random) {
        StringBuilder id = new StringBuilder();
        for (int i = random.nextInt(11); i > 0; i--) {
            id.append(UNITS.charAt(random.nextInt(random.nextInt(3) == 0 ? UNITS.length() : 2)));
        }
        return id.toString();
    }
}

package org.winddown.rules.identification.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TyposTest {

    private final Typos typos = new Typos(List.of("kaspersky", "huawei", "zte"));

    @ParameterizedTest
    @CsvSource({
        "kapersky, 1",
        "kasperksy, 1",
        "kasperssky, 1",
        "kasparsky, 1",
        "caspersky, 1",
        "kaperksy, 2",
        "kaspersky, 0",
    })
    void areFound(String written, int distance) {
        assertThat(typos.nearest(written, 2)).isEqualTo(new Typos.Typo("kaspersky", distance));
    }

    @ParameterizedTest
    @CsvSource({"kasprzak", "karpinsky", "kaspresso", "kasper", "kaseya", "xyspersky", "zta"})
    void areNotSeenInOtherWords(String written) {
        assertThat(typos.nearest(written, 2)).isNull();
    }

    @Test
    void countSwappedNeighboursOnce() {
        assertThat(Typos.distance("ab", "ba")).isEqualTo(1);
        assertThat(Typos.distance("abc", "")).isEqualTo(3);
        assertThat(Typos.distance("kitten", "sitting")).isEqualTo(3);
    }
}

package org.winddown.rules.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.winddown.rules.fact.FactType;
import org.winddown.rules.time.Moment;

class FactTextTest {

    @Test
    void readsEachType() {
        assertThat(FactText.read(FactType.TEXT, "a; b")).contains("a; b");
        assertThat(FactText.read(FactType.YES_NO, "Yes")).contains(true);
        assertThat(FactText.read(FactType.YES_NO, "no")).contains(false);
        assertThat(FactText.read(FactType.NUMBER, " 2027 ")).contains(2027L);
        assertThat(FactText.read(FactType.MOMENT, "2024-07-20")).isEqualTo(Moment.parse("2024-07-20"));
        assertThat(FactText.read(FactType.TEXTS, "us-sdn; us-entity-list"))
                .contains(List.of("us-sdn", "us-entity-list"));
        assertThat(FactText.read(FactType.TEXTS, "none")).contains(List.of());
        assertThat(FactText.read(FactType.TEXTS, "us-sdn:50%; us-sdn:control; us-meu:0.5"))
                .contains(List.of("us-sdn:50", "us-sdn:control", "us-meu:0.5"));
    }

    @Test
    void leavesUnknownWhatItCannotRead() {
        assertThat(FactText.read(FactType.YES_NO, "perhaps")).isEmpty();
        assertThat(FactText.read(FactType.NUMBER, "about 5")).isEmpty();
        assertThat(FactText.read(FactType.MOMENT, "soon")).isEmpty();
        assertThat(FactText.read(FactType.TEXTS, "us-sdn: half")).isEmpty();
    }
}

package org.winddown.reporting.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class RecipientTest {

    @Test
    void getsNoDossierUnlessItIsNamed() {
        assertThat(of("*").gets("NYC", "split", "pdf")).isTrue();
        assertThat(of("*").gets("NYC", "dossier", "pdf")).isFalse();
        assertThat(of("*", "dossier").gets("NYC", "dossier", "pdf")).isTrue();
        assertThat(of("dossier").gets("NYC", "dossier", "2.pdf")).isTrue();
        assertThat(of("dossier").gets("NYC", "split", "pdf")).isFalse();
    }

    private static Recipient of(String... kinds) {
        return new Recipient(
                "Ada",
                Address.of("mailto:ada@corp.example").orElseThrow(),
                Set.of(Recipient.ALL),
                Set.of(kinds),
                Set.of(Recipient.ALL),
                false);
    }
}

package org.winddown.rules.swap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.winddown.rules.swap.Sightings.on;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.winddown.rules.identification.Catalogues;

class CatalogueRelationsTest {

    private final Relations relations = CatalogueRelations.of(Catalogues.content(), Catalogues.shipped());

    private List<String> found(Sighting... seen) {
        return Swaps.find(List.of(seen), relations, 14).stream()
                .map(swap -> swap.basis() + " " + swap.steps().get(0).because())
                .toList();
    }

    @Test
    void knowsTheSuccessorThatTheCatalogueNames() {
        assertThat(found(on("PC").kaspersky("K", -1, 10, 11), on("PC").ultraAv("U", 11, 20, 0)))
                .hasSize(1)
                .allMatch(each ->
                        each.startsWith("DECLARED the catalogue names it as the successor: from 2024-09-17, FACTS 3"));
    }

    @Test
    void takesWhatWasGivenUpForNoReplacement() {
        assertThat(found(
                        on("PC").ultraAv("U", -1, 10, 11),
                        on("PC").of("K", "kaspersky", "consumer-security", "Kaspersky Plus", 11, 20, 0)))
                .isEmpty();
    }

    @Test
    void doesNotGuessWhatAnUnknownProductIs() {
        assertThat(found(
                        on("PC").kaspersky("K", -1, 10, 11),
                        on("PC").of("D", "microsoft", "defender", "Microsoft Defender", 11, 20, 0)))
                .isEmpty();
        assertThat(found(
                        on("PC").of("K", "kaspersky", "", "Kaspersky something", -1, 10, 11),
                        on("PC").of("U", "pango", "", "Pango something", 11, 20, 0)))
                .isEmpty();
    }
}

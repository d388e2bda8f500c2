package org.winddown.rules.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.evaluation.ActVerdict;
import org.winddown.rules.identification.Identification.Decision;
import org.winddown.rules.pack.RulePacks;

/** A product that may be of a second maker is asked about under the measures on that maker. */
class SuspectedMakerTest {

    private static ActVerdict headline(Decision decision, Set<String> also) {
        Facts facts = new Facts(
                AssetKind.INSTALLATION,
                decision,
                "acronis",
                "backup",
                also,
                Set.of(),
                ZoneId.of("America/New_York"),
                Map.of("us_person", true, "country", "US"),
                Map.of(),
                List.of());
        String id = "us-icts-kaspersky-2024";
        return new Engine(RulePacks.reader().read(id + ".yaml", RulePacks.pack(id)))
                .prove(facts, Instant.parse("2024-10-01T00:00:00Z"))
                .headline();
    }

    @Test
    void isAskedAboutAndNeverCleared() {
        ActVerdict headline = headline(Decision.MATCH, Set.of("kaspersky"));

        assertThat(headline.verdict()).hasToString("REVIEW");
        assertThat(headline.missingFacts()).contains("product");
    }

    @Test
    void isClearWithoutTheSuspicion() {
        assertThat(headline(Decision.MATCH, Set.of()).verdict()).hasToString("CLEAR");
    }
}

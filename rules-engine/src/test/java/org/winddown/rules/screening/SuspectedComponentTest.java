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
import org.winddown.rules.identification.Identification;
import org.winddown.rules.identification.Identification.Decision;
import org.winddown.rules.pack.RulePacks;

/** What is built into an asset covers it when it is known, and is asked about when it is only suspected. */
class SuspectedComponentTest {

    private static ActVerdict headline(Identification component) {
        Facts facts = new Facts(
                AssetKind.DEVICE,
                Decision.NO_MATCH,
                "",
                "",
                Set.of(),
                component.builtIn(),
                ZoneId.of("America/New_York"),
                Map.of("us_person", true, "country", "US", "purpose", "resale"),
                Map.of(),
                List.of());
        String id = "us-icts-kaspersky-2024";
        return new Engine(RulePacks.reader().read(id + ".yaml", RulePacks.pack(id)))
                .prove(facts, Instant.parse("2024-10-01T00:00:00Z"))
                .headline();
    }

    private static Identification engine(Decision decision) {
        return new Identification(decision, "kaspersky", "oem-engine", "SDK", 0.9, "", "");
    }

    @Test
    void coversWhatItIsKnownToBeIn() {
        assertThat(headline(engine(Decision.MATCH)).verdict()).hasToString("BARRED");
    }

    @Test
    void isAskedAboutWhileItIsOnlySuspected() {
        ActVerdict headline = headline(engine(Decision.REVIEW));

        assertThat(headline.verdict()).hasToString("REVIEW");
        assertThat(headline.missingFacts()).contains("product");
    }

    @Test
    void isAskedAboutWhenItIsSuspectedToBeOfAFamilyThatIsReleased() {
        assertThat(headline(new Identification(
                                Decision.REVIEW, "kaspersky", "threat-intelligence", "Feeds", 0.6, "", ""))
                        .verdict())
                .hasToString("REVIEW");
    }

    @Test
    void isAskedAboutWhenItMayBeOfASecondMaker() {
        Identification other =
                new Identification(Decision.MATCH, "acronis", "backup", "Backup", 0.9, "", "", Set.of("kaspersky"));

        assertThat(other.builtIn()).containsExactly("acronis/backup", "kaspersky/?");
        assertThat(headline(other).verdict()).hasToString("REVIEW");
    }

    @Test
    void leavesTheAssetAloneWhenItIsNobodys() {
        assertThat(Identification.none("").builtIn()).isEmpty();
        assertThat(headline(Identification.none("")).verdict()).hasToString("CLEAR");
    }
}

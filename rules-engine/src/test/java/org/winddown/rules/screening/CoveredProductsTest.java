package org.winddown.rules.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.evaluation.ActVerdict;
import org.winddown.rules.evaluation.ProofNode;
import org.winddown.rules.identification.Identification.Decision;
import org.winddown.rules.pack.RulePacks;

/** Which products a measure covers: its own, those built into others, and those it says nothing of. */
class CoveredProductsTest {

    private static final String PACK = """
            id: cover
            version: "1"
            title: An invented measure on products
            authority: Example Works
            force: TRANSACTION_BAN
            recorded-at: 2024-01-01T00:00:00Z
            citations:
              - {id: a, text: "1 XX 2", mark: S, source: invented}
            subject:
              - {id: things, parties: [kaspersky], families: [vpn, management]}
              - {id: maker, parties: [pango]}
              - {id: parts, parties: [kaspersky], families: [oem-engine, oem-antispam], embedded: ONLY}
              - {id: both, parties: [zte], families: [router], embedded: COUNTS}
            outside-families: [training]
            phases:
              - id: one
                title: stops
                effective: {printed: "1 May 2024", date: 2024-05-01, zone: UTC}
                prohibits:
                  - {acts: [USE], addressee: USER, citation: a}
            exemptions:
              - {id: support, title: support, families: [support], citation: a}
              - {id: antispam, title: antispam, families: [oem-antispam], citation: a}
            """;
    private static final Engine ENGINE = new Engine(RulePacks.reader().read("cover.yaml", PACK));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MATCH    | kaspersky | vpn        |           | PROHIBITED
            MATCH    | kaspersky | training   |           | CLEAR
            MATCH    | kaspersky | support    |           | CLEAR
            MATCH    | kaspersky | zephyr     |           | REVIEW
            MATCH    | kaspersky | ''         |           | REVIEW
            MATCH    | kaspersky | oem-engine |           | REVIEW
            REVIEW   | kaspersky | vpn        |           | REVIEW
            MATCH    | pango     | anything   |           | PROHIBITED
            REVIEW   | pango     | anything   |           | REVIEW
            MATCH    | zte       | router     |           | PROHIBITED
            MATCH    | zte       | phone      |           | REVIEW
            MATCH    | acronis   | backup     | kaspersky | REVIEW
            MATCH    | acronis   | backup     | huawei    | CLEAR
            MATCH    | acronis   | vpn        |           | CLEAR
            NO_MATCH | ''        | ''         |           | CLEAR
            """)
    void coversAProductByItsMakerAndFamily(
            Decision decision, String vendor, String family, String also, String verdict) {
        Set<String> others = also == null ? Set.of() : Set.of(also);
        ActVerdict headline = headline(decision, vendor, family, others, Set.of());

        assertThat(headline.verdict()).hasToString(verdict);
        assertThat(headline.missingFacts()).isEqualTo(verdict.equals("REVIEW") ? List.of("product") : List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "kaspersky/oem-engine, PROHIBITED",
        "kaspersky/oem-antispam, EXEMPT",
        "kaspersky/oem-antispam kaspersky/oem-engine, PROHIBITED",
        "kaspersky/oem-engine kaspersky/oem-antispam, PROHIBITED",
        "kaspersky/training, CLEAR",
        "kaspersky/support, CLEAR",
        "kaspersky/zephyr, REVIEW",
        "pango/anything, CLEAR",
        "zte/router, PROHIBITED",
        "zte/phone, REVIEW",
        "huawei/router, CLEAR"
    })
    void coversWhatACoveredProductIsBuiltInto(String components, String verdict) {
        assertThat(headline(Decision.NO_MATCH, "", "", Set.of(), Set.of(components.split(" ", -1)))
                        .verdict())
                .hasToString(verdict);
    }

    @Test
    void provesByWhatItIsCovered() {
        assertThat(proof(headline(Decision.MATCH, "kaspersky", "vpn", Set.of(), Set.of())))
                .contains("covered: product family of the measure [family vpn]");
        assertThat(proof(headline(Decision.MATCH, "pango", "anything", Set.of(), Set.of())))
                .contains("covered: maker of the measure [vendor pango]");
        assertThat(proof(headline(
                        Decision.NO_MATCH, "", "", Set.of(), Set.of("kaspersky/oem-engine", "kaspersky/oem-antispam"))))
                .contains("covered: a covered product is built into it"
                        + " [contains kaspersky/oem-antispam kaspersky/oem-engine]");
        assertThat(proof(headline(Decision.MATCH, "kaspersky", "zephyr", Set.of(), Set.of())))
                .contains("covered, if the product is one of the measure's (things) [product zephyr]");
        assertThat(proof(headline(Decision.MATCH, "acronis", "backup", Set.of("zte"), Set.of())))
                .contains("covered, if the product is one of the measure's (both) [product backup]");
    }

    private static List<String> proof(ActVerdict verdict) {
        List<String> said = new ArrayList<>();
        collect(verdict.proof(), said);
        return said;
    }

    private static void collect(ProofNode node, List<String> said) {
        said.add(node.statement() + (node.fact().isEmpty() ? "" : " [" + node.fact() + " " + node.value() + "]"));
        node.because().forEach(each -> collect(each, said));
    }

    private static ActVerdict headline(
            Decision decision, String vendor, String family, Set<String> also, Set<String> contains) {
        Facts facts = new Facts(
                AssetKind.INSTALLATION,
                decision,
                vendor,
                family,
                also,
                contains,
                ZoneOffset.UTC,
                Map.of("kind", "INSTALLATION"),
                Map.of(),
                List.of());
        return ENGINE.prove(facts, Instant.parse("2024-10-01T00:00:00Z")).headline();
    }
}

package org.winddown.rules.identification.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CatalogueReaderTest {

    private static final String MAKER = """
            id: acme
            name: Acme
            parties:
              - id: acme-ltd
                name: Acme Ltd
                country: GB
                aliases: [{name: Acme Works, strength: weak}]
                owners: [{party: acme-holding, share: "50.5", from: 2024-01-31, source: a register}]
            brands: [acme]
            families:
              - id: rockets
                name: Rockets
                class: other-device
                patterns: [rocket]
                products: [{name: Rocket 2, abbreviations: [{word: R2, with: [Rocket]}], skus: ['^R2-\\d']}]
            successors: [{to: other, product: Sled, from: 2024-09-17, source: the news}]
            oem: [{maker: Other, product: Sled, contains: rockets, source: the news}]
            """;

    private static CatalogueContent read(String maker) {
        Map<String, String> files = Map.of(
                "index.yaml", "version: \"1\"\nvendors: [acme]\n",
                "context.yaml", "fillers: [for]\nmalware: ['^trojan']\n",
                "vendors/acme.yaml", maker);
        return new CatalogueReader(file -> files.getOrDefault(file, "")).read();
    }

    @Test
    void readsEveryPart() {
        Vendor acme = read(MAKER).vendors().get(0);

        assertThat(acme.parties().get(0).owners().get(0).share()).isEqualTo("50.5");
        assertThat(acme.parties().get(0).aliases()).containsExactly(new Party.Alias("Acme Works", Party.Strength.WEAK));
        Family family = acme.families().get(0);
        assertThat(family.familyClass()).isEqualTo(FamilyClass.OTHER_DEVICE);
        assertThat(family.products().get(0).marks().abbreviations().get(0).word())
                .isEqualTo("r2");
        assertThat(acme.successors().get(0).from()).hasToString("2024-09-17");
        assertThat(acme.oem().get(0).contains()).isEqualTo("rockets");
    }

    @Test
    void namesEveryProblemWithItsLine() {
        String wrong = MAKER.replace("brands:", "brand:")
                .replace("weak", "soft")
                .replace("50.5", "150")
                .replace("other-device", "rocket")
                .replace("^R2-\\d", "R2")
                .replace("contains: rockets", "contains: sleds")
                .replace("2024-09-17", "soon");

        assertThatExceptionOfType(CatalogueException.class)
                .isThrownBy(() -> read(wrong))
                .satisfies(e -> assertThat(e.problems())
                        .satisfiesExactlyInAnyOrder(
                                each -> assertThat(each)
                                        .isEqualTo("vendors/acme.yaml, line 9: \"brand\" is not known here;"
                                                + " did you mean \"brands\"?."),
                                each -> assertThat(each).contains("line 7: \"soft\" is neither strong nor weak"),
                                each -> assertThat(each).contains("line 8: share \"150\" is not a percentage"),
                                each -> assertThat(each).contains("line 13: class \"rocket\" is none of"),
                                each -> assertThat(each).contains("line 15: \"R2\" must begin with ^ and 2 fixed"),
                                each -> assertThat(each).contains("line 16: from \"soon\" is not a date"),
                                each -> assertThat(each)
                                        .contains("line 17: \"sleds\" is none of the file's families")));
    }

    @Test
    void wantsTheFileNamedAfterItsMaker() {
        assertThatExceptionOfType(CatalogueException.class)
                .isThrownBy(() -> read(MAKER.replace("id: acme\n", "id: acne\n")))
                .withMessage("vendors/acme.yaml, line 1: id \"acne\" must be the file's name, \"acme\".");
    }
}

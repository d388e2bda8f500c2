package org.winddown.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PackDifferenceTest {

    private static final String PACK = RulePacks.resource("/rulepacks/us-icts-kaspersky-2024.yaml");

    @Test
    void namesEachPlaceThatDiffers() {
        String after = PACK.replace("local: 2024-07-20T00:00:00", "local: 2024-07-21T00:00:00")
                .replace("      - password-manager\n", "")
                .replace("approval: {by: \"\"", "approval: {by: Counsel");

        assertThat(PackDifference.between("a.yaml", PACK, "b.yaml", after))
                .containsExactly(
                        new PackDifference("subject/products/families/password-manager", "password-manager", ""),
                        new PackDifference(
                                "phases/phase-1/effective/local", "2024-07-20T00:00:00", "2024-07-21T00:00:00"),
                        new PackDifference("approval/by", "", "Counsel"));
    }

    @Test
    void findsNothingInCommentsAndTheOrderOfItems() {
        String after = "# read again\n"
                + PACK.replace(
                        "      - consumer-security\n      - small-business-security\n",
                        "      - small-business-security\n      - consumer-security\n");

        assertThat(PackDifference.between("a.yaml", PACK, "b.yaml", after)).isEmpty();
    }

    @Test
    void refusesWhatIsNoPack() {
        assertThatThrownBy(() -> PackDifference.between("a.yaml", PACK, "b.yaml", "id: x\n"))
                .isInstanceOf(RulePackException.class)
                .hasMessageContaining("b.yaml");
    }
}

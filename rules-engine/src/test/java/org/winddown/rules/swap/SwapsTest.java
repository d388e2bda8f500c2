package org.winddown.rules.swap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.winddown.rules.swap.Sightings.RELATIONS;
import static org.winddown.rules.swap.Sightings.day;
import static org.winddown.rules.swap.Sightings.licence;
import static org.winddown.rules.swap.Sightings.on;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SwapsTest {

    private static List<String> found(int days, Sighting... seen) {
        return Swaps.find(List.of(seen), RELATIONS, days).stream()
                .map(swap -> swap.scope() + " " + swap.basis() + " "
                        + swap.steps().stream()
                                .map(step -> ids(step.removed()) + ">" + ids(step.added()) + " " + step.gapDays() + "/"
                                        + step.daysBetween())
                                .collect(Collectors.joining(", "))
                        + (swap.undoneAt() == null
                                ? ""
                                : " undone "
                                        + swap.undoneAt()
                                                .atOffset(ZoneOffset.UTC)
                                                .getDayOfMonth()))
                .toList();
    }

    private static String ids(List<Sighting> sightings) {
        return sightings.stream().map(each -> each.asset().assetId()).collect(Collectors.joining("+"));
    }

    @Test
    void makesOneEventOfARemovalAndTheSuccessor() {
        Swap swap = Swaps.find(
                        List.of(
                                on("HOST1").kaspersky("K", -1, 10, 19),
                                on("HOST1").ultraAv("U", 19, 25, 0)),
                        RELATIONS,
                        14)
                .get(0);

        assertThat(swap.path())
                .isEqualTo("Kaspersky Total Security on HOST1 last seen 2024-09-10 -> UltraAV first seen 2024-09-19");
        assertThat(swap.unit()).isEqualTo("NYC");
        assertThat(swap.host()).isEqualTo("HOST1");
        assertThat(swap.scope()).isEqualTo(Swap.Scope.HOST);
        assertThat(swap.basis()).isEqualTo(Swap.Basis.DECLARED);
        assertThat(swap.steps().get(0).because()).isEqualTo("the catalogue names it as the successor: a notice");
        assertThat(swap.steps().get(0).daysBetween()).isEqualTo(9);
        assertThat(swap.steps().get(0).gapDays()).isZero();
        assertThat(swap.stands()).isTrue();
        assertThat(swap.removed().get(0).last().file()).isEqualTo("agent-10.csv");
        assertThat(swap.added().get(0).first().file()).isEqualTo("agent-19.csv");
    }

    @Test
    void countsTheDaysFromTheFirstInventoryWithout() {
        Sighting gone = on("HOST1").kaspersky("K", -1, 1, 10);

        assertThat(found(14, gone, on("HOST1").ultraAv("U", 24, 25, 0))).containsExactly("HOST DECLARED K>U 14/23");
        assertThat(found(14, gone, on("HOST1").ultraAv("U", 25, 25, 0))).isEmpty();
        assertThat(found(0, gone, on("HOST1").ultraAv("U", 10, 25, 0))).containsExactly("HOST DECLARED K>U 0/9");
        assertThat(found(0, gone, on("HOST1").ultraAv("U", 11, 25, 0))).isEmpty();
    }

    @Test
    void countsASuccessorThatCameBeforeTheOtherWent() {
        Sighting gone = on("HOST1").kaspersky("K", -1, 20, 21);

        assertThat(found(14, gone, on("HOST1").ultraAv("U", 6, 25, 0))).containsExactly("HOST DECLARED K>U -14/-14");
        assertThat(found(14, gone, on("HOST1").ultraAv("U", 5, 25, 0))).isEmpty();
        assertThat(found(14, gone, on("HOST1").ultraAv("U", 12, 20, 21))).isEmpty();
    }

    @Test
    void knowsNoAdditionInTheFirstInventoryOfASource() {
        assertThat(found(
                        14,
                        on("HOST1").kaspersky("K", -1, 10, 11),
                        on("HOST1").from("other").ultraAv("U", -11, 20, 0)))
                .isEmpty();
    }

    @Test
    void seesNoRemovalWhileAnotherProductOrSourceShowsTheMaker() {
        Sighting gone = on("HOST1").kaspersky("K", -1, 10, 11);
        Sighting came = on("HOST1").ultraAv("U", 11, 20, 0);

        assertThat(found(14, gone, came, on("host1 ").networkAgent("A", -1, 20, 0)))
                .isEmpty();
        assertThat(found(14, gone, came, on("HOST1").from("other").kaspersky("K", -1, 9, 0)))
                .isEmpty();
        assertThat(found(14, gone, came, on("HOST1").networkAgent("A", -1, 11, 12)))
                .containsExactly("HOST DECLARED A+K>U 0/0");
    }

    @Test
    void takesAnUpgradeForNoRemoval() {
        assertThat(found(
                        14,
                        on("HOST1").kaspersky("K-11", -1, 10, 11),
                        on("HOST1").kaspersky("K-12", 11, 20, 21),
                        on("HOST1").ultraAv("U-1", 21, 22, 23),
                        on("HOST1").ultraAv("U-2", 23, 25, 0)))
                .containsExactly("HOST DECLARED K-11+K-12>U-1 0/1");
        assertThat(found(
                        5,
                        on("HOST1").kaspersky("K-11", -1, 10, 11),
                        on("HOST1").kaspersky("K-12", 11, 20, 21),
                        on("HOST1").ultraAv("U-1", 21, 22, 0)))
                .containsExactly("HOST DECLARED K-12>U-1 0/1");
    }

    @Test
    void pairsTheSameComputerOnly() {
        assertThat(found(
                        14,
                        on("HOST1").kaspersky("K1", -1, 10, 11),
                        on("HOST2").ultraAv("U2", 11, 20, 0),
                        on("HOST3").in("TYO").ultraAv("U3", 11, 20, 0)))
                .isEmpty();
        assertThat(found(
                        14,
                        on("HOST1").kaspersky("K1", -1, 10, 11),
                        on("HOST1").in("TYO").ultraAv("U3", 11, 20, 0)))
                .isEmpty();
    }

    @Test
    void pairsWithinTheUnitWhereNoComputerIsNamed() {
        assertThat(found(
                        14,
                        licence().kaspersky("L-1", -1, 10, 11),
                        licence().kaspersky("L-2", -1, 20, 21),
                        licence().kaspersky("L-3", -1, 20, 21),
                        licence().ultraAv("N-1", 20, 30, 0),
                        licence().ultraAv("N-2", 12, 30, 0),
                        on("HOST1").ultraAv("U", 11, 20, 0)))
                .containsExactly("UNIT DECLARED L-1>N-2 1/2", "UNIT DECLARED L-2>N-1 0/0");
    }

    @Test
    void prefersTheSameRowAndTheSameComputer() {
        assertThat(found(
                        14,
                        licence().kaspersky("L-1", -1, 10, 11),
                        licence().ultraAv("L-1", 16, 30, 0),
                        licence().ultraAv("L-9", 11, 30, 0)))
                .containsExactly("ASSET DECLARED L-1>L-1 5/6");
        Sightings nowhere = on("");
        assertThat(found(
                        14,
                        nowhere.kaspersky("K-0", -1, 10, 11),
                        on("HOST1").kaspersky("K-1", -1, 10, 11),
                        on("HOST1").ultraAv("U-1", 14, 30, 0)))
                .containsExactly("HOST DECLARED K-1>U-1 3/4");
        assertThat(found(14, nowhere.kaspersky("K-0", -1, 10, 11), on("HOST1").ultraAv("U-1", 14, 30, 0)))
                .containsExactly("UNIT DECLARED K-0>U-1 3/4");
    }

    @Test
    void takesAProductOfTheSameClassForAReplacement() {
        assertThat(found(14, on("HOST1").kaspersky("K", -1, 10, 11), on("HOST1").acronis("A", 11, 20, 0)))
                .containsExactly("HOST REPLACEMENT K>A 0/1");
        assertThat(found(
                        14,
                        on("HOST1").networkAgent("K", -1, 10, 11),
                        on("HOST1").acronis("A", 11, 20, 0)))
                .isEmpty();
        assertThat(found(
                        14,
                        on("HOST1").kaspersky("K", -1, 10, 11),
                        on("HOST1").of("X", "somebody", "something", "A scanner", 11, 20, 0)))
                .isEmpty();
        assertThat(found(
                        14,
                        on("HOST1").kaspersky("K", -1, 10, 11),
                        on("HOST1").acronis("A", 11, 20, 0),
                        on("HOST1").ultraAv("U", 11, 20, 0)))
                .containsExactly("HOST DECLARED K>U 0/1");
    }

    @Test
    void followsAChainAsOneEvent() {
        Sightings host = on("HOST1");
        Sighting[] seen = {
            host.kaspersky("K", -1, 3, 4), host.ultraAv("U", 4, 20, 21), host.acronis("A", 22, 30, 0),
        };

        assertThat(found(14, seen)).containsExactly("HOST REPLACEMENT K>U 0/1, U>A 1/2");
        assertThat(Swaps.find(List.of(seen), RELATIONS, 14).get(0).path())
                .isEqualTo("Kaspersky Total Security on HOST1 last seen 2024-09-03 -> UltraAV first seen 2024-09-04"
                        + " last seen 2024-09-20 -> Acronis Home first seen 2024-09-22");
    }

    @Test
    void isUndoneWhenTheRemovedProductIsBack() {
        Sightings host = on("HOST1");

        assertThat(found(
                        14,
                        host.kaspersky("K", -1, 3, 4),
                        host.ultraAv("U", 4, 30, 0),
                        host.networkAgent("A", 25, 30, 0)))
                .containsExactly("HOST DECLARED K>U 0/1 undone 25");
        assertThat(found(14, host.kaspersky("K", -1, 3, 4), host.kaspersky("K", 5, 30, 0), host.ultraAv("U", 5, 30, 0)))
                .isEmpty();
    }

    @Test
    void givesTheSuccessorToTheRemovalThatLasted() {
        Sightings host = on("HOST1");

        assertThat(found(14, host.kaspersky("K", -1, 3, 4), host.ultraAv("U", 4, 30, 0), host.kaspersky("K2", 5, 8, 9)))
                .containsExactly("HOST DECLARED K2>U -4/-4");
        assertThat(found(14, host.kaspersky("K", -1, 3, 4), host.ultraAv("U", 6, 30, 0), host.kaspersky("K2", 5, 8, 9)))
                .containsExactly("HOST DECLARED K2>U -2/-2");
    }

    @Test
    void takesAProductThatWasThereBeforeForNoReplacement() {
        Sightings host = on("HOST1");

        assertThat(found(14, host.acronis("A", -1, 3, 4), host.kaspersky("K", 4, 10, 11), host.acronis("A", 12, 30, 0)))
                .containsExactly("HOST REPLACEMENT A>K 0/1 undone 12");
    }

    @Test
    void refusesNegativeDaysAndImpossibleSightings() {
        assertThatThrownBy(() -> found(-1))
                .hasMessage("The days between a removal and an addition are 0 or more, not -1.");
        assertThatThrownBy(() -> on("HOST1").kaspersky("K", 5, 4, 0))
                .hasMessage("The sighting of NYC/agent/INSTALLATION/K must be first seen (" + day(5)
                        + ") not after last seen (" + day(4) + ") and that before retired (null).");
        assertThatThrownBy(() -> on("HOST1").of("K", "", "", "Kaspersky", 1, 2, 0))
                .hasMessage("The sighting of NYC/agent/INSTALLATION/K names no maker.");
    }

    @Test
    void knowsTheMakersOfItsRelations() {
        assertThat(RELATIONS.vendorIds()).containsExactlyInAnyOrder("kaspersky", "pango", "acronis");
        assertThat(new Relations(List.of(), Map.of()).vendorIds()).isEmpty();
    }
}

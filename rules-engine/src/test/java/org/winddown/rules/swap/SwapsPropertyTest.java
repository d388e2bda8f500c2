package org.winddown.rules.swap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.winddown.rules.swap.Sightings.RELATIONS;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.winddown.rules.asset.AssetKind;

/** What holds for swaps whatever the inventories say. */
class SwapsPropertyTest {

    private static final int ROUNDS = 100;

    /**
     * Rows of a small unit that come and go: each row is seen as one product for some days, then perhaps as another.
     */
    private static List<Sighting> sightings(Random dice) {
        List<Sighting> seen = new ArrayList<>();
        int rows = 2 + dice.nextInt(14);
        for (int row = 0; row < rows; row++) {
            AssetKind kind = dice.nextBoolean() ? AssetKind.INSTALLATION : AssetKind.LICENCE;
            String host = dice.nextInt(3) == 0 ? "" : "HOST" + dice.nextInt(4);
            Sightings place = new Sightings("U" + dice.nextInt(2), "s" + dice.nextInt(2), kind, host);
            int day = 1 + dice.nextInt(20);
            boolean first = dice.nextInt(4) > 0;
            while (day < 60) {
                int last = day + dice.nextInt(15);
                int retired = dice.nextInt(5) == 0 ? 0 : last + 1 + dice.nextInt(4);
                seen.add(product(dice, place, "R" + row, first ? -day : day, last, retired));
                first = false;
                if (retired == 0) {
                    break;
                }
                day = retired + dice.nextInt(20);
            }
        }
        return seen;
    }

    private static Sighting product(Random dice, Sightings place, String id, int first, int last, int retired) {
        return switch (dice.nextInt(4)) {
            case 0 -> place.ultraAv(id, first, last, retired);
            case 1 -> place.acronis(id, first, last, retired);
            case 2 -> place.networkAgent(id, first, last, retired);
            default -> place.kaspersky(id, first, last, retired);
        };
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void doNotDependOnTheOrderOfTheInput(long seed) {
        Random dice = new Random(seed);
        int found = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<Sighting> seen = sightings(dice);
            List<Swap> swaps = Swaps.find(seen, RELATIONS, dice.nextInt(30));
            List<Sighting> shuffled = new ArrayList<>(seen);
            int days = dice.nextInt(30);
            Collections.shuffle(shuffled, dice);

            assertThat(Swaps.find(shuffled, RELATIONS, days))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(Swaps.find(seen, RELATIONS, days));
            found += swaps.size();
        }
        assertThat(found).as("swaps met").isGreaterThan(ROUNDS / 3);
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6, 7, 8})
    void useEachRemovalAndEachAdditionOnce(long seed) {
        Random dice = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            List<Sighting> seen = sightings(dice);
            Set<Sighting> removed = new HashSet<>();
            Set<Sighting> added = new HashSet<>();
            for (Swap swap : Swaps.find(seen, RELATIONS, 14)) {
                for (Swap.Step step : swap.steps()) {
                    step.removed().forEach(each -> assertThat(removed.add(each)).isTrue());
                    step.added().forEach(each -> assertThat(added.add(each)).isTrue());
                }
            }
            assertThat(seen)
                    .as("seed %d, round %d", seed, round)
                    .containsAll(removed)
                    .containsAll(added);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {9, 10, 11, 12})
    void joinWhatBelongsTogether(long seed) {
        Random dice = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            int days = dice.nextInt(30);
            for (Swap swap : Swaps.find(sightings(dice), RELATIONS, days)) {
                for (Swap.Step step : swap.steps()) {
                    Sighting gone = step.removed().get(0);
                    Sighting came = step.added().get(0);
                    assertThat(came.vendorId()).isNotEqualTo(gone.vendorId());
                    assertThat(came.asset().unit()).isEqualTo(gone.asset().unit());
                    assertThat(Math.abs(step.gapDays())).isLessThanOrEqualTo(days);
                    assertThat(came.arrived()).isTrue();
                    assertThat(step.removed()).allMatch(each -> each.retiredAt() != null);
                    if (step.scope() == Swap.Scope.HOST) {
                        assertThat(came.host()).isEqualTo(gone.host()).isNotEmpty();
                    } else {
                        assertThat(List.of(came.host(), gone.host())).contains("");
                    }
                    if (step.undoneAt() != null) {
                        assertThat(step.undoneAt()).isAfter(step.firstSeen());
                    }
                }
                for (int i = 1; i < swap.steps().size(); i++) {
                    assertThat(swap.steps().get(i).removed().get(0).vendorId())
                            .isEqualTo(swap.steps().get(i - 1).added().get(0).vendorId());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {13, 14})
    void growWithTheDaysThatAreAllowed(long seed) {
        Random dice = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            List<Sighting> seen = sightings(dice).stream()
                    .filter(each -> !each.host().isEmpty())
                    .toList();
            long few = steps(seen, 3);

            assertThat(steps(seen, 20)).as("seed %d, round %d", seed, round).isGreaterThanOrEqualTo(few);
        }
    }

    private static long steps(List<Sighting> seen, int days) {
        return Swaps.find(seen, RELATIONS, days).stream()
                .mapToLong(swap -> swap.steps().size())
                .sum();
    }
}

package org.winddown.ingest.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class VolumeGuardTest {

    private static final VolumeGuard GUARD = VolumeGuard.USUAL;

    private static List<Long> steady(long size) {
        return Collections.nCopies(10, size);
    }

    /** Ten sizes that shrink to one by a step each night, the newest first. */
    private static List<Long> shrinking(long newest, long step) {
        return LongStream.range(0, 10).map(n -> newest + n * step).boxed().toList();
    }

    private static String hold(long before, long after, long retired, List<Long> former) {
        return GUARD.hold("NYC", "cmdb", before, after, retired, former).orElse("");
    }

    @Test
    void holdsWhatWouldRetireMoreThanTheShare() {
        assertThat(hold(100, 80, 20, List.of())).isEmpty();
        assertThat(hold(100, 79, 21, List.of()))
                .isEqualTo(
                        "it would retire 21 of 100 assets, more than the 20 % that source \"cmdb\" may lose at once.");
        assertThat(hold(100, 300, 21, List.of())).as("others came").isNotEmpty();
        assertThat(hold(12, 3, 9, List.of())).as("fewer than ten").isEmpty();
    }

    @Test
    void holdsWhatFallsBelowTheControlLimits() {
        assertThat(hold(1_000, 900, 100, steady(1_000))).isEmpty();
        assertThat(hold(1_000, 899, 101, steady(1_000)))
                .isEqualTo("it holds 899 assets, but the last 10 inventories of source \"cmdb\" held 1000 on average,"
                        + " and fewer than 900 is outside its control limits.");
        assertThat(hold(899, 899, 0, steady(1_000))).as("loses nothing").isEmpty();
        assertThat(hold(1_000, 899, 101, steady(1_000).subList(0, 4)))
                .as("too few inventories")
                .isEmpty();
    }

    @Test
    void bearsWhatASourceThatVariesHasDoneBefore() {
        List<Long> varying = List.of(1_000L, 1_150L, 980L, 1_120L, 1_010L, 1_160L, 990L, 1_140L, 1_000L, 1_150L);

        assertThat(hold(1_000, 850, 150, varying)).isEmpty();
        assertThat(hold(800, 650, 150, varying)).contains("outside its control limits");
    }

    @Test
    void noticesASourceThatBleedsALittleEveryNight() {
        assertThat(hold(1_000, 980, 20, shrinking(1_000, 20)))
                .isEqualTo("it holds 980 assets, but the last 10 inventories of source \"cmdb\" held 1090 on average,"
                        + " and fewer than 981 is outside its control limits.");
        assertThat(hold(80, 75, 5, shrinking(80, 5)))
                .as("fewer than ten a night")
                .contains("outside its control limits");
        assertThat(hold(1_000, 999, 1, shrinking(1_000, 1))).isEmpty();
    }

    @Test
    void remarksOnAnInventoryThatJumpsUp() {
        assertThat(GUARD.grown("NYC", "cmdb", 100, 200, List.of(100L)))
                .contains("The inventory grows from 100 to 200 assets, by more than 20 %. Look whether the file holds"
                        + " assets twice, under other identifiers.");
        assertThat(GUARD.grown("NYC", "cmdb", 100, 120, List.of(100L))).isEmpty();
        assertThat(GUARD.grown("NYC", "cmdb", 4, 12, List.of(4L)))
                .as("eight are not many")
                .isEmpty();
        assertThat(GUARD.grown("NYC", "cmdb", 0, 5_000, List.of()))
                .as("the first inventory")
                .isEmpty();
        assertThat(GUARD.grown("NYC", "cmdb", 1_000, 1_101, steady(1_000)))
                .contains("The inventory holds 1101 assets, but the last 10 inventories of source \"cmdb\" held 1000 on"
                        + " average, and more than 1100 is outside its control limits. Look whether the file holds"
                        + " assets twice, under other identifiers.");
        assertThat(GUARD.grown("NYC", "cmdb", 1_200, 1_200, steady(1_000))).isEmpty();
    }

    @Test
    void takesTheLimitsOfTheUnitsSourceBeforeThoseOfTheSource() {
        VolumeLimits lax = new VolumeLimits(0.9, 10, 0, 3);
        VolumeLimits strict = new VolumeLimits(0.01, 1, 10, 3);
        VolumeGuard guard = new VolumeGuard(VolumeLimits.USUAL, Map.of("cmdb", lax, "NYC/cmdb", strict));

        assertThat(guard.limits("NYC", "cmdb")).isEqualTo(strict);
        assertThat(guard.limits("BER", "cmdb")).isEqualTo(lax);
        assertThat(guard.limits("BER", "sam")).isEqualTo(VolumeLimits.USUAL);
        assertThat(guard.hold("BER", "cmdb", 1_000, 200, 800, steady(1_000)))
                .as("no history asked for")
                .isEmpty();
        assertThat(guard.hold("NYC", "cmdb", 100, 98, 2, List.of())).isPresent();
    }
}

package org.winddown.rules.party.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnershipExamplesTest {

    private static final LocalDate DAY = LocalDate.of(2024, 9, 29);

    static Stake stake(String owner, String owned, @Nullable String percent) {
        return new Stake(owner, owned, percent == null ? null : new BigDecimal(percent), null, null, "register");
    }

    /** {@code X>A:50} is 50 percent of A held by X; {@code X>A:?} a share that nobody knows. */
    private static OwnershipGraph graph(String stakes) {
        List<Stake> all = new ArrayList<>();
        for (String text : stakes.split(" ", -1)) {
            String[] parts = text.split("[>:]", -1);
            all.add(stake(parts[0], parts[1], parts[2].equals("?") ? null : parts[2]));
        }
        return OwnershipGraph.of(all);
    }

    /** X, Y and Z are listed, B is asked about. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        FAQ 401, 1: half of a half is not a quarter      | X>A:50 A>B:50                 | OWNED
        half of a half of a half                         | X>A:50 A>C:50 C>B:50          | OWNED
        a link of less than half breaks the chain        | X>A:50 A>B:49.999999          | NOT_OWNED
        a first link of less than half breaks it too     | X>A:49.999999 A>B:100         | NOT_OWNED
        the half itself counts                           | X>B:50                        | OWNED
        a hair less does not                             | X>B:49.9999999999             | NOT_OWNED
        two that are listed are added up                 | X>B:25 Y>B:25                 | OWNED
        tenths are added up exactly                      | X>B:49.7 Y>B:0.1 Z>B:0.2      | OWNED
        who is not listed adds nothing                   | X>B:49 N>B:51                 | NOT_OWNED
        direct and indirect shares are added up          | X>A:50 A>B:25 X>B:25          | OWNED
        added up inside the chain as well                | X>A:25 Y>A:25 A>B:50          | OWNED
        what a company that is not owned holds is lost   | X>A:25 A>B:50 Y>B:25          | NOT_OWNED
        two companies of two listed owners               | X>A:50 Y>C:50 A>B:25 C>B:25   | OWNED
        three companies that come to less                | X>A:50 Y>C:50 A>B:25 C>B:24.9 | NOT_OWNED
        companies that own each other block nobody       | A>B:60 B>A:60                 | NOT_OWNED
        unless one of them is owned from outside         | A>B:50 B>A:50 X>A:50          | OWNED
        a circle adds no share of its own                | A>B:100 B>A:60 X>A:40         | NOT_OWNED
        a share that nobody knows                        | X>B:?                         | UNKNOWN
        is at most what the others leave over            | X>B:? N>B:50.5                | NOT_OWNED
        and may be the half                              | X>B:? N>B:50                  | UNKNOWN
        it cannot take away what is enough               | X>B:? Y>B:50                  | OWNED
        an unknown share of somebody else matters not    | X>B:49 N>B:?                  | NOT_OWNED
        an unknown share higher up                       | X>A:? A>B:50                  | UNKNOWN
        higher up where the last link is too short       | X>A:? A>B:49                  | NOT_OWNED
        higher up where it takes both                    | X>A:? A>B:25 Y>B:25           | UNKNOWN
        """)
    void asTheFiftyPercentRuleIsRead(String name, String stakes, OwnershipDecision expected) {
        assertThat(graph(stakes).blocked("B", Set.of("X", "Y", "Z"), DAY).decision())
                .as(name)
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "50, true,  true,  X>B:25 Y>B:25, OWNED",
        "50, true,  false, X>B:25 Y>B:25, NOT_OWNED",
        "50, true,  false, X>B:50 Y>B:25, OWNED",
        "50, false, true,  X>B:50,        NOT_OWNED",
        "50, false, true,  X>B:50.01,     OWNED",
        "20, true,  true,  X>B:20,        OWNED",
        "20, true,  true,  X>B:19,        NOT_OWNED",
        "50, true,  false, X>B:? N>B:51,  NOT_OWNED",
        "50, true,  false, X>B:? Y>B:20,  UNKNOWN"
    })
    void readsWhatIsEnoughFromTheRule(
            int threshold, boolean inclusive, boolean aggregate, String stakes, OwnershipDecision expected) {
        OwnershipRule rule = new OwnershipRule(BigDecimal.valueOf(threshold), inclusive, aggregate);

        assertThat(graph(stakes).blocked("B", Set.of("X", "Y"), DAY, rule).decision())
                .isEqualTo(expected);
    }

    @Test
    void provesWhoOwnsHowMuchOfWhom() {
        BlockedBy answer = graph("X>A:30 Y>A:20 A>B:40 Z>B:10 N>B:50").blocked("b", Set.of("x", "Y", "Z"), DAY);

        assertThat(answer.words())
                .containsExactly(
                        "b: 50 percent counts: 40 percent of A (owned by listed parties), 10 percent of Z (listed).",
                        "A: 50 percent counts: 30 percent of X (listed), 20 percent of Y (listed).");
        assertThat(answer.listedOwners()).containsExactly("X", "Y", "Z");
        assertThat(answer.direct().atLeast()).isEqualByComparingTo("50");
        assertThat(answer.unrecorded()).isZero();
    }

    @Test
    void saysWhichShareWouldDecide() {
        BlockedBy answer = graph("X>A:? A>B:30 Y>B:20 M>B:?").blocked("B", Set.of("X", "Y"), DAY);

        assertThat(answer.decision()).isEqualTo(OwnershipDecision.UNKNOWN);
        assertThat(answer.missing()).extracting(Holding::owner, Holding::owned).containsExactly(tuple("X", "A"));
        assertThat(answer.words())
                .containsExactly(
                        "B: 20 to 50 percent counts: 30 percent of A (perhaps owned by listed parties), 20 percent of"
                                + " Y (listed).",
                        "A: 0 to 100 percent counts: an unknown share of X (listed).",
                        "It depends on what X holds of A: an unknown share, by register.");
    }

    @Test
    void sourcesThatDifferAreNotAddedUp() {
        OwnershipGraph twice = OwnershipGraph.of(List.of(
                new Stake("X", "B", new BigDecimal("30"), null, null, "register"),
                new Stake("X", "B", new BigDecimal("30.00"), null, null, "press"),
                new Stake("X", "B", null, null, null, "hearsay")));
        OwnershipGraph apart = OwnershipGraph.of(List.of(
                new Stake("X", "B", new BigDecimal("49"), null, null, "register"),
                new Stake("X", "B", new BigDecimal("51"), null, null, "press")));

        assertThat(twice.blocked("B", Set.of("X"), DAY).decision()).isEqualTo(OwnershipDecision.NOT_OWNED);
        assertThat(twice.blocked("B", Set.of("X"), DAY).direct().words())
                .isEqualTo("B: 30 percent counts: 30 percent of X (listed).");
        assertThat(apart.blocked("B", Set.of("X"), DAY).words())
                .containsExactly(
                        "B: 49 to 51 percent counts: 49 to 51 percent (sources differ) of X (listed).",
                        "It depends on what X holds of B: 49 to 51 percent (sources differ), by register, press.");
    }

    @Test
    void standingOnAListOneselfIsNoOwnership() {
        assertThat(graph("B>A:100 A>B:60").blocked("B", Set.of("B"), DAY).decision())
                .isEqualTo(OwnershipDecision.NOT_OWNED);
    }

    @Test
    void aStakeBeginsOnItsFirstDayAndIsOverOnTheDayItEnds() {
        LocalDate from = LocalDate.of(2022, 2, 24);
        LocalDate to = LocalDate.of(2023, 7, 1);
        OwnershipGraph graph = OwnershipGraph.of(List.of(
                new Stake("X", "A", new BigDecimal("60"), from, to, "register"),
                new Stake("A", "B", new BigDecimal("50"), null, null, "register"),
                new Stake("C", "D", new BigDecimal("50"), LocalDate.of(2001, 1, 1), null, "register")));

        assertThat(graph.blocked("B", Set.of("X"), from.minusDays(1)).decision())
                .isEqualTo(OwnershipDecision.NOT_OWNED);
        assertThat(graph.blocked("B", Set.of("X"), from).decision()).isEqualTo(OwnershipDecision.OWNED);
        assertThat(graph.blocked("B", Set.of("X"), to.minusDays(1)).decision()).isEqualTo(OwnershipDecision.OWNED);
        assertThat(graph.blocked("B", Set.of("X"), to).decision()).isEqualTo(OwnershipDecision.NOT_OWNED);
        assertThat(graph.criticalDays("B")).containsExactly(from, to);
        assertThat(graph.owners("B")).containsExactly("A", "X");
    }

    @Test
    void tellsAPartyOfWhichNothingIsOnRecord() {
        BlockedBy answer = graph("X>A:60").blocked("B", Set.of("X"), DAY);

        assertThat(answer.decision()).isEqualTo(OwnershipDecision.NOT_OWNED);
        assertThat(answer.unrecorded()).isEqualByComparingTo("100");
        assertThat(answer.words()).containsExactly("B: no owner on record is blocked, or may be.");
        assertThat(graph("X>A:60").records("a")).isTrue();
        assertThat(graph("X>A:60").records("X")).isFalse();
    }

    @Test
    void refusesAStakeThatCannotBe() {
        assertThatThrownBy(() -> stake("X", "B", "100.01")).hasMessageContaining("from 0 to 100");
        assertThatThrownBy(() -> stake("X", "B", "-1")).hasMessageContaining("from 0 to 100");
        assertThatThrownBy(() -> stake("X ", "x", "10")).hasMessageContaining("owner of itself");
        assertThatThrownBy(() -> stake(" ", "x", "10")).hasMessageContaining("names an owner");
        assertThatThrownBy(() -> new Stake("X", "B", null, DAY, DAY, "")).hasMessageContaining("cannot have ended");
        assertThatThrownBy(() -> new OwnershipRule(BigDecimal.ZERO, true, true)).hasMessageContaining("percentage");
    }
}

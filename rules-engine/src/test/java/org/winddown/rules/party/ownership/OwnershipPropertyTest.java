package org.winddown.rules.party.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Answers against an oracle that tries every value of every unknown share. */
class OwnershipPropertyTest {

    private static final List<String> NAMES = List.of("A", "B", "C", "D", "E");
    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final int DRAWN = 1_500;
    private static final int QUARTER = 25;

    private static BigDecimal quarters(int count) {
        return BigDecimal.valueOf((long) count * QUARTER);
    }

    private static List<Stake> draw(Random random) {
        List<Stake> stakes = new ArrayList<>();
        Set<String> pairs = new HashSet<>();
        int unknown = 0;
        int wanted = 1 + random.nextInt(7);
        while (stakes.size() < wanted) {
            String owner = NAMES.get(random.nextInt(NAMES.size()));
            String owned = NAMES.get(random.nextInt(NAMES.size()));
            if (owner.equals(owned) || !pairs.add(owner + owned)) {
                continue;
            }
            boolean open = unknown < 3 && random.nextInt(3) == 0;
            unknown += open ? 1 : 0;
            LocalDate from = random.nextInt(4) == 0 ? START.plusDays(random.nextInt(4)) : null;
            LocalDate to = random.nextInt(4) == 0 ? START.plusDays(4L + random.nextInt(3)) : null;
            stakes.add(new Stake(owner, owned, open ? null : quarters(random.nextInt(5)), from, to, "register"));
        }
        return stakes;
    }

    private static Set<String> listed(Random random) {
        Set<String> listed = new TreeSet<>();
        int wanted = 1 + random.nextInt(2);
        while (listed.size() < wanted) {
            listed.add(NAMES.get(1 + random.nextInt(NAMES.size() - 1)));
        }
        return listed;
    }

    /** Blocked by known shares: owners are added until nothing changes, in whatever order. */
    private static boolean owned(String party, List<Stake> stakes, Set<String> listed) {
        Set<String> blocked = new HashSet<>(listed);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (String name : NAMES) {
                if (!blocked.contains(name) && sum(name, stakes, blocked) >= 50) {
                    blocked.add(name);
                    changed = true;
                }
            }
        }
        return blocked.contains(party);
    }

    private static int sum(String owned, List<Stake> stakes, Set<String> blocked) {
        return stakes.stream()
                .filter(stake -> stake.owned().equals(owned) && blocked.contains(stake.owner()))
                .mapToInt(stake -> stake.share().orElseThrow().intValueExact())
                .sum();
    }

    private static Stake with(Stake stake, @Nullable BigDecimal percent) {
        return new Stake(stake.owner(), stake.owned(), percent, stake.from(), stake.to(), stake.source());
    }

    /** Every way to fill in the unknown shares that leaves no party with more than 100 percent, if that can be. */
    private static List<List<Stake>> filled(List<Stake> stakes) {
        List<List<Stake>> all = new ArrayList<>();
        all.add(stakes);
        for (int index = 0; index < stakes.size(); index++) {
            if (stakes.get(index).share().isPresent()) {
                continue;
            }
            List<List<Stake>> further = new ArrayList<>();
            for (List<Stake> before : all) {
                for (int count = 0; count <= 4; count++) {
                    List<Stake> after = new ArrayList<>(before);
                    after.set(index, with(before.get(index), quarters(count)));
                    further.add(after);
                }
            }
            all = further;
        }
        all.removeIf(each -> NAMES.stream().anyMatch(name -> total(name, stakes) <= 100 && total(name, each) > 100));
        return all;
    }

    private static int total(String owned, List<Stake> stakes) {
        return stakes.stream()
                .filter(stake -> stake.owned().equals(owned))
                .mapToInt(stake -> stake.share().orElse(BigDecimal.ZERO).intValueExact())
                .sum();
    }

    private static OwnershipDecision oracle(String party, List<Stake> stakes, Set<String> listed) {
        Set<Boolean> answers = new HashSet<>();
        for (List<Stake> each : filled(stakes)) {
            answers.add(owned(party, each, listed));
        }
        if (answers.size() == 2) {
            return OwnershipDecision.UNKNOWN;
        }
        return answers.contains(true) ? OwnershipDecision.OWNED : OwnershipDecision.NOT_OWNED;
    }

    @Test
    void answersAsTryingEveryShareDoesOnEveryDay() {
        Random random = new Random(20_140_813);
        Map<OwnershipDecision, Integer> seen = new EnumMap<>(OwnershipDecision.class);
        for (int count = 0; count < DRAWN; count++) {
            List<Stake> stakes = draw(random);
            Set<String> listed = listed(random);
            OwnershipGraph graph = OwnershipGraph.of(stakes);
            Set<LocalDate> critical = graph.criticalDays("A");
            OwnershipDecision before = null;
            for (int day = -1; day <= 8; day++) {
                LocalDate on = START.plusDays(day);
                OwnershipDecision expected = oracle(
                        "A", stakes.stream().filter(stake -> stake.holds(on)).toList(), listed);

                BlockedBy answer = graph.blocked("A", listed, on);

                assertThat(answer.decision())
                        .as("A on %s, listed %s, %s", on, listed, stakes)
                        .isEqualTo(expected);
                if (before != null && before != expected) {
                    assertThat(critical).contains(on);
                }
                proves(answer, listed);
                before = expected;
                seen.merge(expected, 1, Integer::sum);
            }
        }
        assertThat(seen.values()).as("each answer is drawn often").hasSize(3).allMatch(times -> times > DRAWN / 2);
    }

    /** A proof stands by itself: what it adds up is blocked by a later step, and never by the party. */
    private static void proves(BlockedBy answer, Set<String> listed) {
        Set<String> explained = new HashSet<>();
        for (int step = answer.proof().size() - 1; step >= 0; step--) {
            explained.add(answer.proof().get(step).owned());
        }
        for (Aggregate step : answer.proof()) {
            for (Holding holding : step.holdings()) {
                assertThat(listed.contains(holding.owner()) || explained.contains(holding.owner()))
                        .as("%s explains %s", answer, holding)
                        .isTrue();
                assertThat(holding.owner()).isNotEqualTo("A");
            }
            if (answer.decision() == OwnershipDecision.OWNED) {
                assertThat(step.atLeast()).as("%s", answer).isGreaterThanOrEqualTo(BigDecimal.valueOf(50));
            }
        }
    }

    @Test
    void whatIsMissingSettlesTheAnswerBothWays() {
        Random random = new Random(20_080_214);
        int unknown = 0;
        for (int count = 0; count < DRAWN; count++) {
            List<Stake> stakes = draw(random);
            Set<String> listed = listed(random);
            BlockedBy answer = OwnershipGraph.of(stakes).blocked("A", listed, START);
            if (answer.decision() != OwnershipDecision.UNKNOWN) {
                assertThat(answer.missing()).isEmpty();
                continue;
            }
            unknown++;
            Set<Stake> open = new HashSet<>();
            answer.missing().forEach(holding -> open.addAll(holding.stakes()));

            assertThat(decision(stakes, open, BigDecimal.ZERO, listed)).isEqualTo(OwnershipDecision.NOT_OWNED);
            assertThat(decision(stakes, open, Stake.WHOLE, listed)).isEqualTo(OwnershipDecision.OWNED);
        }
        assertThat(unknown).isGreaterThan(DRAWN / 20);
    }

    private static OwnershipDecision decision(
            List<Stake> stakes, Set<Stake> open, BigDecimal percent, Set<String> listed) {
        List<Stake> settled = stakes.stream()
                .map(stake -> open.contains(stake) ? with(stake, percent) : stake)
                .toList();
        return OwnershipGraph.of(settled).blocked("A", listed, START).decision();
    }

    @Test
    void aHundredThousandStakesInOneChainAndInOneFan() {
        List<Stake> stakes = new ArrayList<>();
        stakes.add(OwnershipExamplesTest.stake("X", "P0", "50"));
        for (int link = 0; link < 60_000; link++) {
            stakes.add(OwnershipExamplesTest.stake("P" + link, "P" + (link + 1), "50"));
        }
        for (int owner = 0; owner < 40_000; owner++) {
            stakes.add(OwnershipExamplesTest.stake("Q" + owner, "fan", "0.0025"));
        }
        Set<String> half = new HashSet<>();
        for (int owner = 0; owner < 20_000; owner++) {
            half.add("Q" + owner);
        }
        long started = System.nanoTime();
        OwnershipGraph graph = OwnershipGraph.of(stakes);

        BlockedBy chain = graph.blocked("P60000", Set.of("X"), START);
        BlockedBy fan = graph.blocked("fan", half, START);
        half.remove("Q7");
        BlockedBy less = graph.blocked("fan", half, START);

        assertThat(chain.decision()).isEqualTo(OwnershipDecision.OWNED);
        assertThat(chain.proof()).hasSize(60_001);
        assertThat(fan.decision()).isEqualTo(OwnershipDecision.OWNED);
        assertThat(less.decision()).isEqualTo(OwnershipDecision.NOT_OWNED);
        assertThat(less.direct().atLeast()).isEqualByComparingTo("49.9975");
        assertThat(System.nanoTime() - started).as("nanoseconds").isLessThan(5_000_000_000L);
    }
}

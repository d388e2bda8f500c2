package org.winddown.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.winddown.oracle.Dice;
import org.winddown.oracle.Law;
import org.winddown.oracle.Opinion;
import org.winddown.oracle.Oracle;
import org.winddown.oracle.Situation;
import org.winddown.rules.evaluation.ActVerdict;
import org.winddown.rules.evaluation.MeasureVerdict;
import org.winddown.rules.evaluation.Verdict;
import org.winddown.rules.identification.Catalogue;
import org.winddown.rules.identification.Catalogues;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.pack.RulePacks;
import org.winddown.rules.screening.Engine;
import org.winddown.rules.screening.FactCollector;
import org.winddown.rules.screening.Facts;

/**
 * Holds the engine against an oracle that shares no code with it, at random instants and states of knowledge.
 *
 * <p>{@code -Dwinddown.oracle.seeds=20} tries twenty seeds instead of one.
 */
class OracleTest {

    private static final int PAIRS = 1_000;
    private static final Catalogue CATALOGUE = Catalogues.shipped();

    static Stream<Arguments> lawsAndSeeds() {
        int seeds = Integer.getInteger("winddown.oracle.seeds", 1);
        return LongStream.range(20_240_929L, 20_240_929L + seeds)
                .boxed()
                .flatMap(seed -> Law.all().stream().map(law -> Arguments.of(law.id(), seed, law)));
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("lawsAndSeeds")
    void theEngineAgreesWithTheOracle(String id, long seed, Law law) {
        Dice dice = new Dice(seed);
        Engines engines = new Engines(id);
        Set<String> seen = new TreeSet<>();
        List<String> disagreements = new ArrayList<>();
        for (int pair = 0; pair < PAIRS; pair++) {
            boolean near = pair % 2 == 0;
            Situation told;
            Instant asOf;
            do {
                told = law.draw(dice);
                asOf = near ? dice.near(critical(law, told)) : anyTime(law, told, dice);
            } while (law.leftOut(told, asOf));
            Instant knownAt = dice.below(2) == 0 ? dice.near(law.learned()) : anyKnowledge(law, dice);
            Optional<Map<String, Opinion>> expected = Oracle.ask(law, told, asOf, knownAt);
            String expectedText = expected.map(OracleTest::text).orElse("NOT_KNOWN");
            Optional<MeasureVerdict> found = engines.evaluate(told, asOf, knownAt);
            String foundText = found.map(verdict -> text(opinions(verdict))).orElse("NOT_KNOWN");
            found.ifPresent(verdict ->
                    verdict.acts().forEach(act -> seen.add(act.verdict().name())));
            if (!expectedText.equals(foundText)) {
                disagreements.add("seed " + seed + ", pair " + pair + ": " + told + " as of " + asOf + ", known at "
                        + knownAt + "\n  oracle " + expectedText + "\n  engine " + foundText);
            }
        }

        assertThat(disagreements).isEmpty();
        assertThat(seen).containsAll(law.verdicts());
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("lawsAndSeeds")
    void nothingChangesBetweenTwoNeighbouringCriticalInstants(String id, long seed, Law law) {
        Dice dice = new Dice(seed + 1);
        Engines engines = new Engines(id);
        List<String> changes = new ArrayList<>();
        for (int round = 0; round < 250; round++) {
            Situation told = law.draw(dice);
            List<Instant> critical = critical(law, told);
            Instant knownAt = anyKnowledge(law, dice);
            int cell = dice.below(critical.size() - 1);
            Instant first = critical.get(cell);
            Instant last = critical.get(cell + 1);
            Optional<String> whole = engines.evaluate(told, first, knownAt).map(OracleTest::lasting);
            for (Instant inside : List.of(last.minusNanos(1), within(first, last, dice), within(first, last, dice))) {
                Optional<String> part = engines.evaluate(told, inside, knownAt).map(OracleTest::lasting);
                if (!part.equals(whole)) {
                    changes.add("seed " + (seed + 1) + ", round " + round + ": " + told + ", known at " + knownAt
                            + "\n  at " + first + " " + whole + "\n  at " + inside + " " + part);
                }
            }
        }

        assertThat(changes).isEmpty();
    }

    private static Instant within(Instant first, Instant last, Dice dice) {
        return last.getEpochSecond() - first.getEpochSecond() < 2 ? first : dice.between(first, last);
    }

    private static Instant anyTime(Law law, Situation told, Dice dice) {
        List<Instant> critical = critical(law, told);
        return dice.between(critical.get(0), critical.get(critical.size() - 1));
    }

    private static Instant anyKnowledge(Law law, Dice dice) {
        List<Instant> learned = law.learned();
        return dice.between(
                learned.get(0).minusSeconds(86_400L),
                learned.get(learned.size() - 1).plusSeconds(200 * 86_400L));
    }

    /** The instants at which the law turns or a date of the situation begins or ends, in order. */
    private static List<Instant> critical(Law law, Situation told) {
        String zone = told.unit().getOrDefault("time_zone", "");
        List<ZoneId> zones =
                zone.isEmpty() ? List.of(ZoneOffset.ofHours(14), ZoneOffset.ofHours(-12)) : List.of(ZoneId.of(zone));
        TreeSet<Instant> critical = new TreeSet<>(law.turnsIn(zones.get(0)));
        List<String> cells = new ArrayList<>(told.thing().values());
        told.records().forEach(record -> cells.addAll(record.values()));
        for (String cell : cells) {
            if (cell.matches("\\d{4}-\\d\\d-\\d\\d")) {
                for (ZoneId each : zones) {
                    critical.add(LocalDate.parse(cell).atStartOfDay(each).toInstant());
                    Instant over =
                            LocalDate.parse(cell).plusDays(1).atStartOfDay(each).toInstant();
                    critical.add(over.minusNanos(1));
                    critical.add(over);
                }
            } else if (cell.matches("\\d{4}-\\d\\d-\\d\\dT.*")) {
                Instant at = OffsetDateTime.parse(cell).toInstant();
                critical.add(at);
                critical.add(at.plusNanos(1));
            }
        }
        if (!told.thing().containsKey("end_date")) {
            // At the instant itself nothing can have ended after it yet.
            List.copyOf(critical).forEach(turn -> critical.add(turn.plusNanos(1)));
        }
        critical.add(critical.first().minusSeconds(30 * 86_400L));
        critical.add(critical.last().plusSeconds(90 * 86_400L));
        return List.copyOf(critical);
    }

    /** Acts that are not clear, in the words of the oracle. */
    private static Map<String, Opinion> opinions(MeasureVerdict verdict) {
        Map<String, Opinion> opinions = new TreeMap<>();
        for (ActVerdict each : verdict.acts()) {
            if (each.verdict() != Verdict.CLEAR) {
                Verdict worst = each.worstCase() == null ? each.verdict() : each.worstCase();
                opinions.put(
                        each.act().name(),
                        new Opinion(each.verdict().name(), worst.name(), new TreeSet<>(each.missingFacts())));
            }
        }
        assertThat(verdict.headline().verdict().name()).isEqualTo(headline(opinions));
        return opinions;
    }

    private static String headline(Map<String, Opinion> opinions) {
        return Oracle.ORDER.stream()
                .filter(verdict -> opinions.values().stream()
                        .anyMatch(opinion -> opinion.verdict().equals(verdict)))
                .findFirst()
                .orElse("CLEAR");
    }

    private static String text(Map<String, Opinion> opinions) {
        return new TreeMap<>(opinions).toString();
    }

    /** Everything but the citation, whose paragraph moves with the day, and the day count that goes with it. */
    private static String lasting(MeasureVerdict verdict) {
        StringBuilder text = new StringBuilder();
        for (ActVerdict each : verdict.acts()) {
            text.append(each.act())
                    .append(' ')
                    .append(each.verdict())
                    .append(' ')
                    .append(each.clearReason())
                    .append(' ')
                    .append(each.worstCase())
                    .append(' ')
                    .append(each.phase())
                    .append(' ')
                    .append(each.effectiveAt())
                    .append(' ')
                    .append(each.actBy())
                    .append(' ')
                    .append(each.missingFacts())
                    .append(' ')
                    .append(each.readings())
                    .append(' ')
                    .append(each.recorded())
                    .append(' ')
                    .append(each.strandedDays())
                    .append(", ");
        }
        return text.toString();
    }

    /** Engines of one measure, one for each state of knowledge. */
    private static final class Engines {

        private final Measure measure;
        private final CaseFacts facts;
        private final Map<Measure, Engine> byState = new HashMap<>();

        Engines(String id) {
            this.measure = RulePacks.reader().read(id + ".yaml", RulePacks.pack(id));
            this.facts = new CaseFacts(CATALOGUE, new FactCollector(CATALOGUE, List.of(measure)));
        }

        Optional<MeasureVerdict> evaluate(Situation told, Instant asOf, Instant knownAt) {
            return measure.knownAt(knownAt)
                    .map(known -> byState.computeIfAbsent(known, Engine::new).evaluate(facts(told, asOf), asOf));
        }

        private Facts facts(Situation told, Instant asOf) {
            String product = told.product();
            return facts.of(new RuleCase(
                    "drawn",
                    "",
                    told.unit(),
                    told.thing(),
                    told.records(),
                    told.contains(),
                    product.endsWith("/") ? product.substring(0, product.length() - 1) : product,
                    List.of(asOf),
                    new RuleCase.Variant(null, Map.of(), false),
                    Map.of(),
                    "",
                    "drawn"));
        }
    }
}

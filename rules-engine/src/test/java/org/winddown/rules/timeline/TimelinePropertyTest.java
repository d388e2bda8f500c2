package org.winddown.rules.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.winddown.rules.evaluation.Act;
import org.winddown.rules.evaluation.ActVerdict;
import org.winddown.rules.evaluation.MeasureVerdict;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.pack.ShippedMeasures;
import org.winddown.rules.screening.Engine;
import org.winddown.rules.screening.Facts;

/** Timelines are held against the engine, which is asked about instants that no timeline chose. */
class TimelinePropertyTest {

    private static final int PROFILES = 4;
    private static final int INSTANTS = 200;
    private static final int DAY = 86_400;

    record Law(Measure measure, long seed) {

        @Override
        public String toString() {
            return measure.id() + (measure.status().isEmpty() ? "" : " as it stands") + ", seed " + seed;
        }
    }

    static Stream<Law> laws() {
        return ShippedMeasures.all().stream()
                .flatMap(measure -> Stream.of(measure, measure.asIfAdopted()))
                .distinct()
                .map(measure -> new Law(measure, 20240620));
    }

    @ParameterizedTest
    @MethodSource("laws")
    void saysAtRandomAndCriticalInstantsWhatTheEngineSays(Law law) {
        Random random = new Random(law.seed());
        Engine engine = new Engine(law.measure());
        RandomFacts drawn = new RandomFacts(law.measure(), random);
        for (int profile = 0; profile < PROFILES; profile++) {
            Facts facts = drawn.next();
            Timeline timeline = new Timeline(engine, facts);
            List<Instant> asked = new ArrayList<>(instants(drawn, random));
            asked.addAll(seconds(engine.criticalInstants(facts)));
            for (Instant instant : asked) {
                assertThat(timeline.at(instant))
                        .as("%s at %s", facts, instant)
                        .isEqualTo(engine.evaluate(facts, instant));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("laws")
    void findsTheChangesOfAScanAroundEveryCriticalInstant(Law law) {
        Random random = new Random(law.seed() + 1);
        Engine engine = new Engine(law.measure());
        RandomFacts drawn = new RandomFacts(law.measure(), random);
        for (int profile = 0; profile < PROFILES; profile++) {
            Facts facts = drawn.next();
            List<String> scanned = new ArrayList<>();
            for (Instant critical : seconds(engine.criticalInstants(facts))) {
                scanned.addAll(flips(
                        engine.evaluate(facts, critical.minusSeconds(1)), engine.evaluate(facts, critical), critical));
            }

            assertThat(printed(new Timeline(engine, facts).changes(Instant.MIN, Instant.MAX)))
                    .as(facts.toString())
                    .isEqualTo(scanned);
        }
    }

    /** Looks for changes by halving, without asking for critical instants. */
    @ParameterizedTest
    @MethodSource("laws")
    void missesNoChangeThatHalvingFinds(Law law) {
        Random random = new Random(law.seed() + 2);
        Engine engine = new Engine(law.measure());
        RandomFacts drawn = new RandomFacts(law.measure(), random);
        for (int profile = 0; profile < PROFILES; profile++) {
            Facts facts = drawn.next();
            List<String> told = printed(new Timeline(engine, facts).changes(Instant.MIN, Instant.MAX));
            TreeSet<Instant> instants = new TreeSet<>(instants(drawn, random));
            Instant before = instants.first();
            MeasureVerdict was = engine.evaluate(facts, before);
            for (Instant instant : instants) {
                MeasureVerdict is = engine.evaluate(facts, instant);
                if (!flips(was, is, instant).isEmpty()) {
                    Instant at = halved(engine, facts, before, instant);
                    assertThat(told)
                            .as(facts.toString())
                            .containsAll(
                                    flips(engine.evaluate(facts, at.minusSeconds(1)), engine.evaluate(facts, at), at));
                }
                before = instant;
                was = is;
            }
        }
    }

    private static TreeSet<Instant> seconds(List<Instant> criticals) {
        TreeSet<Instant> seconds = new TreeSet<>();
        for (Instant critical : criticals) {
            seconds.addAll(List.of(critical.minusSeconds(1), critical, critical.plusSeconds(1)));
        }
        return seconds;
    }

    private static List<Instant> instants(RandomFacts drawn, Random random) {
        List<Instant> instants = new ArrayList<>();
        List<LocalDate> days = drawn.days();
        for (int i = 0; i < INSTANTS; i++) {
            int spread = i % 2 == 0 ? 3 : 1200;
            instants.add(days.get(random.nextInt(days.size()))
                    .atStartOfDay()
                    .toInstant(ZoneOffset.UTC)
                    .plusSeconds(random.nextLong((long) spread * DAY) - (long) spread * DAY / 2));
        }
        return instants;
    }

    /** A second at which something differs from the second before. */
    private static Instant halved(Engine engine, Facts facts, Instant before, Instant after) {
        long low = before.getEpochSecond();
        long high = after.getEpochSecond();
        MeasureVerdict was = engine.evaluate(facts, before);
        while (high - low > 1) {
            long middle = (low + high) / 2;
            Instant tried = Instant.ofEpochSecond(middle);
            boolean earlier = !flips(was, engine.evaluate(facts, tried), tried).isEmpty();
            low = earlier ? low : middle;
            high = earlier ? middle : high;
        }
        return Instant.ofEpochSecond(high);
    }

    private static List<String> flips(MeasureVerdict was, MeasureVerdict is, Instant at) {
        List<String> flips = new ArrayList<>();
        add(flips, at, "headline", print(was.headline()), print(is.headline()));
        Map<Act, String> then = acts(was);
        Map<Act, String> now = acts(is);
        for (Act act : Act.values()) {
            add(flips, at, act.name(), then.getOrDefault(act, "CLEAR"), now.getOrDefault(act, "CLEAR"));
        }
        return flips;
    }

    private static void add(List<String> flips, Instant at, String what, String before, String after) {
        if (!before.equals(after)) {
            flips.add(at + " " + what + " " + before + " > " + after);
        }
    }

    private static Map<Act, String> acts(MeasureVerdict verdict) {
        Map<Act, String> acts = new EnumMap<>(Act.class);
        verdict.acts().forEach(each -> acts.put(each.act(), print(each)));
        return acts;
    }

    private static String print(ActVerdict verdict) {
        return verdict.verdict() + (verdict.worstCase() == null ? "" : ", worst case " + verdict.worstCase());
    }

    private static List<String> printed(List<VerdictChange> changes) {
        return changes.stream()
                .map(change -> change.at() + " " + (change.act() == null ? "headline" : change.act()) + " "
                        + change.before() + " > " + change.after())
                .toList();
    }
}

package org.winddown.rules.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.pack.ShippedMeasures;
import org.winddown.rules.time.Interval;
import org.winddown.rules.timeline.RandomFacts;

class ProfileVerdictsTest {

    private static final int FACTS = 6;
    private static final int NIGHTS = 60;

    private static Stream<Measure> measures() {
        return ShippedMeasures.all().stream();
    }

    @Tag("sweep")
    @ParameterizedTest
    @MethodSource("measures")
    void whatIsKeptFromNightToNightIsWhatTheEngineProves(Measure measure) {
        Random random = new Random(20_240_929);
        RandomFacts drawn = new RandomFacts(measure, random);
        List<Facts> all = Stream.generate(drawn::next).limit(FACTS).toList();
        Engine engine = new Engine(measure);
        ProfileVerdicts kept = new ProfileVerdicts(all::get, engine, true);
        for (int night = 0; night < NIGHTS; night++) {
            for (int profile = 0; profile < FACTS; profile++) {
                Facts facts = all.get(profile);
                Instant asOf = night(engine, facts, drawn.days(), random);
                assertThat(kept.of(profile, asOf))
                        .as("%s at %s", facts, asOf)
                        .isEqualTo(engine.prove(facts, asOf.truncatedTo(ChronoUnit.SECONDS)));
            }
        }
    }

    @Test
    void judgesAgainOnlyWhenAVerdictMayHaveChanged() {
        Measure measure = ShippedMeasures.kaspersky();
        Facts facts = new RandomFacts(measure, new Random(7)).next();
        Engine engine = new Engine(measure);
        List<Instant> criticals = engine.criticalInstants(facts);
        Instant last = criticals.get(criticals.size() - 1);
        ProfileVerdicts kept = new ProfileVerdicts(profile -> facts, engine, false);

        assertThat(kept.of(100, last.plusSeconds(86_400)))
                .isSameAs(kept.of(100, last.plusSeconds(900)))
                .isSameAs(kept.of(100, last))
                .isNotSameAs(kept.of(100, last.minusSeconds(1)));
    }

    @Test
    void knowsTheTimeInWhichNothingChanges() {
        Measure measure = ShippedMeasures.kaspersky();
        Facts facts = new RandomFacts(measure, new Random(7)).next();
        Engine engine = new Engine(measure);
        List<Instant> criticals = engine.criticalInstants(facts);
        Instant first = criticals.get(0);
        Instant second = criticals.get(1);

        assertThat(engine.constantAround(facts, first.minusSeconds(1))).isEqualTo(new Interval(Instant.MIN, first));
        assertThat(engine.constantAround(facts, first)).isEqualTo(new Interval(first, second));
        assertThat(engine.constantAround(facts, criticals.get(criticals.size() - 1)))
                .isEqualTo(new Interval(criticals.get(criticals.size() - 1), Instant.MAX));
    }

    /** A night near a change, or some night; nights need not come in order. */
    private static Instant night(Engine engine, Facts facts, List<LocalDate> days, Random random) {
        List<Instant> near = new ArrayList<>(engine.criticalInstants(facts));
        if (near.isEmpty() || random.nextBoolean()) {
            near.clear();
            near.add(days.get(random.nextInt(days.size()))
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant());
        }
        return near.get(random.nextInt(near.size()))
                .plusMillis(random.nextBoolean() ? random.nextInt(4_000) - 2_000 : random.nextInt(100_000_000));
    }
}

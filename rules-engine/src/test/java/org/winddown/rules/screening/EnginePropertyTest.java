package org.winddown.rules.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.evaluation.Act;
import org.winddown.rules.evaluation.ActVerdict;
import org.winddown.rules.evaluation.MeasureVerdict;
import org.winddown.rules.evaluation.ProofNode;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.pack.ShippedMeasures;
import org.winddown.rules.timeline.RandomFacts;

class EnginePropertyTest {

    private static final int DRAWN = 150;

    private static Stream<Measure> measures() {
        return ShippedMeasures.all().stream();
    }

    @ParameterizedTest
    @MethodSource("measures")
    void whatItRememberedOfOtherAssetsChangesNoVerdictAndNoProof(Measure measure) {
        Random random = new Random(20_240_720);
        RandomFacts drawn = new RandomFacts(measure, random);
        Engine busy = new Engine(measure);
        for (int count = 0; count < DRAWN; count++) {
            Facts facts = drawn.next();
            Instant at = instant(drawn, random);

            MeasureVerdict proven = busy.prove(facts, at);

            assertThat(proven).as("%s at %s", facts, at).isEqualTo(new Engine(measure).prove(facts, at));
            assertThat(unproven(busy.evaluate(facts, at)))
                    .as("%s at %s", facts, at)
                    .isEqualTo(unproven(proven));
        }
    }

    @ParameterizedTest
    @MethodSource("measures")
    void aContractIsNeverUsedHoweverMuchIsUnknown(Measure measure) {
        Random random = new Random(20_240_929);
        RandomFacts drawn = new RandomFacts(measure, random);
        Engine engine = new Engine(measure);
        for (int count = 0; count < DRAWN; count++) {
            Facts facts = drawn.next();
            if (facts.kind() == AssetKind.CONTRACT && facts.acts().isEmpty()) {
                List<ActVerdict> acts =
                        engine.evaluate(facts, instant(drawn, random)).acts();
                assertThat(acts.size() == 1 || acts.stream().noneMatch(each -> each.act() == Act.USE))
                        .as("%s of %s", acts, facts)
                        .isTrue();
            }
        }
    }

    private static Instant instant(RandomFacts drawn, Random random) {
        List<LocalDate> days = drawn.days();
        return days.get(random.nextInt(days.size()))
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant()
                .plusSeconds(random.nextInt(400_000) - 200_000);
    }

    private static List<ActVerdict> unproven(MeasureVerdict of) {
        return of.acts().stream().map(EnginePropertyTest::unproven).toList();
    }

    private static ActVerdict unproven(ActVerdict of) {
        return new ActVerdict(
                of.act(),
                of.addressee(),
                of.verdict(),
                of.clearReason(),
                of.worstCase(),
                of.phase(),
                of.effectiveAt(),
                of.actBy(),
                of.reason(),
                of.missingFacts(),
                of.readings(),
                of.citation(),
                of.sourceMark(),
                of.recorded(),
                of.strandedDays(),
                ProofNode.NONE);
    }
}

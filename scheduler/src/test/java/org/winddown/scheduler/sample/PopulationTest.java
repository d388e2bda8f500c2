package org.winddown.scheduler.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.winddown.reporting.store.RunRecord;
import org.winddown.rules.evaluation.Verdict;

class PopulationTest {

    private static final Instant AS_OF = Instant.parse("2024-10-01T00:00:00Z");
    private static final Population POPULATION =
            new Population(Verdict.BARRED, 10, Map.of(Verdict.BARRED, 3L, Verdict.CLEAR, 7L), List.of());

    @Test
    void isComparedWithARunOverAllItsUnits() {
        assertThat(POPULATION.differs(run(unit("BER", 6, 2), unit("NYC", 4, 1))))
                .isEmpty();
        assertThat(POPULATION.differs(run(unit("BER", 6, 2), unit("NYC", 4, 2))))
                .contains("Run " + "a".repeat(64) + " counted 4 BARRED of 10 assets, but now there are 3 of 10.");
        assertThat(POPULATION.differs(run(unit("BER", 6, 2), unit("NYC", 5, 1))))
                .contains("Run " + "a".repeat(64) + " counted 3 BARRED of 11 assets, but now there are 3 of 10.");
    }

    @Test
    void isEmptyForAVerdictThatNothingHas() {
        assertThat(new Population(Verdict.BLOCKED, 10, Map.of(Verdict.CLEAR, 10L), List.of()).size())
                .isZero();
    }

    private static RunRecord run(RunRecord.Unit... units) {
        return new RunRecord("a".repeat(64), AS_OF, AS_OF, "law", AS_OF, List.of(units), List.of(), List.of());
    }

    private static RunRecord.Unit unit(String code, long assets, long barred) {
        return new RunRecord.Unit(code, assets, 0, Map.of(Verdict.BARRED, barred, Verdict.CLEAR, assets - barred));
    }
}

package org.winddown.ingest.expected;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.winddown.ingest.register.Decided;
import org.winddown.ingest.rows.RawRow;

class ExpectedSourceRowTest {

    private final ExpectedSourceRow rows =
            new ExpectedSourceRow("sources.csv", List.of("unit", "source", "cadence"), Set.of("BU-1"));

    private Decided<ExpectedSource> apply(String cadence) {
        return rows.apply(new RawRow(2, List.of("BU-1", "cmdb", cadence)), new HashSet<>());
    }

    @Test
    void takesACadenceOfACentury() {
        assertThat(apply("P100Y").message()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"P101Y", "P2147483647Y", "P2147483647D", "P0D", "fortnightly"})
    void setsARowAsideWhoseCadenceLeadsBeyondTheCalendar(String cadence) {
        assertThat(apply(cadence).message())
                .isEqualTo("sources.csv, row 2: column \"cadence\" is \"" + cadence
                        + "\", which is no cadence. Write daily,"
                        + " weekly, monthly, quarterly or yearly, or an ISO period of at most a century, for"
                        + " example P14D.");
    }
}

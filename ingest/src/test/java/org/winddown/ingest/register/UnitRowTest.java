package org.winddown.ingest.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.winddown.ingest.rows.RefusedFileException;

class UnitRowTest {

    @Test
    void refusesAColumnThatIsThereTwice() {
        assertThatThrownBy(() -> new UnitRow("units.csv", List.of("code", "us_person", "", "", "US person")))
                .isInstanceOfSatisfying(
                        RefusedFileException.class,
                        refused -> assertThat(refused.line())
                                .isEqualTo("COLUMN_TWICE: units.csv: column \"us_person\" is there twice. Remove one of"
                                        + " them."));
    }
}

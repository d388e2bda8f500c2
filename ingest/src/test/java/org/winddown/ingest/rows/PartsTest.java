package org.winddown.ingest.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartsTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "0, 10000000", "1, 1", "9999, 1099511627775"})
    void keepsPartAndRowInOneNumber(int part, long row) {
        long number = Parts.number(part, row);

        assertThat(Parts.part(number)).isEqualTo(part);
        assertThat(Parts.row(number)).isEqualTo(row);
    }

    @Test
    void numbersTheRowsOfTheFirstPartAsTheyAreAndSortsByPart() {
        assertThat(Parts.number(0, 7)).isEqualTo(7);
        assertThat(Parts.number(1, 0)).isGreaterThan(Parts.number(0, (1L << 40) - 1));
        assertThatThrownBy(() -> Parts.number(Parts.MOST, 1)).hasMessage("There is no row 1 in part 10000.");
        assertThatThrownBy(() -> Parts.number(0, 1L << 40)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void comesBackFromItsStoredForm() {
        Parts parts = new Parts(List.of("a.csv", "b.xlsx, Sheet\n1", ""));

        assertThat(Parts.ofStored(parts.stored()).names()).containsExactly("a.csv", "b.xlsx, Sheet 1", "");
        assertThat(Parts.name(parts.stored(), Parts.number(1, 5))).isEqualTo("b.xlsx, Sheet 1");
        assertThat(Parts.name(parts.stored(), Parts.number(2, 5))).isEmpty();
        assertThat(Parts.name("Servers", 5)).isEqualTo("Servers");
        assertThatThrownBy(() -> Parts.name("Servers", Parts.number(1, 5)))
                .hasMessage("There is no part 1 in \"Servers\".");
    }

    @Test
    void tellsThePlaceOfARow() {
        Parts two = new Parts(List.of("a.csv", "b.csv"));

        assertThat(Parts.ofStored("").place(5)).isEqualTo("row 5");
        assertThat(Parts.ofStored("Servers").place(5)).isEqualTo("sheet \"Servers\", row 5");
        assertThat(two.place(Parts.number(1, 5))).isEqualTo("part \"b.csv\", row 5");
        assertThat(two.placeSeenFrom(Parts.number(1, 5), Parts.number(1, 4))).isEqualTo("row 4");
        assertThat(two.placeSeenFrom(Parts.number(1, 5), 4)).isEqualTo("part \"a.csv\", row 4");
    }

    @Test
    void holdsABoundedNumberOfParts() {
        assertThatThrownBy(() -> new Parts(Collections.nCopies(Parts.MOST + 1, "")))
                .hasMessage("An inventory has 1 to 10000 parts, not 10001.");
    }
}

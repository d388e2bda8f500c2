package org.winddown.ingest.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winddown.ingest.rows.RawRow;
import org.winddown.ingest.rows.RefusedFileException;
import org.winddown.rules.party.ownership.Stake;

class StakeRowTest {

    private static final List<String> HEADER = List.of("Owner", "owned", "Share", "from", "to", "source");

    private final StakeRow rows = new StakeRow("owners.csv", HEADER);

    private Decided<Stake> apply(String... cells) {
        return rows.apply(new RawRow(2, List.of(cells)), new HashSet<>());
    }

    @Test
    void readsAStake() {
        assertThat(apply(" Fabrikam Holding ", "Fabrikam", "33.333333333333 %", "2022-02-24", "2023-07-01", "register")
                        .value())
                .isEqualTo(new Stake(
                        "Fabrikam Holding",
                        "Fabrikam",
                        new BigDecimal("33.333333333333"),
                        LocalDate.of(2022, 2, 24),
                        LocalDate.of(2023, 7, 1),
                        "register"));
        assertThat(apply("X", "B", "UNKNOWN", "", "", "register").value())
                .isEqualTo(new Stake("X", "B", null, null, null, "register"));
        assertThat(apply("X", "B", "", "", "", "register").value())
                .isEqualTo(new Stake("X", "B", null, null, null, "register"));
        assertThat(apply("X", "B", "0.5%", "", "", "register").value())
                .isEqualTo(new Stake("X", "B", new BigDecimal("0.5"), null, null, "register"));
        assertThat(apply("X", "B", "0", "", "", "register").value())
                .isEqualTo(new Stake("X", "B", BigDecimal.ZERO, null, null, "register"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ''|B|50||        |register|column "owner" is empty
        X|''|50||        |register|column "owned" is empty
        X|B|50||         |''      |column "source" is empty
        X|x|50||         |register|is "x", which is the owner
        X|B|33,3||       |register|"share" is "33,3", which is not a percentage
        X|B|-5||         |register|"share" is "-5", which is not a percentage
        X|B|100.1||      |register|which is more than 100 percent
        X|B|0.5||        |register|may be a part of one or a percentage. Write 50 for a half, or "0.5%"
        X|B|1||          |register|may be a part of one or a percentage
        X|B|50|24.02.2022||register|"from" is "24.02.2022", which is not a day. Write yyyy-MM-dd.
        X|B|50||2023-02-29|register|"to" is "2023-02-29", which is not a day. Write yyyy-MM-dd.
        X|B|50|2023-07-01|2023-07-01|register|which is not after the day in "from"
        """)
    void saysWhyARowIsNone(
            String owner, String owned, String share, String from, String to, String source, String message) {
        Decided<Stake> outcome = apply(owner, owned, share, from == null ? "" : from, to == null ? "" : to, source);

        assertThat(outcome.value()).isNull();
        assertThat(outcome.message()).startsWith("owners.csv, row 2: column ").contains(message);
    }

    @Test
    void aRowThatRepeatsAStakeIsNone() {
        HashSet<String> seen = new HashSet<>();
        rows.apply(new RawRow(2, List.of("X", "B", "20", "", "", "register")), seen);

        assertThat(rows.apply(new RawRow(3, List.of("x", "B ", "30", "", "", "Register")), seen)
                        .message())
                .isEqualTo("owners.csv, row 3: column \"owned\" is \"B\", of which an earlier row names the same owner,"
                        + " first day and source. Remove one of them, or add their shares up.");
        assertThat(rows.apply(new RawRow(4, List.of("X", "B", "30", "2024-01-01", "", "register")), seen)
                        .value())
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "owner;owned;share,          OWNERS_COLUMN_MISSING",
        "owner;owned;source,         OWNERS_COLUMN_MISSING",
        "owner;owned;share;source;form, OWNERS_COLUMN_UNKNOWN",
        "owner;owned;share;source;Owner, COLUMN_TWICE"
    })
    void refusesAFileWithOtherColumns(String header, String code) {
        assertThatThrownBy(() -> new StakeRow("owners.csv", List.of(header.split(";", -1))))
                .isInstanceOfSatisfying(
                        RefusedFileException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}

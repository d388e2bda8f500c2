package org.winddown.ingest.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.winddown.rules.asset.Field;

class CellReadingTest {

    private static final Conventions DAY_FIRST = Conventions.everywhere(DateOrder.DAY_FIRST, DecimalMark.COMMA);
    private static final Conventions MONTH_FIRST = Conventions.everywhere(DateOrder.MONTH_FIRST, DecimalMark.POINT);

    private static CellReading date(String text, Conventions conventions) {
        return CellReading.of(Field.END_DATE, text, conventions);
    }

    private static CellReading number(String text, Conventions conventions) {
        return CellReading.of(Field.COST, text, conventions);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-02-29 | 2024-02-29",
                "2024-02-29T10:30:00+02:00 | 2024-02-29T10:30:00+02:00",
                "20240229 | 2024-02-29",
                "2024/2/29 | 2024-02-29",
                "2024.02.29 | 2024-02-29",
                "29.02.2024 | 2024-02-29",
                "03.04.2024 | 2024-04-03",
                "3. 4. 2024 | 2024-04-03",
                "29/02/2024 | 2024-02-29",
                "02/29/2024 | 2024-02-29",
                "9/18/19 | 2019-09-18",
                "05/05/2024 | 2024-05-05",
                "09-Mar-11 | 2011-03-09",
                "29 Feb 2024 | 2024-02-29",
                "Feb 29, 2024 | 2024-02-29",
                "February 29th, 2024 | 2024-02-29",
                "29. Februar 2024 | 2024-02-29",
                "1 märz 2024 | 2024-03-01",
                "29 février 2024 | 2024-02-29",
                "29 февраля 2024 | 2024-02-29",
                "29 lutego 2024 | 2024-02-29",
                "Feb 03, 2026 07:00 AM | 2026-02-03",
                "2020-12-30 11:07:15 | 2020-12-30",
                "2020-12-30T11:07:15 | 2020-12-30",
                "05/13/2021 07:08:28 | 2021-05-13",
                "2026-08-12 20:44:35Z | 2026-08-12T20:44:35Z",
                "2021-05-11T00:00:00+0000 | 2021-05-11T00:00Z",
                "May 13, 2021 12:30 AM UTC | 2021-05-13T00:30Z",
                "Unlimited | perpetual",
                "perpetual | perpetual"
            })
    void readsDatesThatHaveOneReading(String text, String iso) {
        assertThat(date(text, Conventions.none()).text()).isEqualTo(iso);
        assertThat(date(text, Conventions.none()).doubt()).isFalse();
    }

    @Test
    void aDateWithTwoReadingsNeedsAnOrder() {
        assertThat(date("03/04/2024", Conventions.none()).doubt()).isTrue();
        assertThat(date("03/04/2024", DAY_FIRST).text()).isEqualTo("2024-04-03");
        assertThat(date("03/04/2024", MONTH_FIRST).text()).isEqualTo("2024-03-04");
        assertThat(date("3-4-24 08:00", MONTH_FIRST).text()).isEqualTo("2024-03-04");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-",
                "n/a",
                "NULL",
                "1970-01-01",
                "01/01/1970",
                "1900-01-00",
                "01.01.1900",
                "1970-01-01T00:00:00Z"
            })
    void readsWhatProgramsPrintForNothingAsNothing(String text) {
        assertThat(date(text, Conventions.none()).text()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/02/2024",
                "never",
                "2024-02-30",
                "20241301",
                "2018-11",
                "tomorrow",
                "45432",
                "1/2",
                "12.5.24.1",
                "10:30"
            })
    void leavesWhatIsNoDateAsWritten(String text) {
        assertThat(date(text, Conventions.none())).isEqualTo(new CellReading(text, Optional.empty(), false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1250.50 | 1250.50 |",
                "1.234 | 1.234 |",
                "-5 | -5 |",
                "$12.58 | 12.58 |",
                "'$34,995.62' | 34995.62 |",
                "'£68,486.66' | 68486.66 | GBP",
                "'-2,610.12' | -2610.12 |",
                "'(2,610.12)' | -2610.12 |",
                "'7613,88 US$' | 7613.88 | USD",
                "'42.960,00 US$' | 42960.00 | USD",
                "'1.234.567 €' | 1234567 | EUR",
                "EUR 1 234 567 | 1234567 | EUR",
                "12'500.50 | 12500.50 |",
                "'0,125' | 0.125 |",
                "'1234,567' | 1234.567 |"
            })
    void readsNumbersThatHaveOneReading(String text, String plain, String currency) {
        CellReading read = number(text, Conventions.none());

        assertThat(read.text()).isEqualTo(plain);
        assertThat(read.currency().orElse(null)).isEqualTo(currency);
        assertThat(read.doubt()).isFalse();
    }

    @Test
    void aNumberWithTwoReadingsNeedsAMark() {
        assertThat(number("1,234", Conventions.none()).doubt()).isTrue();
        assertThat(number("1,234", MONTH_FIRST).text()).isEqualTo("1234");
        assertThat(number("1,234", DAY_FIRST).text()).isEqualTo("1.234");
        assertThat(number("1.234", DAY_FIRST).text()).isEqualTo("1234");
    }

    @Test
    void threeDecimalsOfPiecesAreAskedAbout() {
        assertThat(CellReading.of(Field.QUANTITY, "1.944", Conventions.none()).doubt())
                .isTrue();
        assertThat(CellReading.of(Field.QUANTITY, "1.944", DAY_FIRST).text()).isEqualTo("1944");
        assertThat(CellReading.of(Field.QUANTITY, "0.125", Conventions.none()).text())
                .isEqualTo("0.125");
        assertThat(CellReading.of(Field.QUANTITY, "1944", Conventions.none()).text())
                .isEqualTo("1944");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12 users", "1,23,456", "1.2.3", "twelve", "1,234.5.6", "€ 5 €"})
    void leavesWhatIsNoNumberAsWritten(String text) {
        assertThat(number(text, Conventions.none()).text()).isEqualTo(text);
    }
}

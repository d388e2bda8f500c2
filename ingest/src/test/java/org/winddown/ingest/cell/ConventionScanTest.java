package org.winddown.ingest.cell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.winddown.rules.asset.Field;

class ConventionScanTest {

    private final ConventionScan scan = new ConventionScan();

    private Conventions found() {
        return scan.conventions(Conventions.none());
    }

    @Test
    void oneDayBeyondTwelveProvesTheColumnAndTheOthersInDoubt() {
        scan.see(Field.START_DATE, "03/04/2024", 2);
        scan.see(Field.END_DATE, "03/04/2025", 2);
        scan.see(Field.START_DATE, "31/12/2024", 3);
        scan.see(Field.RENEWAL_DATE, "2024-12-31", 3);

        assertThat(found().dates(Field.START_DATE)).isEqualTo(DateOrder.DAY_FIRST);
        assertThat(found().dates(Field.END_DATE)).isEqualTo(DateOrder.DAY_FIRST);
        assertThat(found().dates(Field.RENEWAL_DATE)).isNull();
        assertThat(scan.remarks(found()))
                .containsExactlyInAnyOrder(
                        "Dates of column \"start_date\" were read day-first: \"31/12/2024\" in row 3 has no other reading.",
                        "Dates of column \"end_date\" were read day-first: \"31/12/2024\" in row 3 has no other reading.");
    }

    @Test
    void aColumnThatProvesBothProvesNothing() {
        scan.see(Field.START_DATE, "31/12/2024", 2);
        scan.see(Field.START_DATE, "12/31/2024", 3);
        scan.see(Field.END_DATE, "03/04/2024", 4);

        assertThat(found().dates(Field.START_DATE)).isNull();
        assertThat(found().dates(Field.END_DATE)).isNull();
        assertThat(scan.remarks(found())).isEmpty();
    }

    @Test
    void columnsThatDisagreeProveNothingForAThird() {
        scan.see(Field.START_DATE, "31/12/2024", 2);
        scan.see(Field.SIGNED_AT, "12/31/2024", 2);
        scan.see(Field.END_DATE, "03/04/2024", 2);

        assertThat(found().dates(Field.START_DATE)).isEqualTo(DateOrder.DAY_FIRST);
        assertThat(found().dates(Field.SIGNED_AT)).isEqualTo(DateOrder.MONTH_FIRST);
        assertThat(found().dates(Field.END_DATE)).isNull();
    }

    @Test
    void namesTheColumnsThatNothingDecides() {
        scan.see(Field.START_DATE, "03/04/2024", 2);
        scan.see(Field.END_DATE, "2024-12-31", 2);
        scan.see(Field.QUANTITY, "1.234", 2);

        assertThat(scan.undecided(found())).containsExactlyInAnyOrder(Field.START_DATE, Field.QUANTITY);
        assertThat(scan.undecided(Conventions.everywhere(DateOrder.DAY_FIRST, null)))
                .containsExactly(Field.QUANTITY);
    }

    @Test
    void aNumberProvesNothingForADate() {
        scan.see(Field.START_DATE, "03/04/2024", 2);
        scan.see(Field.COST, "1.234,50", 2);

        assertThat(found().decimals().keySet()).containsExactly(Field.COST);
        assertThat(scan.undecided(found())).containsExactly(Field.START_DATE);
    }

    @Test
    void numbersAreProvenByBothSeparators() {
        scan.see(Field.COST, "1.234", 2);
        scan.see(Field.COST, "1.234,50", 3);

        assertThat(found().decimals(Field.COST)).contains(DecimalMark.COMMA);
        assertThat(found().decimals(Field.QUANTITY)).isEmpty();
        assertThat(scan.remarks(found()))
                .containsExactly(
                        "Numbers of column \"cost\" were read with a decimal comma: \"1.234,50\" in row 3 has no"
                                + " other reading.");
    }

    @Test
    void whatAPersonSaidCountsBeforeProof() {
        scan.see(Field.END_DATE, "03/04/2024", 2);
        Conventions stated = scan.conventions(Conventions.everywhere(DateOrder.MONTH_FIRST, null));

        assertThat(stated.dates(Field.END_DATE)).isEqualTo(DateOrder.MONTH_FIRST);
        assertThat(scan.remarks(stated))
                .containsExactly("Dates of column \"end_date\" were read month-first, as was said.");
    }

    @Test
    void looksOnlyAsFarAsThereIsDoubt() {
        for (int row = 2; row < 10_001; row++) {
            scan.see(Field.END_DATE, "2024-01-01", row);
            assertThat(scan.wantsMore()).isTrue();
        }
        assertThat(scan.wantsMore()).isFalse();

        scan.see(Field.END_DATE, "01/02/2024", 10_002);
        assertThat(scan.wantsMore()).as("a further row may prove it").isTrue();
        scan.see(Field.END_DATE, "13/02/2024", 10_003);
        assertThat(scan.wantsMore())
                .as("a further row may prove the other order")
                .isTrue();
        scan.see(Field.END_DATE, "02/13/2024", 20_000);
        assertThat(found().dates(Field.END_DATE)).isNull();
    }
}

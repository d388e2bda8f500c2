package org.winddown.ingest.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.winddown.rules.asset.Field;
import org.winddown.rules.time.Moment;

class CanonicalCellTest {

    private static final List<Conventions> CONVENTIONS = List.of(
            Conventions.none(),
            Conventions.everywhere(DateOrder.DAY_FIRST, DecimalMark.COMMA),
            Conventions.everywhere(DateOrder.MONTH_FIRST, DecimalMark.POINT));

    @ParameterizedTest
    @EnumSource(Field.class)
    void isSureOnlyOfCellsThatAreReadAsTheyStand(Field field) {
        Random random = new Random(field.ordinal());
        int sure = 0;
        for (int i = 0; i < 20_000; i++) {
            String text = text(random);
            for (Conventions conventions : CONVENTIONS) {
                boolean decimals = CellReading.pointsAreDecimal(field, conventions) && CanonicalCell.sureDecimals(text);
                if (CanonicalCell.sure(field, text) || decimals) {
                    sure++;
                    assertThat(CellReading.of(field, text, conventions))
                            .as("%s as %s", text, field)
                            .isEqualTo(new CellReading(text, Optional.empty(), false));
                    assertThat(valid(field, text)).as("%s as %s", text, field).isTrue();
                }
            }
        }
        assertThat(sure > 100).isEqualTo(Conventions.isDate(field) || field.type() == Field.Type.NUMBER);
    }

    @Test
    void isSureOfMostOfThem() {
        assertThat(CanonicalCell.sure(Field.START_DATE, "2024-02-29")).isTrue();
        assertThat(CanonicalCell.sure(Field.END_DATE, "2024-12-31")).isTrue();
        assertThat(CanonicalCell.sure(Field.QUANTITY, "120")).isTrue();
        assertThat(CanonicalCell.sureDecimals("1250.50")).isTrue();
        assertThat(CanonicalCell.sure(Field.START_DATE, "2023-02-29")).isFalse();
        assertThat(CanonicalCell.sure(Field.START_DATE, "1970-01-01")).isFalse();
        assertThat(CanonicalCell.sure(Field.QUANTITY, "1.250")).isFalse();
    }

    private static boolean valid(Field field, String text) {
        return Conventions.isDate(field) ? Moment.parse(text).isPresent() : text.matches("[0-9]+(\\.[0-9]+)?");
    }

    private static String text(Random random) {
        return switch (random.nextInt(4)) {
            case 0 ->
                String.format(
                        Locale.ROOT,
                        "%04d-%02d-%02d",
                        1890 + random.nextInt(200),
                        random.nextInt(14),
                        random.nextInt(33));
            case 1 -> String.valueOf(random.nextInt(100_000));
            case 2 -> random.nextInt(3_000) + "." + random.nextInt(2_000);
            default -> {
                StringBuilder any = new StringBuilder();
                for (int i = random.nextInt(11); i >= 0; i--) {
                    any.append("0123456789-.,+e".charAt(random.nextInt(15)));
                }
                yield any.toString();
            }
        };
    }
}

package org.winddown.ingest.excel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/** The text of a cell: dates in ISO form, numbers without a trailing zero, formulas by their stored result. */
record CellText(boolean date1904) {

    private static final long SECONDS_PER_DAY = 86_400;

    String of(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        Object value = cell.getValue();
        String raw = cell.getRawValue();
        if (value instanceof BigDecimal number) {
            return isDate(cell) ? date(number) : number(number);
        }
        if (value instanceof Boolean truth) {
            return truth.toString();
        }
        return value == null ? (raw == null ? "" : raw) : value.toString();
    }

    private static String number(BigDecimal number) {
        BigDecimal shortest = BigDecimal.valueOf(number.doubleValue());
        return shortest.signum() == 0 ? "0" : shortest.stripTrailingZeros().toPlainString();
    }

    private String date(BigDecimal serial) {
        LocalDate epoch = date1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
        LocalDateTime moment = epoch.atStartOfDay().plusSeconds(Math.round(serial.doubleValue() * SECONDS_PER_DAY));
        LocalDate date = moment.toLocalDate();
        return moment.equals(date.atStartOfDay()) ? date.toString() : moment.toString();
    }

    private static boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id != null && ((id >= 14 && id <= 17) || id == 22)) {
            return true;
        }
        String format = cell.getDataFormatString();
        if (format == null || format.equalsIgnoreCase("General")) {
            return false;
        }
        String codes =
                format.replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_.", "").toLowerCase(Locale.ROOT);
        return codes.contains("y") || codes.contains("d");
    }
}

package org.winddown.ingest.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.cell.CanonicalCell;
import org.winddown.ingest.cell.CellReading;
import org.winddown.ingest.cell.Conventions;
import org.winddown.ingest.rows.WrittenCell;
import org.winddown.rules.asset.Field;

/**
 * The cells of one column, read by what its field may hold. Columns of dates, numbers and words repeat themselves, so a
 * text is read once, as long as there are not too many.
 *
 * <p>Not thread-safe.
 */
final class CellColumn {

    /**
     * A cell that is not empty.
     *
     * @param asWritten the cell as the file has it, without space around it
     * @param text the cell in the words of the template; empty when it says nothing
     * @param currency currency that a number brings along
     * @param fault why it cannot be taken, null when it can
     */
    record Read(String asWritten, String text, Optional<String> currency, CellRules.@Nullable Fault fault) {}

    private static final Pattern LOCAL_DATE_TIME = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+");
    private static final int ISO_DATE = 10;
    private static final int REMEMBERED = 20_000;

    private final Field field;
    private final Conventions conventions;
    private final boolean dated;
    private final boolean anyText;
    private final boolean pointsAreDecimal;
    private final Place place;
    private final Map<String, Read> known = new HashMap<>();

    /** The column of a field. */
    CellColumn(Field field, Place place, Conventions conventions) {
        this.field = field;
        this.place = place;
        this.conventions = conventions;
        this.dated = field.type() == Field.Type.MOMENT || field.type() == Field.Type.MOMENT_OR_PERPETUAL;
        this.anyText = CellRules.anyText(field);
        this.pointsAreDecimal = CellReading.pointsAreDecimal(field, conventions);
    }

    Field field() {
        return field;
    }

    /** Where its cells stand. */
    Place place() {
        return place;
    }

    /** The trimmed cell of a row, or what stands for it. */
    String text(List<String> cells) {
        return place.text(cells);
    }

    /** Whether a cell that is not empty says what the field may hold, in the words of the template. */
    boolean isCanonical(String cell) {
        return anyText || CanonicalCell.sure(field, cell) || (pointsAreDecimal && CanonicalCell.sureDecimals(cell));
    }

    /** The same of a cell as it is written. */
    boolean isCanonical(WrittenCell cell) {
        return anyText
                || CanonicalCell.sure(field, cell.bytes(), cell.from(), cell.to())
                || (pointsAreDecimal && CanonicalCell.sureDecimals(cell.bytes(), cell.from(), cell.to()));
    }

    /** Reads a cell that is not empty; a date {@code ofWorkbook} may come with a time of day that nobody wrote. */
    Read read(String cell, boolean ofWorkbook) {
        String text = ofWorkbook && holdsTime(cell) ? cell.substring(0, ISO_DATE) : cell;
        Read read = known.get(text);
        if (read == null) {
            read = anew(text);
            if (known.size() < REMEMBERED) {
                known.put(text, read);
            }
        }
        return read;
    }

    private boolean holdsTime(String cell) {
        return dated
                && cell.length() > ISO_DATE
                && LOCAL_DATE_TIME.matcher(cell).matches();
    }

    private Read anew(String text) {
        CellReading reading = CellReading.of(field, text, conventions);
        CellRules.Fault fault = reading.doubt()
                ? CellRules.doubt(field)
                : reading.text().isEmpty()
                        ? null
                        : CellRules.check(field, reading.text()).orElse(null);
        return new Read(text, reading.text(), reading.currency(), fault);
    }
}

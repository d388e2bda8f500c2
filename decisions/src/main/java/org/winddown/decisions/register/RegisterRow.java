package org.winddown.decisions.register;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import org.winddown.decisions.sheet.DecisionFile;
import org.winddown.decisions.sheet.Words;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.asset.AssetKind;

/** One row of a register file, asked for its cells by the names of their columns. */
public final class RegisterRow {

    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_NAME = 200;

    private final RegisterColumns columns;
    private final DecisionFile.Row row;
    private final Instant now;

    RegisterRow(RegisterColumns columns, DecisionFile.Row row, Instant now) {
        this.columns = columns;
        this.row = row;
        this.now = now;
    }

    /** The text of a cell, at most 4,000 characters; empty when there is none. */
    public String text(String column) throws RegisterFault {
        return limited(column, LONGEST_TEXT);
    }

    /** The text of a cell that must be filled. */
    public String needed(String column) throws RegisterFault {
        return filled(column, text(column));
    }

    /** A name or code of at most 200 characters, which must be there. */
    public String name(String column) throws RegisterFault {
        return filled(column, limited(column, LONGEST_NAME));
    }

    /** Whether nothing stands in a cell. */
    public boolean isEmpty(String column) {
        return columns.text(row, column).isEmpty();
    }

    /** A cell that holds one of the words of a list. */
    public <E extends Enum<E>> E word(String column, Class<E> words) throws RegisterFault {
        String text = filled(column, columns.text(row, column));
        String name = Words.header(text).toUpperCase(Locale.ROOT);
        return Arrays.stream(words.getEnumConstants())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new RegisterFault(
                        RegisterCode.WORD_UNKNOWN,
                        "column \"" + column + "\" is " + Words.quoted(text) + ". Write one of "
                                + Arrays.toString(words.getEnumConstants()) + "."));
    }

    /** A time with its offset, to the microsecond. */
    public Instant instant(String column) throws RegisterFault {
        String text = filled(column, columns.text(row, column));
        try {
            return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException e) {
            throw new RegisterFault(
                    RegisterCode.TIME_NOT_AN_INSTANT,
                    "column \"" + column + "\" is " + Words.quoted(text)
                            + ", which is not a time with its offset. Write for example 2024-10-02T16:30:00Z.");
        }
    }

    /** A time with its offset that has come. */
    public Instant past(String column) throws RegisterFault {
        Instant instant = instant(column);
        if (instant.isAfter(now)) {
            throw new RegisterFault(
                    RegisterCode.TIME_IN_FUTURE,
                    "column \"" + column + "\" is " + Words.quoted(columns.text(row, column))
                            + ", which lies after now, " + now + ". Write when it was.");
        }
        return instant;
    }

    /** Since when the row is known: as it prints in {@code recorded_at}, else now. */
    public Instant recordedAt() throws RegisterFault {
        return isEmpty("recorded_at") ? now : past("recorded_at");
    }

    /** The key of an asset. */
    public AssetKey asset() throws RegisterFault {
        return new AssetKey(
                name("unit"),
                name("source"),
                word("kind", AssetKind.class),
                filled("asset_id", limited("asset_id", 400)));
    }

    private String filled(String column, String text) throws RegisterFault {
        if (text.isEmpty()) {
            throw new RegisterFault(RegisterCode.CELL_MISSING, "column \"" + column + "\" is empty. Fill it in.");
        }
        return text;
    }

    private String limited(String column, int longest) throws RegisterFault {
        String text = columns.text(row, column);
        if (text.length() > longest) {
            throw new RegisterFault(
                    RegisterCode.TEXT_TOO_LONG,
                    "column \"" + column + "\" is " + Words.quoted(text) + " and has " + text.length()
                            + " characters. Keep to " + longest + ".");
        }
        return text;
    }
}

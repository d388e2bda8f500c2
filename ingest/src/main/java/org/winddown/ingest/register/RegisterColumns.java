package org.winddown.ingest.register;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.mapping.HeaderName;
import org.winddown.ingest.rows.Quoted;
import org.winddown.ingest.rows.RawRow;
import org.winddown.ingest.rows.RefusedFileException;
import org.winddown.rules.identification.text.Typos;

/** The columns of one file of a register by name, whatever their case and order. */
public final class RegisterColumns {

    /**
     * What a register must look like.
     *
     * @param noun for example {@code a file of owners}
     * @param needed columns that must be there
     * @param further columns that may be there
     * @param missing code of the refusal when a needed column is not there
     * @param unknown code of the refusal when there is another column
     */
    public record Layout(String noun, List<String> needed, List<String> further, String missing, String unknown) {

        public Layout {
            needed = List.copyOf(needed);
            further = List.copyOf(further);
        }
    }

    private final String file;
    private final Map<String, Integer> places = new HashMap<>();

    private RegisterColumns(String file) {
        this.file = file;
    }

    /**
     * The columns of a file, which has no others.
     *
     * @throws RefusedFileException when a column is missing, there twice, or not one of the layout's
     */
    public static RegisterColumns of(String file, List<String> header, Layout layout) {
        RegisterColumns columns = new RegisterColumns(file);
        List<String> all = new ArrayList<>(layout.needed());
        all.addAll(layout.further());
        for (int index = 0; index < header.size(); index++) {
            String name = HeaderName.of(header.get(index));
            if (name.isEmpty()) {
                continue;
            }
            if (!all.contains(name)) {
                throw new RefusedFileException(
                        layout.unknown(),
                        file + ": column " + Quoted.of(header.get(index)) + " is not one of " + layout.noun()
                                + meant(name, all) + "; they are " + all
                                + ". Rename it or leave it out, so that nothing it says is lost unnoticed.");
            }
            columns.place(name, index);
        }
        layout.needed().stream()
                .filter(needed -> !columns.has(needed))
                .findFirst()
                .ifPresent(needed -> {
                    throw new RefusedFileException(
                            layout.missing(),
                            file + ": no column " + Quoted.of(needed) + ". " + capital(layout.noun())
                                    + " has the column" + (layout.needed().size() == 1 ? " " : "s ")
                                    + enumerated(layout.needed()) + ", and may have "
                                    + enumerated(layout.further()) + ".");
                });
        return columns;
    }

    private void place(String name, int index) {
        if (places.put(name, index) != null) {
            throw new RefusedFileException(
                    "COLUMN_TWICE", file + ": column " + Quoted.of(name) + " is there twice. Remove one of them.");
        }
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String enumerated(List<String> names) {
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    /** A question for the column that a misspelt one is most like; empty when it is like none. */
    private static String meant(String name, List<String> all) {
        return all.stream()
                .filter(each -> Typos.distance(HeaderName.key(name), HeaderName.key(each)) <= 1)
                .findFirst()
                .map(each -> " (is " + Quoted.of(each) + " meant?)")
                .orElse("");
    }

    boolean has(String column) {
        return places.containsKey(column);
    }

    /** The text of a cell; empty when the row or the file has none. */
    public String text(RawRow row, String column) {
        Integer place = places.get(column);
        return place == null || place >= row.cells().size()
                ? ""
                : row.cells().get(place).strip().replace("\u0000", "");
    }

    /** The day in a cell; null when it is empty or, see {@link #notADay}, no day. */
    public @Nullable LocalDate day(RawRow row, String column) {
        String text = text(row, column);
        if (text.length() != 10) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The fault of the first of these columns that holds something else than a day. */
    public <T> Optional<Decided<T>> notADay(RawRow row, String... columns) {
        for (String column : columns) {
            String day = text(row, column);
            if (!day.isEmpty() && day(row, column) == null) {
                return Optional.of(
                        fault(row, column, " is " + Quoted.of(day) + ", which is not a day. Write yyyy-MM-dd."));
            }
        }
        return Optional.empty();
    }

    /** Sets a row aside for what a column holds. */
    public <T> Decided<T> fault(RawRow row, String column, String what) {
        return new Decided<>(null, file + ", row " + row.rowNumber() + ": column " + Quoted.of(column) + what);
    }
}

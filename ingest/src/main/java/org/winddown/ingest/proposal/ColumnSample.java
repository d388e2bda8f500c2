package org.winddown.ingest.proposal;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.winddown.ingest.cell.CellReading;
import org.winddown.ingest.cell.Conventions;
import org.winddown.ingest.rows.RawRow;
import org.winddown.rules.asset.Field;
import org.winddown.rules.time.Moment;

/** The filled cells of one column in the first rows of a file. */
final class ColumnSample {

    private static final double MOST = 0.8;
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?");
    private static final Pattern CPE = Pattern.compile("cpe:(2\\.3:|/)[aoh*].*");
    private static final Pattern PURL = Pattern.compile("pkg:[a-z][a-z0-9.+-]*/.+");
    private static final Pattern MAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]+([.-][A-Za-z0-9]+)*");
    private static final Pattern HOST_MARK = Pattern.compile(".*([0-9]|[.-]).*");
    private static final Pattern VERSION = Pattern.compile("[vV]?[0-9]+(\\.[0-9]+){1,4}([-+ .][A-Za-z0-9.]+)?");
    private static final Pattern LETTER = Pattern.compile(".*\\p{L}.*");

    private final List<String> filled;
    private final int rows;

    ColumnSample(int index, List<RawRow> sample) {
        this.rows = (int) sample.stream().filter(row -> !row.isBlank()).count();
        this.filled = sample.stream()
                .map(row -> index < row.cells().size() ? row.cells().get(index).strip() : "")
                .filter(text -> !text.isEmpty())
                .toList();
    }

    boolean isEmpty() {
        return filled.isEmpty();
    }

    /** Whether every row has a cell and no two have the same. */
    boolean isOncePerRow() {
        Set<String> distinct = new HashSet<>(filled);
        return rows > 1 && filled.size() == rows && distinct.size() == rows;
    }

    /** Why its cells cannot be those of a field; empty when they can. */
    Optional<String> against(Field field) {
        if (filled.isEmpty()) {
            return Optional.empty();
        }
        return switch (field.type()) {
            case MOMENT, MOMENT_OR_PERPETUAL -> unlessMost(text -> isDate(field, text), "its cells are no dates");
            case NUMBER -> unlessMost(text -> isNumber(field, text), "its cells are no numbers");
            case YES_NO -> Optional.empty();
            case TEXT -> againstText(field);
        };
    }

    private Optional<String> againstText(Field field) {
        return switch (field) {
            case CPE -> unlessMost(matches(CPE), "its cells are no CPE names");
            case PURL -> unlessMost(matches(PURL), "its cells are no package URLs");
            case PRODUCT, VENDOR, SUPPLIER -> unlessMost(matches(LETTER), "its cells hold no words");
            case HOSTNAME -> unlessMost(text -> !text.contains(" "), "its cells are no names of hosts");
            case ASSET_ID -> isOncePerRow() ? Optional.empty() : Optional.of("rows share it or lack it");
            default -> Optional.empty();
        };
    }

    /** The field that its cells show by their form alone. */
    Optional<Field> surely() {
        return most(matches(CPE))
                ? Optional.of(Field.CPE)
                : most(matches(PURL)) ? Optional.of(Field.PURL) : Optional.empty();
    }

    /** What its cells look like, and which field that may be. */
    Optional<Field> maybe() {
        if (most(matches(MAIL))) {
            return Optional.of(Field.OWNER);
        }
        if (most(matches(VERSION))) {
            return Optional.of(Field.VERSION);
        }
        return most(text -> matches(HOST).test(text)
                        && HOST_MARK.matcher(text).matches()
                        && LETTER.matcher(text).matches())
                ? Optional.of(Field.HOSTNAME)
                : Optional.empty();
    }

    private static Predicate<String> matches(Pattern pattern) {
        return text -> pattern.matcher(text).matches();
    }

    private Optional<String> unlessMost(Predicate<String> test, String reason) {
        return most(test) ? Optional.empty() : Optional.of(reason);
    }

    private boolean most(Predicate<String> test) {
        return !filled.isEmpty() && filled.stream().filter(test).count() >= MOST * filled.size();
    }

    private static boolean isDate(Field field, String text) {
        CellReading read = CellReading.of(field, text, Conventions.none());
        return read.doubt()
                || read.text().isEmpty()
                || Moment.parseOrPerpetual(read.text()).isPresent();
    }

    private static boolean isNumber(Field field, String text) {
        CellReading read = CellReading.of(field, text, Conventions.none());
        return read.doubt()
                || read.text().isEmpty()
                || NUMBER.matcher(read.text().toLowerCase(Locale.ROOT)).matches();
    }
}

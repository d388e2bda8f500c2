package org.winddown.ingest.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.winddown.ingest.mapping.RowOutcome.Rejected;
import org.winddown.ingest.rows.Quoted;
import org.winddown.ingest.rows.RawRow;
import org.winddown.ingest.rows.RefusedFileException;
import org.winddown.rules.asset.BusinessUnit;
import org.winddown.rules.asset.Field;

/**
 * To which business unit each row of one file belongs. A unit is named by its code, else by its name; neither case,
 * accents, spaces, points, hyphens nor underscores count. What names no unit, or several, is nobody's.
 */
public final class UnitOfRow {

    /** More different texts than this are no units. */
    private static final int MOST_TEXTS = 10_000;

    private final String file;
    private final ColumnMapping columns;
    private final Place hostPlace;
    private final int column;
    private final String header;
    private final Map<Pattern, String> hosts = new LinkedHashMap<>();
    private final Map<String, Set<String>> codes = new HashMap<>();
    private final Map<String, Set<String>> names = new HashMap<>();
    private final Set<String> exact;
    private final Map<String, String> seen = new ConcurrentSkipListMap<>();

    /**
     * Reads the rule against the header and the units.
     *
     * @param file name of the file for messages
     * @throws RefusedFileException when the file lacks what the rule looks at, or the rule names an unknown unit
     */
    public UnitOfRow(String file, ColumnMapping columns, UnitRule rule, Collection<BusinessUnit> units) {
        this.file = file;
        this.columns = columns;
        this.hostPlace = columns.place(Field.HOSTNAME);
        this.column = rule.column().map(this::place).orElse(-1);
        this.header = rule.column().orElse("");
        this.exact = units.stream().map(BusinessUnit::code).collect(Collectors.toCollection(TreeSet::new));
        for (BusinessUnit unit : units) {
            codes.computeIfAbsent(HeaderName.key(unit.code()), key -> new TreeSet<>())
                    .add(unit.code());
            names.computeIfAbsent(HeaderName.key(unit.name()), key -> new TreeSet<>())
                    .add(unit.code());
        }
        rule.hosts().forEach((glob, code) -> hosts.put(pattern(glob), known(glob, code)));
        if (!hosts.isEmpty() && !columns.holds(Field.HOSTNAME)) {
            throw new RefusedFileException(
                    "UNIT_COLUMN_MISSING",
                    file + ": the mapping tells units by host names, but no column is read as \"hostname\". Map one, or"
                            + " name a column with the units.");
        }
    }

    private int place(String name) {
        List<String> header = columns.header();
        List<String> shown = HeaderName.shown(header);
        for (int index = 0; index < header.size(); index++) {
            if (HeaderName.key(shown.get(index)).equals(HeaderName.key(name))) {
                return index;
            }
        }
        throw new RefusedFileException(
                "UNIT_COLUMN_MISSING",
                file + ": the mapping reads units from column " + Quoted.of(name) + ", which is not there. Found: "
                        + shown.stream().map(Quoted::of).collect(Collectors.joining(", "))
                        + ". Export the file with it, or name another column in the mapping.");
    }

    private String known(String glob, String code) {
        if (!exact.contains(code)) {
            throw new RefusedFileException(
                    "UNIT_UNKNOWN",
                    file + ": the mapping gives hosts " + Quoted.of(glob) + " to unit " + Quoted.of(code)
                            + ", which is not loaded. Loaded are " + exact
                            + ". Load it with: winddown units load FILE");
        }
        return code;
    }

    private static Pattern pattern(String glob) {
        StringBuilder regex = new StringBuilder();
        glob.strip().codePoints().forEach(c -> {
            if (c == '*') {
                regex.append(".*");
            } else if (c == '?') {
                regex.append('.');
            } else {
                regex.append(Pattern.quote(Character.toString(c)));
            }
        });
        return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    }

    /** The code of the unit that holds a row; empty when the row names none, or several. */
    public Optional<String> of(RawRow row) {
        String text = text(row);
        if (!text.isEmpty()) {
            return named(text);
        }
        String host = host(row);
        for (Map.Entry<Pattern, String> each : hosts.entrySet()) {
            if (!host.isEmpty() && each.getKey().matcher(host).matches()) {
                return Optional.of(each.getValue());
            }
        }
        return Optional.empty();
    }

    private Optional<String> named(String text) {
        String known = seen.get(text);
        if (known == null) {
            if (seen.size() == MOST_TEXTS) {
                throw new RefusedFileException(
                        "UNIT_COLUMN_MISSING",
                        file + ": column " + Quoted.of(header) + " has more than " + MOST_TEXTS
                                + " different texts, so it does not hold units. Name another column in the mapping.");
            }
            Set<String> found = found(text);
            known = found.size() == 1 ? found.iterator().next() : "";
            seen.put(text, known);
        }
        return known.isEmpty() ? Optional.empty() : Optional.of(known);
    }

    private Set<String> found(String text) {
        if (exact.contains(text)) {
            return Set.of(text);
        }
        Set<String> byCode = codes.getOrDefault(HeaderName.key(text), Set.of());
        return byCode.isEmpty() ? names.getOrDefault(HeaderName.key(text), Set.of()) : byCode;
    }

    private String text(RawRow row) {
        return column < 0 || column >= row.cells().size()
                ? ""
                : row.cells().get(column).strip();
    }

    /** The host without the domain that Windows writes before it. */
    private String host(RawRow row) {
        String host = hosts.isEmpty() ? "" : hostPlace.text(row.cells());
        return host.substring(host.lastIndexOf('\\') + 1).toLowerCase(Locale.ROOT);
    }

    /** Why a row is nobody's. */
    public Rejected refusal(RawRow row, String where) {
        String text = text(row);
        Set<String> found = text.isEmpty() ? Set.of() : found(text);
        List<String> sentences = new ArrayList<>();
        if (!text.isEmpty()) {
            sentences.add("column " + Quoted.of(header) + " is " + Quoted.of(text) + ", which "
                    + (found.isEmpty() ? "is no unit" : "may be any of " + found) + ".");
        } else {
            sentences.add((header.isEmpty() ? "" : "column " + Quoted.of(header) + " is empty, and ")
                    + (hosts.isEmpty() ? "nothing else tells the unit" : "no pattern fits host " + Quoted.of(host(row)))
                    + ".");
        }
        sentences.add("Write the code of a unit, one of " + exact + ", or load the unit.");
        return new Rejected(
                RejectReason.UNIT_UNKNOWN,
                text.isEmpty() && !hosts.isEmpty() ? columns.shown(Field.HOSTNAME) : header,
                where + String.join(" ", sentences));
    }

    /** Which unit each text of the column was taken for, of the rows asked about so far, as one text. */
    public String assignment() {
        return seen.toString();
    }
}

package org.winddown.ingest.mapping;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.rows.Quoted;
import org.winddown.ingest.rows.RawRow;
import org.winddown.ingest.rows.RefusedFileException;
import org.winddown.rules.asset.Answer;
import org.winddown.rules.asset.BusinessUnit;

/** Makes a business unit of a row of {@code units.csv}, or says why it cannot be one. */
public final class UnitRow {

    /** A unit, or null and a message. */
    public record Outcome(@Nullable BusinessUnit unit, String message) {}

    private static final Set<String> FORMS = Set.of("", "branch", "subsidiary");

    private final String file;
    private final Map<String, Integer> columns = new HashMap<>();

    /**
     * Matches the header.
     *
     * @throws RefusedFileException when there is no column {@code code}
     */
    public UnitRow(String file, List<String> header) {
        this.file = file;
        for (int i = 0; i < header.size(); i++) {
            columns.putIfAbsent(HeaderName.of(header.get(i)), i);
        }
        if (!columns.containsKey("code")) {
            throw new RefusedFileException(
                    "CODE_COLUMN_MISSING", file + ": no column \"code\". A file of units names each unit's code.");
        }
    }

    /** Decides one row; {@code seen} holds the codes of the rows before and gets this one's. */
    public Outcome apply(RawRow row, Set<String> seen) {
        List<String> cells = row.cells();
        String code = text(cells, "code");
        if (code.isEmpty()) {
            return fault(row, "code", " is empty. Give each unit a short code.");
        }
        if (!seen.add(code)) {
            return fault(row, "code", " is " + Quoted.of(code) + ", which an earlier row has too. Remove one of them.");
        }
        for (String column : List.of("organised_in", "country")) {
            String country = text(cells, column);
            if (!country.matches("([A-Za-z]{2})?")) {
                return fault(
                        row,
                        column,
                        " is " + Quoted.of(country)
                                + ", which is not a country code. Write two letters, for example DE.");
            }
        }
        String form = text(cells, "entity_form").toLowerCase(Locale.ROOT);
        if (!FORMS.contains(form)) {
            return fault(
                    row,
                    "entity_form",
                    " is " + Quoted.of(form)
                            + ", which is not a known form. Write branch or subsidiary, or leave it empty.");
        }
        for (String column : List.of("us_person", "federal_agency", "federal_contractor")) {
            String answer = text(cells, column);
            if (Answer.of(answer).isEmpty()) {
                return fault(
                        row,
                        column,
                        " is " + Quoted.of(answer)
                                + ", which is neither yes nor no. Write yes or no, or leave it empty.");
            }
        }
        return zoned(row, code, form);
    }

    private Outcome zoned(RawRow row, String code, String form) {
        List<String> cells = row.cells();
        String zoneText = text(cells, "time_zone");
        ZoneId zone;
        try {
            zone = zoneText.isEmpty() ? null : ZoneId.of(zoneText);
        } catch (DateTimeException e) {
            return fault(
                    row,
                    "time_zone",
                    " is " + Quoted.of(zoneText)
                            + ", which is not a time zone. Write a name, for example Europe/Berlin.");
        }
        return new Outcome(
                new BusinessUnit(
                        code,
                        text(cells, "name"),
                        text(cells, "parent"),
                        text(cells, "legal_entity"),
                        text(cells, "organised_in").toUpperCase(Locale.ROOT),
                        form,
                        text(cells, "country").toUpperCase(Locale.ROOT),
                        zone,
                        answer(cells, "us_person"),
                        answer(cells, "federal_agency"),
                        answer(cells, "federal_contractor"),
                        text(cells, "owner_name"),
                        text(cells, "owner_email")),
                "");
    }

    private Answer answer(List<String> cells, String column) {
        return Answer.of(text(cells, column)).orElse(Answer.UNKNOWN);
    }

    private String text(List<String> cells, String column) {
        Integer index = columns.get(column);
        return index == null || index >= cells.size()
                ? ""
                : cells.get(index).strip().replace("\u0000", "");
    }

    private Outcome fault(RawRow row, String column, String what) {
        return new Outcome(null, file + ", row " + row.rowNumber() + ": column " + Quoted.of(column) + what);
    }
}

package org.winddown.ingest.mapping;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.rows.Quoted;
import org.winddown.ingest.rows.RawRow;
import org.winddown.ingest.rows.RefusedFileException;
import org.winddown.rules.asset.Answer;
import org.winddown.rules.asset.BusinessUnit;
import org.winddown.rules.fact.FactDefinition;
import org.winddown.rules.pack.RulePacks;
import org.winddown.rules.screening.FactText;
import org.winddown.rules.time.Moment;

/** Makes a business unit of a row of {@code units.csv}, or says why it cannot be one. */
public final class UnitRow {

    /**
     * A unit, or null and a message.
     *
     * @param validFrom first day on which the unit is so, ISO date; empty when it always was
     */
    public record Outcome(@Nullable BusinessUnit unit, String validFrom, String message) {}

    private static final Set<String> FORMS = Set.of("", "branch", "subsidiary");

    /** The facts of a unit that have no part of their own in {@link BusinessUnit}. */
    private static final List<FactDefinition> FACTS = RulePacks.vocabulary().all().stream()
            .filter(fact -> fact.source() == FactDefinition.Source.UNIT)
            .filter(fact -> !Set.of("us_person", "organised_in", "unit_country", "federal_agency", "federal_contractor")
                    .contains(fact.name()))
            .toList();

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
        String validFrom = text(cells, "valid_from");
        if (!validFrom.isEmpty()
                && Moment.parse(validFrom).filter(Moment::isDate).isEmpty()) {
            return fault(row, "valid_from", " is " + Quoted.of(validFrom) + ", which is not a day. Write yyyy-MM-dd.");
        }
        if (!seen.add(code + " " + validFrom)) {
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
        for (FactDefinition fact : FACTS) {
            String cell = text(cells, fact.name());
            if (!cell.isEmpty() && FactText.read(fact.type(), cell).isEmpty()) {
                return fault(
                        row,
                        fact.name(),
                        " is " + Quoted.of(cell)
                                + ", which is neither yes nor no. Write yes or no, or leave it empty.");
            }
        }
        return zoned(row, code, form, validFrom);
    }

    private Map<String, String> facts(List<String> cells) {
        Map<String, String> facts = new TreeMap<>();
        for (FactDefinition fact : FACTS) {
            String cell = text(cells, fact.name());
            if (!cell.isEmpty()) {
                facts.put(fact.name(), cell);
            }
        }
        return facts;
    }

    private Outcome zoned(RawRow row, String code, String form, String validFrom) {
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
                        text(cells, "owner_email"),
                        facts(cells)),
                validFrom,
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
        return new Outcome(null, "", file + ", row " + row.rowNumber() + ": column " + Quoted.of(column) + what);
    }
}

package org.winddown.ingest.register;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
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
public final class UnitRow implements RegisterRow<UnitRow.Dated> {

    /**
     * A unit as it is from a day on.
     *
     * @param validFrom first day on which the unit is so, ISO date; empty when it always was
     */
    public record Dated(BusinessUnit unit, String validFrom) {}

    private static final Set<String> FORMS = Set.of("", "branch", "subsidiary");

    /** The facts of a unit that have no part of their own in {@link BusinessUnit}. */
    private static final List<FactDefinition> FACTS = RulePacks.vocabulary().all().stream()
            .filter(fact -> fact.source() == FactDefinition.Source.UNIT)
            .filter(fact -> !Set.of("us_person", "organised_in", "unit_country", "federal_agency", "federal_contractor")
                    .contains(fact.name()))
            .toList();

    private static final List<String> OWN = List.of(
            "name",
            "parent",
            "legal_entity",
            "organised_in",
            "entity_form",
            "country",
            "time_zone",
            "us_person",
            "federal_agency",
            "federal_contractor",
            "owner_name",
            "owner_email",
            "valid_from");

    private static final RegisterColumns.Layout LAYOUT = new RegisterColumns.Layout(
            "a file of units",
            List.of("code"),
            Stream.concat(OWN.stream(), FACTS.stream().map(FactDefinition::name))
                    .distinct()
                    .toList(),
            "CODE_COLUMN_MISSING",
            "UNITS_COLUMN_UNKNOWN");

    private final RegisterColumns columns;

    /**
     * Matches the header.
     *
     * @throws RefusedFileException when there is no column {@code code}, or one is there twice or not one of a file of
     *     units
     */
    public UnitRow(String file, List<String> header) {
        this.columns = RegisterColumns.of(file, header, LAYOUT);
    }

    @Override
    public Decided<Dated> apply(RawRow row, Set<String> seen) {
        String code = columns.text(row, "code");
        if (code.isEmpty()) {
            return columns.fault(row, "code", " is empty. Give each unit a short code.");
        }
        String validFrom = columns.text(row, "valid_from");
        if (!validFrom.isEmpty()
                && Moment.parse(validFrom).filter(Moment::isDate).isEmpty()) {
            return columns.fault(
                    row, "valid_from", " is " + Quoted.of(validFrom) + ", which is not a day. Write yyyy-MM-dd.");
        }
        if (!seen.add(code + " " + validFrom)) {
            return columns.fault(
                    row, "code", " is " + Quoted.of(code) + ", which an earlier row has too. Remove one of them.");
        }
        for (String column : List.of("organised_in", "country")) {
            String country = columns.text(row, column);
            if (!country.matches("([A-Za-z]{2})?")) {
                return columns.fault(
                        row,
                        column,
                        " is " + Quoted.of(country)
                                + ", which is not a country code. Write two letters, for example DE.");
            }
        }
        String form = columns.text(row, "entity_form").toLowerCase(Locale.ROOT);
        if (!FORMS.contains(form)) {
            return columns.fault(
                    row,
                    "entity_form",
                    " is " + Quoted.of(form)
                            + ", which is not a known form. Write branch or subsidiary, or leave it empty.");
        }
        for (String column : List.of("us_person", "federal_agency", "federal_contractor")) {
            String answer = columns.text(row, column);
            if (Answer.of(answer).isEmpty()) {
                return columns.fault(
                        row,
                        column,
                        " is " + Quoted.of(answer)
                                + ", which is neither yes nor no. Write yes or no, or leave it empty.");
            }
        }
        for (FactDefinition fact : FACTS) {
            String cell = columns.text(row, fact.name());
            if (!cell.isEmpty() && FactText.read(fact.type(), cell).isEmpty()) {
                return columns.fault(
                        row,
                        fact.name(),
                        " is " + Quoted.of(cell)
                                + ", which is neither yes nor no. Write yes or no, or leave it empty.");
            }
        }
        return zoned(row, code, form, validFrom);
    }

    private Map<String, String> facts(RawRow row) {
        Map<String, String> facts = new TreeMap<>();
        for (FactDefinition fact : FACTS) {
            String cell = columns.text(row, fact.name());
            if (!cell.isEmpty()) {
                facts.put(fact.name(), cell);
            }
        }
        return facts;
    }

    private Decided<Dated> zoned(RawRow row, String code, String form, String validFrom) {
        String zoneText = columns.text(row, "time_zone");
        ZoneId zone;
        try {
            zone = zoneText.isEmpty() ? null : ZoneId.of(zoneText);
        } catch (DateTimeException e) {
            return columns.fault(
                    row,
                    "time_zone",
                    " is " + Quoted.of(zoneText)
                            + ", which is not a time zone. Write a name, for example Europe/Berlin.");
        }
        return Decided.as(new Dated(
                new BusinessUnit(
                        code,
                        columns.text(row, "name"),
                        columns.text(row, "parent"),
                        columns.text(row, "legal_entity"),
                        columns.text(row, "organised_in").toUpperCase(Locale.ROOT),
                        form,
                        columns.text(row, "country").toUpperCase(Locale.ROOT),
                        zone,
                        answer(row, "us_person"),
                        answer(row, "federal_agency"),
                        answer(row, "federal_contractor"),
                        columns.text(row, "owner_name"),
                        columns.text(row, "owner_email"),
                        facts(row)),
                validFrom));
    }

    private Answer answer(RawRow row, String column) {
        return Answer.of(columns.text(row, column)).orElse(Answer.UNKNOWN);
    }
}

package org.winddown.ingest.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.winddown.rules.asset.Answer;
import org.winddown.rules.asset.BusinessUnit;

/** Business units; a change is a further row, dated. */
public final class UnitTable {

    private final JdbcTemplate jdbc;

    public UnitTable(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /**
     * Units as they were recorded at one instant and are at another, ordered by code.
     *
     * @param recorded rows recorded later do not count
     * @param asOf rows that hold from a later day on, in the unit's zone, do not count
     */
    public List<BusinessUnit> at(Instant recorded, Instant asOf) {
        Map<String, List<Row>> byCode = new TreeMap<>();
        jdbc.query(
                "select * from business_unit where recorded_at <= ? order by code, revision",
                row -> {
                    byCode.computeIfAbsent(row.getString("code"), code -> new ArrayList<>())
                            .add(new Row(unit(row), row.getString("valid_from")));
                },
                Instants.toColumn(recorded));
        List<BusinessUnit> units = new ArrayList<>();
        byCode.values().forEach(rows -> inForce(rows, asOf).ifPresent(units::add));
        return units;
    }

    private record Row(BusinessUnit unit, String validFrom) {

        boolean holds(Instant asOf) {
            ZoneId zone = unit.zone().orElse(ZoneOffset.UTC);
            return validFrom.isEmpty()
                    || !LocalDate.parse(validFrom)
                            .atStartOfDay(zone)
                            .toInstant()
                            .isAfter(asOf);
        }
    }

    /** A row without a day replaces all before it; among the others the latest day counts, and of one day the last. */
    private static Optional<BusinessUnit> inForce(List<Row> rows, Instant asOf) {
        Row best = null;
        for (Row row : rows) {
            boolean replaces =
                    best == null || row.validFrom().isEmpty() || row.validFrom().compareTo(best.validFrom()) >= 0;
            if (row.holds(asOf) && replaces) {
                best = row;
            }
        }
        return Optional.ofNullable(best).map(Row::unit);
    }

    private static BusinessUnit unit(ResultSet row) throws SQLException {
        return new BusinessUnit(
                row.getString("code"),
                row.getString("name"),
                row.getString("parent"),
                row.getString("legal_entity"),
                row.getString("organised_in"),
                row.getString("entity_form"),
                row.getString("country"),
                row.getString("time_zone").isEmpty() ? null : ZoneId.of(row.getString("time_zone")),
                Answer.valueOf(row.getString("us_person")),
                Answer.valueOf(row.getString("federal_agency")),
                Answer.valueOf(row.getString("federal_contractor")),
                row.getString("owner_name"),
                row.getString("owner_email"),
                facts(row.getString("facts")));
    }

    private static Map<String, String> facts(String text) {
        Map<String, String> facts = new TreeMap<>();
        text.lines().forEach(line -> {
            int equals = line.indexOf('=');
            facts.put(line.substring(0, equals), line.substring(equals + 1));
        });
        return facts;
    }

    /** All rows of a day, or of no day, as last recorded, by code. */
    public Map<String, BusinessUnit> last(String validFrom) {
        Map<String, BusinessUnit> units = new TreeMap<>();
        jdbc.query(
                "select * from business_unit where valid_from = ? order by code, revision",
                row -> {
                    units.put(row.getString("code"), unit(row));
                },
                validFrom);
        return units;
    }

    /**
     * Appends the next revision of a unit.
     *
     * @param validFrom first day on which it is so, ISO date; empty when it always was
     */
    public void append(BusinessUnit unit, String validFrom, Instant recordedAt) {
        jdbc.update(
                "insert into business_unit (code, revision, recorded_at, name, parent, legal_entity, organised_in,"
                        + " entity_form, country, time_zone, us_person, federal_agency, federal_contractor,"
                        + " owner_name, owner_email, facts, valid_from) values (?, (select coalesce(max(revision), 0)"
                        + " + 1 from business_unit where code = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                unit.code(),
                unit.code(),
                Instants.toColumn(recordedAt),
                unit.name(),
                unit.parent(),
                unit.legalEntity(),
                unit.organisedIn(),
                unit.entityForm(),
                unit.country(),
                unit.zone().map(ZoneId::getId).orElse(""),
                unit.usPerson().name(),
                unit.federalAgency().name(),
                unit.federalContractor().name(),
                unit.ownerName(),
                unit.ownerEmail(),
                new TreeMap<>(unit.facts())
                        .entrySet().stream()
                                .map(fact -> fact.getKey() + "=" + fact.getValue())
                                .collect(Collectors.joining("\n")),
                validFrom);
    }
}

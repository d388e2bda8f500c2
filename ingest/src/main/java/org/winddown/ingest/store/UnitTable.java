package org.winddown.ingest.store;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
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

    /** Units as they were recorded at an instant, ordered by code. */
    public List<BusinessUnit> knownAt(Instant at) {
        return jdbc.query(
                "select u.* from business_unit u where u.revision = (select max(v.revision) from business_unit v"
                        + " where v.code = u.code and v.recorded_at <= ?) order by u.code",
                (row, n) -> new BusinessUnit(
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
                        row.getString("owner_email")),
                Instants.toColumn(at));
    }

    /** Appends the next revision of a unit. */
    public void append(BusinessUnit unit, Instant recordedAt) {
        jdbc.update(
                "insert into business_unit (code, revision, recorded_at, name, parent, legal_entity, organised_in,"
                        + " entity_form, country, time_zone, us_person, federal_agency, federal_contractor,"
                        + " owner_name, owner_email) values (?, (select coalesce(max(revision), 0) + 1 from"
                        + " business_unit where code = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
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
                unit.ownerEmail());
    }
}

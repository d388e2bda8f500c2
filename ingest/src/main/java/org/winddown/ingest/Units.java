package org.winddown.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.winddown.ingest.csv.CsvRows;
import org.winddown.ingest.mapping.UnitRow;
import org.winddown.ingest.rows.FileSignature;
import org.winddown.ingest.rows.RawRow;
import org.winddown.ingest.rows.RefusedFileException;
import org.winddown.ingest.rows.RowSource;
import org.winddown.ingest.store.UnitTable;
import org.winddown.rules.asset.BusinessUnit;

/** Business units as they were recorded; a change is a new dated row, nothing is overwritten. */
public final class Units {

    private static final Instant END_OF_TIME =
            LocalDateTime.of(9999, 1, 1, 0, 0).toInstant(ZoneOffset.UTC);

    private final UnitTable table;

    public Units(DataSource dataSource) {
        this.table = new UnitTable(dataSource);
    }

    /**
     * Loads {@code units.csv}; units that it does not name stay as they are.
     *
     * @param now when it is recorded
     * @throws RefusedFileException when it is not a text file with a column {@code code}
     */
    public UnitsResult load(Path csv, Instant now) {
        String name = String.valueOf(csv.getFileName());
        try {
            FileSignature.requireText(csv, name, "units");
            try (RowSource source = CsvRows.open(csv, name)) {
                return load(source, new UnitRow(name, source.header().cells()), now.truncatedTo(ChronoUnit.MICROS));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name + ".", e);
        }
    }

    private UnitsResult load(RowSource source, UnitRow rows, Instant now) {
        Map<String, Map<String, BusinessUnit>> known = new HashMap<>();
        Set<String> seen = new HashSet<>();
        List<String> rejected = new ArrayList<>();
        int read = 0;
        int accepted = 0;
        for (RawRow row = source.next(); row != null; row = source.next()) {
            if (row.isBlank()) {
                continue;
            }
            read++;
            UnitRow.Outcome outcome = rows.apply(row, seen);
            if (outcome.unit() == null) {
                rejected.add(outcome.message());
                continue;
            }
            accepted++;
            BusinessUnit unit = outcome.unit();
            Map<String, BusinessUnit> ofDay = known.computeIfAbsent(outcome.validFrom(), table::last);
            if (!unit.equals(ofDay.put(unit.code(), unit))) {
                table.append(unit, outcome.validFrom(), now);
            }
        }
        return new UnitsResult(read, accepted, rejected);
    }

    /** Units as last recorded, whatever the day, ordered by code. */
    public List<BusinessUnit> all() {
        return table.at(END_OF_TIME, END_OF_TIME);
    }

    /** Units as recorded at an instant, ordered by code; a unit recorded later is absent. */
    public List<BusinessUnit> knownAt(Instant at) {
        return table.at(at, END_OF_TIME);
    }

    /** Units as they are at an instant by what was last recorded; a unit that begins later is absent. */
    public List<BusinessUnit> asOf(Instant asOf) {
        return table.at(END_OF_TIME, asOf);
    }
}

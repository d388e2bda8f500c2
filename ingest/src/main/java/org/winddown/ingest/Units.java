package org.winddown.ingest;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.winddown.ingest.register.RegisterFile;
import org.winddown.ingest.register.RegisterResult;
import org.winddown.ingest.register.UnitRow;
import org.winddown.ingest.rows.RefusedFileException;
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
     * @throws RefusedFileException when it is not a text file, or its header is not that of a file of units
     */
    public RegisterResult load(Path csv, Instant now) {
        Instant recordedAt = now.truncatedTo(ChronoUnit.MICROS);
        Map<String, Map<String, BusinessUnit>> known = new HashMap<>();
        RegisterFile<UnitRow.Dated> file = RegisterFile.read(
                csv,
                "units",
                UnitRow::new,
                dated -> !dated.unit()
                        .equals(known.computeIfAbsent(dated.validFrom(), table::last)
                                .get(dated.unit().code())));
        file.news().stream()
                .map(RegisterFile.Statement::value)
                .forEach(dated -> table.append(dated.unit(), dated.validFrom(), recordedAt));
        return file.result();
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

    /** Units as they are at an instant by what was recorded at or before another. */
    public List<BusinessUnit> asOf(Instant asOf, Instant recordedBy) {
        return table.at(recordedBy, asOf);
    }
}

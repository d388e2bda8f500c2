package org.winddown.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.winddown.ingest.csv.CsvRows;
import org.winddown.ingest.mapping.StakeRow;
import org.winddown.ingest.rows.FileSignature;
import org.winddown.ingest.rows.RawRow;
import org.winddown.ingest.rows.RefusedFileException;
import org.winddown.ingest.rows.RowSource;
import org.winddown.ingest.store.StakeTable;
import org.winddown.rules.party.ownership.Stake;

/** Who owns how much of whom as it was recorded; a change is a new dated row, nothing is overwritten. */
public final class Owners {

    private final StakeTable table;

    public Owners(DataSource dataSource) {
        this.table = new StakeTable(dataSource);
    }

    /**
     * Loads a file of owners; stakes that it does not name stay as they are. A row on the same owner, owned, first day
     * and source as one loaded before replaces it.
     *
     * @param now when it is recorded
     * @throws RefusedFileException when it is not a text file with the columns of a file of owners
     */
    public OwnersResult load(Path csv, Instant now) {
        String name = String.valueOf(csv.getFileName());
        try {
            FileSignature.requireText(csv, name, "owners");
            try (RowSource source = CsvRows.open(csv, name)) {
                return load(
                        source, name, new StakeRow(name, source.header().cells()), now.truncatedTo(ChronoUnit.MICROS));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name + ".", e);
        }
    }

    private OwnersResult load(RowSource source, String file, StakeRow rows, Instant now) {
        Map<String, Stake> known = recorded(now);
        Set<String> seen = new HashSet<>();
        List<StakeTable.Entry> entries = new ArrayList<>();
        List<String> rejected = new ArrayList<>();
        int read = 0;
        for (RawRow row = source.next(); row != null; row = source.next()) {
            if (row.isBlank()) {
                continue;
            }
            read++;
            StakeRow.Outcome outcome = rows.apply(row, seen);
            Stake stake = outcome.stake();
            if (stake == null) {
                rejected.add(outcome.message());
            } else if (!stake.equals(known.put(StakeRow.key(stake), stake))) {
                entries.add(new StakeTable.Entry(stake, file, row.rowNumber()));
            }
        }
        table.append(entries, now);
        return new OwnersResult(read, read - rejected.size(), entries.size(), rejected);
    }

    private Map<String, Stake> recorded(Instant at) {
        Map<String, Stake> stakes = new LinkedHashMap<>();
        table.until(at).forEach(stake -> stakes.put(StakeRow.key(stake), stake));
        return stakes;
    }

    /** Text of what was recorded until an instant; equal texts mean equal stakes, because nothing is ever changed. */
    public String version(Instant at) {
        return table.last(at);
    }

    /** Stakes as recorded at an instant; what was recorded later is absent, and what it replaced is as it was. */
    public List<Stake> knownAt(Instant at) {
        return List.copyOf(recorded(at).values());
    }
}

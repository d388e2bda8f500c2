package org.winddown.ingest;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.winddown.ingest.register.RegisterFile;
import org.winddown.ingest.register.RegisterResult;
import org.winddown.ingest.register.StakeRow;
import org.winddown.ingest.rows.RefusedFileException;
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
    public RegisterResult load(Path csv, Instant now) {
        Instant recordedAt = now.truncatedTo(ChronoUnit.MICROS);
        Map<String, Stake> known = recorded(recordedAt);
        RegisterFile<Stake> file =
                RegisterFile.read(csv, "owners", StakeRow::new, stake -> !stake.equals(known.get(StakeRow.key(stake))));
        table.append(file.news(), recordedAt);
        return file.result();
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

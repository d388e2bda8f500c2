package org.winddown.scheduler.delivery;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.winddown.ingest.Units;
import org.winddown.ingest.register.RegisterFile;
import org.winddown.reporting.delivery.Recipient;
import org.winddown.reporting.store.RecipientTable;
import org.winddown.rules.asset.BusinessUnit;

/** Who gets which reports, as a file says it. */
public final class Recipients {

    private final RecipientTable table;
    private final Units units;

    Recipients(RecipientTable table, Units units) {
        this.table = table;
        this.units = units;
    }

    /**
     * What became of a file.
     *
     * @param read rows that are not blank
     * @param change what it changed
     * @param faults one message for each row with a mistake; nothing was changed then
     */
    public record Loaded(int read, RecipientTable.Change change, List<String> faults) {}

    /**
     * Makes the recipients of a file the only ones. A file with a mistake changes nothing, since a recipient whose row
     * is set aside would get nothing and nobody would know.
     *
     * @throws org.winddown.ingest.rows.RefusedFileException when it is not a text file, or its header is not that of a
     *     file of recipients
     */
    public Loaded load(Path csv, Instant now) {
        Set<String> codes = units.all().stream().map(BusinessUnit::code).collect(Collectors.toSet());
        RegisterFile<Recipient> file = RegisterFile.read(
                csv, "recipients", (name, header) -> new RecipientRow(name, header, codes), recipient -> true);
        if (!file.rejected().isEmpty()) {
            return new Loaded(file.read(), new RecipientTable.Change(0, 0, 0), file.rejected());
        }
        List<Recipient> wanted =
                file.news().stream().map(RegisterFile.Statement::value).toList();
        return new Loaded(file.read(), table.replace(wanted, now), List.of());
    }

    /** Those of now, by name. */
    public List<Recipient> current() {
        return table.current();
    }
}

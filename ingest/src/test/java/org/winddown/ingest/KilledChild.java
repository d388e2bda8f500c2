package org.winddown.ingest;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * An import in a process of its own, to be killed: {@code KilledChild JDBC-URL USER HOME FILE}. Tells what is
 * committed.
 */
final class KilledChild {

    static final Instant AT = Instant.parse("2024-08-01T00:00:00Z");

    private KilledChild() {}

    public static void main(String[] arguments) {
        DataSource database = new TestDatabase.Address(arguments[0], arguments[1]).open();
        try (Installed installed = new Installed(database, Path.of(arguments[2]))) {
            installed.imports.run(request(Path.of(arguments[3])), (phase, rows) -> {
                System.out.println(phase + " " + rows);
                System.out.flush();
            });
        }
        System.out.println("end");
    }

    static ImportRequest request(Path file) {
        return new ImportRequest(
                file,
                Installed.UNIT,
                Installed.SOURCE,
                Optional.empty(),
                Optional.of(AT),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                AT,
                false,
                false);
    }
}

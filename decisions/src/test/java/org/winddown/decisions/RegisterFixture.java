package org.winddown.decisions;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.winddown.decisions.sheet.DecisionFile;

/** Register files from lines of text, and a database for them. */
final class RegisterFixture {

    private RegisterFixture() {}

    /** The database with the tables of this module. */
    static DataSource migrated(DataSource database) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/decisions")
                .load()
                .migrate();
        return database;
    }

    /** A text file; its first line is the header, its cells hold no commas. */
    static DecisionFile file(String name, String... lines) {
        List<DecisionFile.Row> rows = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            rows.add(new DecisionFile.Row(i + 1, cells(lines[i])));
        }
        return new DecisionFile(
                name + ".csv", "f".repeat(64), List.of(new DecisionFile.Sheet("", cells(lines[0]), rows)), "");
    }

    private static List<String> cells(String line) {
        return List.of(line.split(",", -1));
    }
}

package org.winddown.scheduler.store;

import java.nio.file.Path;

/**
 * The folder of an installation: embedded database, originals, reports.
 *
 * @param root the folder, absolute
 */
public record Home(Path root) {

    public Home {
        root = root.toAbsolutePath().normalize();
    }

    /** Where originals are kept, by hash. */
    public Path originals() {
        return root.resolve("originals");
    }

    /** The settings; the file need not be there. */
    public Path settings() {
        return root.resolve("application.yml");
    }

    /** Where reports are written. */
    public Path reports() {
        return root.resolve("reports");
    }

    /**
     * JDBC address of the embedded database. {@code WRITE_DELAY=0} makes a commit durable before it returns: without it
     * a killed process loses rows it was told are safe. The {@code async:} files stay open when a thread that writes is
     * interrupted, as Quartz does when it ends; plain ones close, and the whole database with them.
     */
    public String databaseUrl() {
        return "jdbc:h2:async:" + root.resolve("db").resolve("winddown")
                + ";WRITE_DELAY=0;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";
    }
}

package org.winddown.benchmarks.baseline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.PGConnection;

/**
 * {@code COPY} of PostgreSQL from the bytes of a file into one logged table, in one transaction.
 *
 * <p>The table has no index, because ours has none with an entry a row: an inventory's indexes have one entry a block
 * of rows and one a distinct product.
 */
public final class BareCopy implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final Connection connection;

    private BareCopy(Connection connection) {
        this.connection = connection;
    }

    /**
     * Opens an empty database and makes the table.
     *
     * @param columns header of the files
     */
    public static BareCopy create(Address address, List<String> columns) {
        try {
            Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password());
            try (Statement statement = connection.createStatement()) {
                statement.execute(TextbookTable.create(columns));
            }
            return new BareCopy(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The table for COPY could not be made in " + address.url() + ".", e);
        }
    }

    /** Loads a file; returns how many rows were written. */
    public long run(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + TextbookTable.NAME + " from stdin with (format csv, header)", in, BUFFER);
        } catch (SQLException e) {
            throw new IllegalStateException("COPY of " + file + " failed.", e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("The connection of COPY does not close.", e);
        }
    }
}

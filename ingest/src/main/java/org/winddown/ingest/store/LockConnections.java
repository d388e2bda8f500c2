package org.winddown.ingest.store;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The connections on which the locks of runs are held, other than those of the work. Whoever holds a lock needs a
 * connection for its work as well: where both come from one pool, as many imports at once as it has connections wait
 * for each other. How many may be open at once bounds how many runs are at work.
 */
@FunctionalInterface
public interface LockConnections {

    /** Opens a connection; waits when too many are open. */
    Connection open() throws SQLException;
}

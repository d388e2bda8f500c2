package org.winddown.benchmarks.imports;

import java.io.IOException;
import org.winddown.benchmarks.baseline.Address;

/** Makes empty databases of one kind. */
interface Databases extends AutoCloseable {

    /** What kind they are, as it is printed. */
    String kind();

    /** A new, empty database. */
    Address make(String name) throws IOException;

    /** Deletes a database that nobody has open. */
    void drop(String name) throws IOException;

    @Override
    void close() throws IOException;
}

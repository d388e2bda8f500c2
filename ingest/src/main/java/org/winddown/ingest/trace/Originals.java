package org.winddown.ingest.trace;

import java.nio.file.Path;
import java.util.Optional;

/** The files that were imported, as they came. */
public interface Originals {

    /** A file to be read; closing it takes away what was unpacked for it. */
    interface Original extends AutoCloseable {

        /** Where its bytes are, until it is closed. */
        Path path();

        /** Whether its bytes are still those that were received. */
        boolean intact();

        @Override
        void close();
    }

    /** The file with a hash; empty when it is not there any more. */
    Optional<Original> open(String sha256);
}

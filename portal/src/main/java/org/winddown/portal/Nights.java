package org.winddown.portal;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.winddown.reporting.model.ReportKind;

/**
 * Port: the runs that were recorded and their reports. An implementation gives all there is; who may see what is
 * decided here in the portal.
 */
public interface Nights {

    /** The latest runs, newest first, {@code limit} at most; empty before the first night. */
    List<Night> latest(int limit);

    /** The run of that identity; the text comes from an address and may be anything. */
    Optional<Night> find(String runId);

    /** The runs that screened what an import had brought, the latest first, with all of their units and reports. */
    List<Night> onImport(String importId);

    /**
     * Opens a report that {@link Night#reports()} lists; the caller closes it and checks its hash.
     *
     * @param unit code of the unit, empty for the whole enterprise
     * @param format {@code xlsx} or {@code pdf}
     * @throws IOException when the file cannot be read
     */
    InputStream open(String runId, String unit, ReportKind kind, String format) throws IOException;
}

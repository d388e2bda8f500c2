package org.winddown.reporting.delivery;

import java.time.Instant;

/** Port: what happens to reports after they were made. */
@FunctionalInterface
public interface DeliveryLog {

    /**
     * Records that a report was fetched; deliveries of it to a recipient of that name count as opened.
     *
     * @param unit code of the unit, empty for the enterprise
     * @param format {@code xlsx} or {@code pdf}
     * @param who name of the account
     */
    void opened(String runId, String unit, String format, String who, Instant at);
}

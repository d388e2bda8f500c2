package org.winddown.reporting.delivery;

import java.time.Instant;

/**
 * A report that was made and may be delivered.
 *
 * @param runId the screening run, 64 hexadecimal digits
 * @param asOf the instant the report is for
 * @param unit code of the unit, empty for the whole enterprise
 * @param kind what the report is for, as {@link org.winddown.reporting.model.ReportKind#word} names it
 * @param format {@code xlsx} or {@code pdf}
 * @param path where the file lies below the folder of reports
 * @param sha256 SHA-256 of the file when it was made
 * @param contentHash hash of what the report says, without its date; two reports with the same one say the same
 * @param conserved whether every row and asset of the run is accounted for; what is not is never sent
 */
public record Parcel(
        String runId,
        Instant asOf,
        String unit,
        String kind,
        String format,
        String path,
        String sha256,
        String contentHash,
        boolean conserved) {

    /** What the report is about, in words. */
    public String about() {
        return unit.isEmpty() ? "the enterprise" : "unit " + unit;
    }
}

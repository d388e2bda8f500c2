package org.winddown.reporting.completeness;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What became of the rows of one file.
 *
 * @param source name of the source, for example {@code sccm}
 * @param file name of the file, or empty when an expected source sent nothing
 * @param sha256 SHA-256 of the file, lower-case hexadecimal, or empty
 * @param read rows read
 * @param accepted rows that became assets or recorded acts
 * @param rejected rows set aside, each with a reason
 * @param duplicate rows that repeat another one exactly
 * @param blank empty rows
 * @param snapshotDate the day the file describes; null when unknown
 */
public record SourceLine(
        String source,
        String file,
        String sha256,
        long read,
        long accepted,
        long rejected,
        long duplicate,
        long blank,
        @Nullable LocalDate snapshotDate) {

    /** Whether every row read is accounted for. */
    public boolean conserved() {
        return read == accepted + rejected + duplicate + blank;
    }
}

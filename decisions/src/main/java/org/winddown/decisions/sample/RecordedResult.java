package org.winddown.decisions.sample;

import java.time.Instant;
import java.util.List;

/**
 * What a tester found of one line of a sample.
 *
 * @param sampleId id of the sample
 * @param line number of the line
 * @param result what was found
 * @param tester who tested
 * @param testedAt when it was tested
 * @param note why, where it is not a pass; or anything worth keeping
 * @param recordedAt since when it is known
 * @param recordedBy who recorded it
 */
public record RecordedResult(
        String sampleId,
        int line,
        TestResult result,
        String tester,
        Instant testedAt,
        String note,
        Instant recordedAt,
        String recordedBy) {

    /** What it says, whenever it was recorded and by whom. */
    List<Object> what() {
        return List.of(sampleId, line, result, tester, testedAt, note);
    }

    /** The line it is about, and since when it is said. */
    Object place() {
        return List.of(sampleId, line, recordedAt);
    }

    /** The result in words. */
    public String words() {
        return result + " by " + tester + " at " + testedAt;
    }
}

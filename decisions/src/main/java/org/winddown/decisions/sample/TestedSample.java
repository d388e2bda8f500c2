package org.winddown.decisions.sample;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A sample with all that testers found, as far as it was known at an instant.
 *
 * @param sample the sample
 * @param results what was recorded, in the order of recording; the last one about a line counts
 */
public record TestedSample(Sample sample, List<RecordedResult> results) {

    public TestedSample {
        results = List.copyOf(results);
    }

    /** All results of a line, in the order of recording. */
    public List<RecordedResult> of(SampleLine line) {
        return results.stream().filter(each -> each.line() == line.number()).toList();
    }

    /** The result of a line that counts; empty when nobody recorded any. */
    public Optional<RecordedResult> counting(SampleLine line) {
        return of(line).stream().reduce((first, second) -> second);
    }

    /** Lines by the result that counts; an absent result counts 0. */
    public Map<TestResult, Long> counts() {
        Map<TestResult, Long> counts = new EnumMap<>(TestResult.class);
        sample.lines()
                .forEach(line -> counting(line).ifPresent(result -> counts.merge(result.result(), 1L, Long::sum)));
        return counts;
    }
}

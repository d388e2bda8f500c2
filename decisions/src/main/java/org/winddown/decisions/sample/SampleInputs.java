package org.winddown.decisions.sample;

import java.time.Instant;
import java.util.List;
import org.winddown.decisions.register.Hashes;
import org.winddown.rules.evaluation.Verdict;

/**
 * What a sample is drawn from and how; equal inputs give the same sample on every machine.
 *
 * @param verdict headline verdict of the assets drawn from
 * @param size how many are wanted, at least 1
 * @param seed any text; another one draws others
 * @param unit code of the one unit drawn from; empty for all
 * @param asOf the instant the verdicts are for
 * @param knownAt law and decisions were taken as known at this instant
 * @param runId hash of all that the verdicts depend on: the id of the screening run with the same inputs
 */
public record SampleInputs(
        Verdict verdict, int size, String seed, String unit, Instant asOf, Instant knownAt, String runId) {

    /** Part of every id, to be counted up when the draw or what it is drawn from changes. */
    private static final String SCHEME = "winddown sample 1";

    public SampleInputs {
        if (size < 1 || seed.isBlank()) {
            throw new IllegalArgumentException("A sample has at least one line and a seed.");
        }
    }

    /** The id of the sample: the hash of these inputs, 64 hexadecimal digits. */
    public String id() {
        return Hashes.of(List.of(
                SCHEME,
                verdict.name(),
                Integer.toString(size),
                seed,
                unit,
                asOf.toString(),
                knownAt.toString(),
                runId));
    }
}

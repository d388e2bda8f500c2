package org.winddown.reporting.model;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.winddown.rules.evaluation.Verdict;

/**
 * Whether every row read is accounted for, up to the verdicts.
 *
 * @param read rows read from all files
 * @param accepted rows accepted
 * @param rejected rows set aside
 * @param duplicate exact repeats
 * @param blank empty rows
 * @param assets assets screened
 * @param recordedActs accepted rows that record an act
 * @param verdicts sum of the assets over all headline verdicts
 * @param sentence the sum in words, for print
 */
public record Conservation(
        long read,
        long accepted,
        long rejected,
        long duplicate,
        long blank,
        long assets,
        long recordedActs,
        long verdicts,
        String sentence) {

    /** Adds up the files and the verdicts. */
    public static Conservation of(
            Collection<SourceLine> sources, long assets, long recordedActs, Map<Verdict, Long> counts) {
        long read = sources.stream().mapToLong(SourceLine::read).sum();
        long accepted = sources.stream().mapToLong(SourceLine::accepted).sum();
        long rejected = sources.stream().mapToLong(SourceLine::rejected).sum();
        long duplicate = sources.stream().mapToLong(SourceLine::duplicate).sum();
        long blank = sources.stream().mapToLong(SourceLine::blank).sum();
        long verdicts = counts.values().stream().mapToLong(Long::longValue).sum();
        String parts = counts.values().stream()
                .filter(count -> count > 0)
                .map(count -> String.format(Locale.ROOT, "%,d", count))
                .collect(Collectors.joining(" + "));
        boolean balanced = read == accepted + rejected + duplicate + blank
                && accepted == assets + recordedActs
                && assets == verdicts;
        String sentence = String.format(
                Locale.ROOT,
                "%,d rows read = %,d accepted + %,d rejected + %,d duplicate + %,d blank."
                        + " %,d accepted = %,d assets + %,d recorded acts. Each asset has one headline verdict: %s = %,d. %s",
                read,
                accepted,
                rejected,
                duplicate,
                blank,
                accepted,
                assets,
                recordedActs,
                parts.isEmpty() ? "0" : parts,
                verdicts,
                balanced ? "The sums agree." : "THE SUMS DO NOT AGREE: do not rely on this report.");
        return new Conservation(read, accepted, rejected, duplicate, blank, assets, recordedActs, verdicts, sentence);
    }

    /** Whether all three sums agree. */
    public boolean balanced() {
        return read == accepted + rejected + duplicate + blank
                && accepted == assets + recordedActs
                && assets == verdicts;
    }
}

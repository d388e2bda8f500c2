package org.winddown.reporting.completeness;

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
 * @param absent what the files no longer list, which is screened as well
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
        Absent absent,
        String sentence) {

    /** Adds up the files and the verdicts. */
    public static Conservation of(
            Collection<SourceLine> sources, Absent absent, long assets, long recordedActs, Map<Verdict, Long> counts) {
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
                && accepted + absent.all() == assets + recordedActs
                && assets == verdicts;
        String listed = String.format(Locale.ROOT, "%,d accepted", accepted)
                + (absent.any()
                        ? String.format(
                                Locale.ROOT,
                                " + %,d missed + %,d silent, which no file lists any more,",
                                absent.missed(),
                                absent.silent())
                        : "");
        String sentence = String.format(
                Locale.ROOT,
                "%,d rows read = %,d accepted + %,d rejected + %,d duplicate + %,d blank."
                        + " %s = %,d assets + %,d recorded acts. Each asset has one headline verdict: %s = %,d. %s",
                read,
                accepted,
                rejected,
                duplicate,
                blank,
                listed,
                assets,
                recordedActs,
                parts.isEmpty() ? "0" : parts,
                verdicts,
                balanced ? "The sums agree." : "THE SUMS DO NOT AGREE: do not rely on this report.");
        return new Conservation(
                read, accepted, rejected, duplicate, blank, assets, recordedActs, verdicts, absent, sentence);
    }

    /** Whether all three sums agree. */
    public boolean balanced() {
        return read == accepted + rejected + duplicate + blank
                && accepted + absent.all() == assets + recordedActs
                && assets == verdicts;
    }
}

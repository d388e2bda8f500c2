package org.winddown.reporting.completeness;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.winddown.reporting.text.Texts;
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
            Collection<SourceLine> sources,
            Absent absent,
            long assets,
            long recordedActs,
            Map<Verdict, Long> counts,
            Texts texts) {
        long read = sources.stream().mapToLong(SourceLine::read).sum();
        long accepted = sources.stream().mapToLong(SourceLine::accepted).sum();
        long rejected = sources.stream().mapToLong(SourceLine::rejected).sum();
        long duplicate = sources.stream().mapToLong(SourceLine::duplicate).sum();
        long blank = sources.stream().mapToLong(SourceLine::blank).sum();
        long verdicts = counts.values().stream().mapToLong(Long::longValue).sum();
        String parts = counts.values().stream()
                .filter(count -> count > 0)
                .map(texts::number)
                .collect(Collectors.joining(" + "));
        boolean balanced = read == accepted + rejected + duplicate + blank
                && accepted + absent.all() == assets + recordedActs
                && assets == verdicts;
        String listed = absent.any()
                ? texts.get("conservation.listed-absent", accepted, absent.missed(), absent.silent())
                : texts.get("conservation.listed", accepted);
        String sentence = texts.get(
                "conservation.sentence",
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
                texts.get(balanced ? "conservation.agree" : "conservation.disagree"));
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

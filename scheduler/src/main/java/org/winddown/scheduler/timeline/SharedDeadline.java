package org.winddown.scheduler.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.evaluation.Act;
import org.winddown.rules.pack.Measure;

/**
 * A time before which something must be done about assets of one unit.
 *
 * @param measure the measure
 * @param at the first prohibited instant or the first that a licence no longer covers; for a notice the start of its
 *     day
 * @param noticeDay the last day, in the unit's zone, on which notice stops auto-renewals; null when it is no notice
 * @param cause what happens at {@code at}, in words
 * @param acts ids of the assets that call for an act, by act
 * @param missing names of the facts that some verdicts still wait for, each with the ids of those assets
 * @param citations paragraphs with the marks of how well they are sourced, sorted
 */
public record SharedDeadline(
        Measure measure,
        Instant at,
        @Nullable LocalDate noticeDay,
        String cause,
        Map<Act, NavigableSet<String>> acts,
        Map<String, NavigableSet<String>> missing,
        NavigableSet<String> citations) {

    public SharedDeadline {
        acts = Collections.unmodifiableMap(new EnumMap<>(acts));
        missing = Collections.unmodifiableMap(new TreeMap<>(missing));
        citations = Collections.unmodifiableNavigableSet(new TreeSet<>(citations));
    }

    /** Ids of all its assets, sorted. */
    public NavigableSet<String> assets() {
        return joined(acts.values());
    }

    /** Ids of the assets whose verdict is still a review, sorted. */
    public NavigableSet<String> inReview() {
        return joined(missing.values());
    }

    private static NavigableSet<String> joined(Collection<NavigableSet<String>> sets) {
        NavigableSet<String> all = new TreeSet<>();
        sets.forEach(all::addAll);
        return all;
    }
}

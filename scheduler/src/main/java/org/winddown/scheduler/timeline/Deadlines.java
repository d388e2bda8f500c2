package org.winddown.scheduler.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.evaluation.Act;
import org.winddown.rules.evaluation.ActVerdict;
import org.winddown.rules.evaluation.SourceMark;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.screening.Engine;
import org.winddown.rules.timeline.Deadline;
import org.winddown.rules.timeline.Timeline;

/** Finds the times before which something must be done, by the law as it stands: what is only proposed sets none. */
public final class Deadlines {

    private static final Comparator<SharedDeadline> BY_TIME = Comparator.comparing(SharedDeadline::at)
            .thenComparing(deadline -> deadline.measure().id())
            .thenComparing(SharedDeadline::noticeDay, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(SharedDeadline::cause);

    private final List<Measure> measures;

    /** The deadlines of measures. */
    public Deadlines(List<Measure> measures) {
        this.measures = List.copyOf(measures);
    }

    /** What the deadlines that belong together have in common. */
    private record Key(String measure, Instant at, @Nullable LocalDate noticeDay, String cause) {}

    /** Assets and what is said of them, while they are gathered. */
    private static final class Gathered {

        private final Map<Act, NavigableSet<String>> acts = new EnumMap<>(Act.class);
        private final Map<String, NavigableSet<String>> missing = new TreeMap<>();
        private final NavigableSet<String> citations = new TreeSet<>();

        void add(ActVerdict verdict, List<AssetKey> assets) {
            List<String> ids = assets.stream().map(AssetKey::assetId).toList();
            acts.computeIfAbsent(verdict.act(), each -> new TreeSet<>()).addAll(ids);
            verdict.missingFacts()
                    .forEach(fact -> missing.computeIfAbsent(fact, each -> new TreeSet<>())
                            .addAll(ids));
            SourceMark mark = verdict.sourceMark();
            if (!verdict.citation().isEmpty()) {
                citations.add(verdict.citation() + (mark == null ? "" : " [" + mark.symbol() + "]"));
            }
        }
    }

    /**
     * The deadlines of a unit from an instant on and before another, by time; may be empty.
     *
     * @param profiles the unit's assets by their facts
     */
    public List<SharedDeadline> of(String unit, AssetsByFacts profiles, Instant from, Instant until) {
        Map<Key, Gathered> gathered = new LinkedHashMap<>();
        for (Measure measure : measures) {
            Collection<AssetsByFacts.Alike> touched = profiles.of(unit, measure.id());
            if (touched.isEmpty()) {
                continue;
            }
            Engine engine = new Engine(measure);
            for (AssetsByFacts.Alike alike : touched) {
                for (Deadline deadline : new Timeline(engine, alike.facts()).deadlines(from, until)) {
                    gathered.computeIfAbsent(
                                    new Key(measure.id(), deadline.at(), deadline.noticeDay(), deadline.cause()),
                                    each -> new Gathered())
                            .add(deadline.verdict(), alike.assets());
                }
            }
        }
        List<SharedDeadline> deadlines = new ArrayList<>();
        gathered.forEach((key, found) -> deadlines.add(new SharedDeadline(
                measure(key.measure()),
                key.at(),
                key.noticeDay(),
                key.cause(),
                found.acts,
                found.missing,
                found.citations)));
        deadlines.sort(BY_TIME);
        return deadlines;
    }

    private Measure measure(String id) {
        return measures.stream()
                .filter(measure -> measure.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}

package org.winddown.scheduler.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.screening.Engine;
import org.winddown.rules.screening.Facts;
import org.winddown.rules.timeline.Timeline;
import org.winddown.rules.timeline.VerdictChange;

/**
 * Tells which verdicts change, when and why.
 *
 * <p>It tells the changes of the law as it stands, and beside them those that come only if what is proposed is adopted.
 *
 * <p>Not thread-safe; one per question.
 */
public final class WhatIf {

    /** What was asked, of one timeline. */
    private final Function<Timeline, List<VerdictChange>> question;

    private final List<Measure> measures;
    private final Map<String, Engines> engines = new HashMap<>();
    private final Map<String, Map<Integer, List<Answer>>> answers = new HashMap<>();

    /**
     * The engines of one measure.
     *
     * @param standing judges by the law as it stands
     * @param adopted judges as if what is proposed had been adopted; null when nothing is only proposed
     */
    private record Engines(Engine standing, @Nullable Engine adopted) {

        static Engines of(Measure measure) {
            Measure adopted = measure.asIfAdopted();
            return new Engines(new Engine(measure), adopted.equals(measure) ? null : new Engine(adopted));
        }
    }

    private record Answer(VerdictChange change, boolean proposed) {}

    private record Key(String measure, Answer answer) {}

    private WhatIf(List<Measure> measures, Function<Timeline, List<VerdictChange>> question) {
        this.question = question;
        this.measures = List.copyOf(measures);
    }

    /** What stands otherwise at an instant than now, which may lie on either side of it. */
    public static WhatIf difference(List<Measure> measures, Instant now, Instant then) {
        return new WhatIf(measures, timeline -> timeline.difference(now, then));
    }

    /** Every change after an instant and not later than another. */
    public static WhatIf changes(List<Measure> measures, Instant after, Instant until) {
        return new WhatIf(measures, timeline -> timeline.changes(after, until));
    }

    /**
     * The changes by unit.
     *
     * @return units in order, each with its changes by time; a unit without changes has an empty list
     */
    public Map<String, List<SharedChange>> byUnit(AssetsByFacts profiles) {
        Map<String, List<SharedChange>> byUnit = new LinkedHashMap<>();
        profiles.units().forEach(unit -> byUnit.put(unit, shared(unit, profiles)));
        return byUnit;
    }

    /** Distinct sets of facts followed so far. */
    public int profiles() {
        return answers.values().stream().mapToInt(Map::size).sum();
    }

    private List<SharedChange> shared(String unit, AssetsByFacts profiles) {
        Map<Key, List<AssetKey>> assets = new HashMap<>();
        for (Measure measure : measures) {
            profiles.of(unit, measure.id())
                    .forEach(alike -> answers(measure, alike)
                            .forEach(answer -> assets.computeIfAbsent(
                                            new Key(measure.id(), answer), each -> new ArrayList<>())
                                    .addAll(alike.assets())));
        }
        List<SharedChange> shared = new ArrayList<>();
        assets.forEach((key, keys) -> {
            keys.sort(Comparator.comparing(AssetKey::assetId)
                    .thenComparing(AssetKey::source)
                    .thenComparing(AssetKey::kind));
            shared.add(new SharedChange(
                    key.measure(), key.answer().change(), key.answer().proposed(), keys));
        });
        shared.sort(SharedChange.BY_TIME);
        return shared;
    }

    private List<Answer> answers(Measure measure, AssetsByFacts.Alike alike) {
        Engines by = engines.computeIfAbsent(measure.id(), each -> Engines.of(measure));
        return answers.computeIfAbsent(measure.id(), each -> new HashMap<>())
                .computeIfAbsent(alike.profile(), each -> answer(by, alike.facts()));
    }

    private List<Answer> answer(Engines by, Facts facts) {
        List<VerdictChange> standing = question.apply(new Timeline(by.standing(), facts));
        List<Answer> found = new ArrayList<>();
        standing.forEach(change -> found.add(new Answer(change, false)));
        if (by.adopted() != null) {
            question.apply(new Timeline(by.adopted(), facts)).stream()
                    .filter(change -> standing.stream().noneMatch(change::sameFlip))
                    .forEach(change -> found.add(new Answer(change, true)));
        }
        return found;
    }
}

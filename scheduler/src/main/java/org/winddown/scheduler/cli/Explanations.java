package org.winddown.scheduler.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.winddown.ingest.absence.Absence;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.asset.BusinessUnit;
import org.winddown.rules.identification.Identification;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.promise.BrokenPromise;
import org.winddown.rules.promise.Promises;
import org.winddown.rules.screening.Finding;
import org.winddown.rules.swap.Swap;
import org.winddown.scheduler.screening.Screening;
import org.winddown.scheduler.services.Services;
import org.winddown.scheduler.swap.StoredSwaps;

/** Gathers all that is told of findings beside their verdicts. Not thread-safe; one per command. */
final class Explanations {

    private final Screening screening;
    private final Instant asOf;
    private final Function<String, List<Swap>> swapped;
    private final Map<String, Measure> measures = new HashMap<>();
    private final Map<AssetKey, List<Swap>> swaps = new HashMap<>();

    /**
     * Prepares gathering.
     *
     * @param screening the screening that found what is explained
     */
    Explanations(Services services, Screening screening, Instant asOf, Instant knownAt) {
        this(screening, asOf, unit -> services.swaps().find(new StoredSwaps.Question(unit, asOf, knownAt, knownAt)));
    }

    /**
     * Prepares gathering.
     *
     * @param screening the screening that found what is explained
     * @param swapped gives the swaps of a unit
     */
    Explanations(Screening screening, Instant asOf, Function<String, List<Swap>> swapped) {
        this.screening = screening;
        this.asOf = asOf;
        this.swapped = swapped;
        screening.law().measures().forEach(measure -> measures.put(measure.id(), measure));
    }

    /** What is told of findings of one unit, in their order. */
    List<Explained> of(BusinessUnit unit, Map<AssetKey, Absence> absences, List<Finding> findings) {
        ZoneId zone = unit.zone().orElse(ZoneOffset.UTC);
        Map<AssetKey, List<BrokenPromise>> promises = Promises.brokenBy(findings, code -> zone).stream()
                .collect(Collectors.groupingBy(promise -> promise.asset().key()));
        List<Explained> explained = new ArrayList<>();
        for (Finding finding : findings) {
            AssetKey key = finding.asset().key();
            String id = finding.verdicts().measure();
            explained.add(new Explained(
                    finding,
                    Optional.ofNullable(absences.get(key)),
                    zone,
                    screening.answersOn(key),
                    screening.lookedUp(finding.asset()),
                    swaps.computeIfAbsent(key, asset -> swapsOf(finding)),
                    Objects.requireNonNull(measures.get(id)),
                    promises.getOrDefault(key, List.of()).stream()
                            .filter(promise -> promise.measure().equals(id))
                            .toList(),
                    finding.duties(zone),
                    asOf));
        }
        return explained;
    }

    /** The swaps in which the asset took the place of something; of products that the catalogue knows only. */
    private List<Swap> swapsOf(Finding finding) {
        AssetKey key = finding.asset().key();
        if (finding.identification().decision() != Identification.Decision.MATCH) {
            return List.of();
        }
        return swapped.apply(key.unit()).stream()
                .filter(swap -> swap.steps().stream()
                        .flatMap(step -> step.added().stream())
                        .anyMatch(added -> added.asset().equals(key)))
                .toList();
    }
}

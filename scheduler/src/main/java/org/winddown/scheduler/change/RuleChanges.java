package org.winddown.scheduler.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.winddown.decisions.RuleBook;
import org.winddown.decisions.law.LoadedPack;
import org.winddown.decisions.law.RefusedLawException;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.change.Flip;
import org.winddown.rules.change.Impact;
import org.winddown.rules.change.PackChange;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.pack.RulePacks;
import org.winddown.scheduler.screening.Law;
import org.winddown.scheduler.screening.Screening;
import org.winddown.scheduler.screening.ScreeningRuns;

/** Replays stored inventories under changed packs, and takes changed packs into force. */
public final class RuleChanges {

    private final RuleBook book;
    private final ScreeningRuns screenings;

    public RuleChanges(RuleBook book, ScreeningRuns screenings) {
        this.book = book;
        this.screenings = screenings;
    }

    /** The version in force of a measure. */
    public Optional<Impact.Version> inForce(String measure, Instant now) {
        return book.page(measure, now).map(page -> new Impact.Version(page.name(), page.text()));
    }

    /**
     * What turns in the stored inventory from one version of a pack to another.
     *
     * @param before an empty version for a measure that is new
     * @param asOf the instant to judge for
     * @param knownAt law, answers and dispositions that were known later do not count
     * @throws RefusedLawException when the versions are of two measures
     */
    public ImpactReport impact(Impact.Version before, Impact.Version after, Instant asOf, Instant knownAt) {
        Predicate<Measure> assessable = screenings.assessable(asOf, knownAt);
        Impact impact = new Impact(before, after, asOf, knownAt, assessable);
        List<Measure> measures = impact.measures();
        String id = measures.get(0).id();
        measures.forEach(measure -> {
            if (!measure.id().equals(id)) {
                throw new RefusedLawException("These are packs of two measures, " + id + " and " + measure.id()
                        + "; an impact is that of two versions of one.");
            }
        });
        Map<List<String>, Map<String, List<AssetKey>>> groups = new LinkedHashMap<>();
        Map<Integer, Optional<Flip>> flips = new HashMap<>();
        long[] touched = new long[1];
        long assets = screenings
                .looking(Law.of(measures, knownAt), asOf)
                .look(Screening.Scope.touched(Set.of()), (unit, asset, concerned, profile, facts) -> {
                    touched[0]++;
                    flips.computeIfAbsent(profile, each -> impact.flip(facts))
                            .ifPresent(flip -> groups.computeIfAbsent(because(flip), words -> new LinkedHashMap<>())
                                    .computeIfAbsent(flip.words(), words -> new ArrayList<>())
                                    .add(asset.key()));
                });
        return new ImpactReport(
                id,
                asOf,
                knownAt,
                impact.changes().stream().map(PackChange::words).toList(),
                assets,
                touched[0],
                grouped(groups),
                notes(measures, assessable, knownAt, before.text().isEmpty()));
    }

    private static List<String> because(Flip flip) {
        return flip.because().stream().map(PackChange::words).toList();
    }

    private static List<ImpactReport.Group> grouped(Map<List<String>, Map<String, List<AssetKey>>> groups) {
        List<ImpactReport.Group> found = new ArrayList<>();
        groups.forEach((because, turns) -> {
            List<ImpactReport.Turn> sorted = new ArrayList<>();
            turns.forEach((words, assets) -> sorted.add(new ImpactReport.Turn(words, ordered(assets))));
            sorted.sort(Comparator.comparing(
                            (ImpactReport.Turn turn) -> -turn.assets().size())
                    .thenComparing(ImpactReport.Turn::words));
            found.add(new ImpactReport.Group(because, sorted));
        });
        found.sort(Comparator.comparing((ImpactReport.Group group) -> -group.assets())
                .thenComparing(group -> group.because().toString()));
        return found;
    }

    private static List<AssetKey> ordered(List<AssetKey> assets) {
        return assets.stream()
                .sorted(Comparator.comparing(AssetKey::unit)
                        .thenComparing(AssetKey::source)
                        .thenComparing(AssetKey::kind)
                        .thenComparing(AssetKey::assetId))
                .toList();
    }

    private static List<String> notes(
            List<Measure> measures, Predicate<Measure> assessable, Instant knownAt, boolean fresh) {
        List<String> notes = new ArrayList<>();
        for (int index = 0; index < measures.size(); index++) {
            String which = "the " + (measures.size() > 1 && index == 0 ? "old" : "new") + " version ";
            if (measures.get(index).knownAt(knownAt).isEmpty()) {
                notes.add(which + "was not known at " + knownAt + ", so it says nothing of any asset");
            } else if (!assessable.test(measures.get(index))) {
                notes.add(which + "cannot be assessed with what is stored, so it says nothing of any asset");
            }
        }
        if (fresh) {
            notes.add("the measure is new");
        }
        return notes;
    }

    /**
     * Takes a pack into force, or keeps it until a second person approves it.
     *
     * @param allowed flips that need no approval; a pack in the place of one that can no longer be read always needs it
     * @throws RefusedLawException when the same text is in force already, or the pack says that it was recorded later
     *     than now
     */
    public Loaded load(Impact.Version pack, String by, String reason, Instant now, long allowed) {
        Measure measure = RulePacks.reader().read(pack.file(), pack.text());
        Optional<RuleBook.Page> before = book.page(measure.id(), now);
        boolean comparable = before.stream().allMatch(RuleChanges::readable);
        ImpactReport impact = impact(
                before.filter(RuleChanges::readable)
                        .map(page -> new Impact.Version(page.name(), page.text()))
                        .orElse(new Impact.Version(measure.id(), "")),
                pack,
                now,
                now);
        LoadedPack kept = book.load(
                new LoadedPack(
                        0,
                        measure.id(),
                        measure.version(),
                        measure.identity().sha256(),
                        pack.file(),
                        measure.recordedAt(),
                        before.map(RuleBook.Page::sha256).orElse(""),
                        now,
                        by,
                        reason,
                        impact.flips(),
                        impact.flips() > allowed || !comparable,
                        null),
                pack.text());
        return new Loaded(kept, impact);
    }

    private static boolean readable(RuleBook.Page page) {
        try {
            page.measure();
            return true;
        } catch (RefusedLawException unreadable) {
            return false;
        }
    }

    /** A load and what it turns. */
    public record Loaded(LoadedPack pack, ImpactReport impact) {}

    /**
     * Keeps what a second person says of a load that waits.
     *
     * @throws RefusedLawException when it may not be decided, not by this person, or not any more
     */
    public LoadedPack decide(long number, LoadedPack.Approval approval) {
        return book.decide(number, approval);
    }
}

package org.winddown.scheduler.match;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.winddown.decisions.match.MatchMemory.Reading;
import org.winddown.decisions.match.MatchPair;
import org.winddown.decisions.matchfile.AskedMatch;
import org.winddown.ingest.AssetInventory;
import org.winddown.ingest.SnapshotRef;
import org.winddown.rules.asset.ProductName;

/** The questions that the names of the inventory in force raise: one for each name, whatever its version. */
public final class MatchQuestions {

    private final List<MatchQuestion> all;

    private MatchQuestions(Collection<MatchQuestion> questions) {
        this.all = questions.stream()
                .sorted(Comparator.comparing(MatchQuestion::assets)
                        .reversed()
                        .thenComparing(each -> each.pair().raw().text())
                        .thenComparing(each -> each.pair().entry().key()))
                .toList();
    }

    /** These and some more. */
    public MatchQuestions and(List<MatchQuestion> more) {
        List<MatchQuestion> together = new ArrayList<>(all);
        together.addAll(more);
        return new MatchQuestions(together);
    }

    /**
     * Looks at every asset once.
     *
     * @param asOf the instant at which a snapshot is in force
     */
    public static MatchQuestions of(AssetInventory inventory, Recognition recognition, Instant asOf) {
        Map<Long, ProductName> names = inventory.productNames();
        Map<Long, List<Reading>> watched = new LinkedHashMap<>();
        names.forEach((key, name) -> {
            List<Reading> readings = recognition.readings(name);
            if (!readings.isEmpty()) {
                watched.put(key, readings);
            }
        });
        Map<Long, Long> assets = new HashMap<>();
        for (SnapshotRef snapshot : inventory.snapshots(asOf)) {
            inventory.scan(
                    snapshot,
                    (productKey, kind, id) -> {
                        if (watched.containsKey(productKey)) {
                            assets.merge(productKey, 1L, Long::sum);
                        }
                        return false;
                    },
                    row -> {});
        }
        Map<String, MatchQuestion> questions = new LinkedHashMap<>();
        watched.forEach((key, readings) -> {
            Long count = assets.get(key);
            ProductName name = names.get(key);
            if (count != null && name != null) {
                readings.forEach(reading -> add(questions, recognition, name, reading, count));
            }
        });
        return new MatchQuestions(questions.values());
    }

    private static void add(
            Map<String, MatchQuestion> questions,
            Recognition recognition,
            ProductName name,
            Reading reading,
            long assets) {
        MatchPair pair = recognition.pair(name, reading.taken());
        MatchQuestion one = MatchQuestion.product(
                pair, name, reading, assets, recognition.memory().state(pair, reading.sure()));
        questions.merge(pair.question(), one, MatchQuestion::and);
    }

    /** All of them, those about most assets first. */
    public List<MatchQuestion> all() {
        return all;
    }

    /** Those that somebody has to answer. */
    public List<MatchQuestion> asking() {
        return all.stream().filter(MatchQuestion::asks).toList();
    }

    /** What may be answered, by the id of the question. */
    public Map<String, AskedMatch> answerable() {
        Map<String, AskedMatch> answerable = new HashMap<>();
        all.forEach(each -> answerable.put(each.pair().question(), new AskedMatch(each.pair(), each.sure())));
        return answerable;
    }
}

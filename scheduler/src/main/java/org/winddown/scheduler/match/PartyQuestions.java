package org.winddown.scheduler.match;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.winddown.decisions.judgement.Judgements;
import org.winddown.ingest.AssetInventory;
import org.winddown.ingest.SnapshotRef;
import org.winddown.rules.party.lookup.PartyHit;
import org.winddown.rules.party.lookup.PartyLookup;
import org.winddown.rules.party.lookup.PartyRole;

/** The questions that the parties of agreements in force, and their owners, raise: one for each name and entry. */
public final class PartyQuestions {

    private PartyQuestions() {}

    /**
     * Looks at every agreement once. Ships and aircraft raise no question: they are no party.
     *
     * @param parties the lists and owners that names are looked up in
     * @param judgements what people had said; the parties that they named count
     * @param asOf the instant at which a snapshot is in force
     */
    public static List<MatchQuestion> of(
            AssetInventory inventory, PartyLookup parties, Judgements judgements, Instant asOf) {
        if (parties.version().isEmpty()) {
            return List.of();
        }
        Map<String, Long> assets = new HashMap<>();
        Map<String, List<PartyHit>> found = new TreeMap<>();
        for (SnapshotRef snapshot : inventory.snapshots(asOf)) {
            inventory.scan(
                    snapshot,
                    (productKey, kind, id) -> PartyRole.in(kind),
                    row -> parties.found(judgements.answered(row.asset())).forEach((name, hits) -> {
                        if (!hits.isEmpty()) {
                            assets.merge(name, 1L, Long::sum);
                            found.put(name, hits);
                        }
                    }));
        }
        PartyRecognition recognition = new PartyRecognition(judgements.matches());
        List<MatchQuestion> questions = new ArrayList<>();
        found.forEach((name, hits) -> hits.stream()
                .filter(hit -> !PartyHit.thing(hit.party()))
                .forEach(hit -> questions.add(MatchQuestion.party(
                        PartyRecognition.pair(name, hit),
                        name,
                        hit,
                        assets.getOrDefault(name, 0L),
                        recognition.state(name, hit)))));
        return questions;
    }
}

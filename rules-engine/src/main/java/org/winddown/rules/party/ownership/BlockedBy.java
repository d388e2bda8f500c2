package org.winddown.rules.party.ownership;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Whether listed parties own enough of a party on a day, and how one knows.
 *
 * @param party name of the party
 * @param day the day asked for
 * @param decision the answer
 * @param proof what was added up: the party first, then each owner that counts without being listed itself. Where the
 *     answer is no, what speaks for it nevertheless
 * @param missing shares that are open and on which an {@link OwnershipDecision#UNKNOWN} answer depends; when all of
 *     them are known, so is the answer. Those nearest to the party come first
 * @param unrecorded percent of the party of which no source names an owner
 */
public record BlockedBy(
        String party,
        LocalDate day,
        OwnershipDecision decision,
        List<Aggregate> proof,
        List<Holding> missing,
        BigDecimal unrecorded) {

    public BlockedBy {
        proof = List.copyOf(proof);
        missing = List.copyOf(missing);
    }

    /** What blocked owners hold of the party itself. */
    public Aggregate direct() {
        return proof.get(0);
    }

    /** The listed parties on which the proof rests, by name. */
    public List<String> listedOwners() {
        return List.copyOf(proof.stream()
                .flatMap(step -> step.holdings().stream())
                .filter(holding -> holding.why() == Holding.Why.LISTED)
                .map(Holding::owner)
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** The proof as sentences, and what is missing. */
    public List<String> words() {
        List<String> words = new ArrayList<>();
        proof.forEach(step -> words.add(step.words()));
        missing.forEach(open -> words.add("It depends on what " + open.owner() + " holds of " + open.owned() + ": "
                + open.words() + ", by "
                + open.stakes().stream().map(Stake::source).distinct().collect(Collectors.joining(", ")) + "."));
        return words;
    }
}

package org.winddown.rules.screening;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.winddown.rules.asset.Asset;
import org.winddown.rules.asset.BusinessUnit;
import org.winddown.rules.evaluation.MeasureVerdict;
import org.winddown.rules.identification.Catalogue;
import org.winddown.rules.identification.Identification;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.party.lookup.PartyFacts;

/**
 * What screenings under one law have found out, kept for those that follow: the distinct sets of facts with their
 * numbers, and the verdicts on each for as long as these stay the same.
 *
 * <p>Not thread-safe; two screenings at once need two of them. Nothing is ever forgotten: who keeps it over many nights
 * looks at {@link #size()} and begins a new one in time.
 */
public final class ScreeningIndex {

    private final List<Measure> measures;
    private final FactProfiles profiles;
    private final Map<String, ProfileVerdicts> verdicts = new HashMap<>();

    /** An empty index for the law that some measures are. */
    public ScreeningIndex(Catalogue catalogue, Collection<Measure> measures) {
        this.measures = List.copyOf(measures);
        this.profiles = new FactProfiles(new FactCollector(catalogue, measures));
    }

    /** The number of an asset's facts; parameters as for {@link FactProfiles#of}. */
    public int profile(
            Asset asset, BusinessUnit unit, Identification identification, List<Asset> recorded, Set<String> contains) {
        return profiles.of(asset, unit, identification, recorded, contains);
    }

    /** The same with what looking up the asset's parties told. */
    public int profile(
            Asset asset,
            BusinessUnit unit,
            Identification identification,
            List<Asset> recorded,
            Set<String> contains,
            PartyFacts parties) {
        return profiles.of(asset, unit, identification, recorded, contains, parties);
    }

    /** The facts with a number. */
    public Facts facts(int profile) {
        return profiles.facts(profile);
    }

    /**
     * The verdicts of one of the measures on the facts with a number, with their proofs.
     *
     * @param measure id of the measure
     * @param asOf the instant to judge for; a fraction of a second is cut off
     * @throws IllegalArgumentException when the law has no such measure, or several versions of it
     */
    public MeasureVerdict verdict(String measure, int profile, Instant asOf) {
        ProfileVerdicts known = verdicts.get(measure);
        if (known == null) {
            known = new ProfileVerdicts(profiles::facts, new Engine(only(measure)), true);
            verdicts.put(measure, known);
        }
        return known.of(profile, asOf);
    }

    private Measure only(String id) {
        List<Measure> found =
                measures.stream().filter(measure -> measure.id().equals(id)).toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException(
                    "The law of this index has " + found.size() + " versions of " + id + ", not one.");
        }
        return found.get(0);
    }

    /** How many distinct sets of facts it holds. */
    public int size() {
        return profiles.size();
    }
}

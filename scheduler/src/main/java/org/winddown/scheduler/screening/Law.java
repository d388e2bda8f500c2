package org.winddown.scheduler.screening;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.winddown.decisions.RuleBook;
import org.winddown.decisions.match.MatchMemory;
import org.winddown.rules.asset.BusinessUnit;
import org.winddown.rules.identification.Catalogue;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.pack.RulePacks;
import org.winddown.rules.party.lookup.PartyFacts;
import org.winddown.rules.party.lookup.PartyLookup;
import org.winddown.rules.screening.Interest;
import org.winddown.scheduler.edition.Edition;
import org.winddown.scheduler.match.Recognition;

/**
 * What a screening judges by.
 *
 * @param measures the measures screened, in their order of shipping
 * @param known all measures known, those that cannot be assessed as well
 * @param edition the texts they come from, and the products and vendors they are about
 * @param knownAt the law is taken as known at this instant
 * @param lacking what each measure that cannot be assessed lacks, by id: facts that nobody states, or makers that the
 *     catalogue does not know
 */
public record Law(
        List<Measure> measures,
        List<Measure> known,
        Edition edition,
        Instant knownAt,
        Map<String, Set<String>> lacking) {

    public Law {
        measures = List.copyOf(measures);
        known = List.copyOf(known);
        lacking = new TreeMap<>(lacking);
    }

    /**
     * The law in force and known at an instant.
     *
     * @param book the rule packs in force
     * @throws NoLawException when no measure was known then
     */
    public static Law knownAt(Instant knownAt, RuleBook book) {
        Edition edition = Edition.today(book.pages(knownAt));
        List<Measure> measures = edition.measures(knownAt);
        if (measures.isEmpty()) {
            Instant first = RulePacks.shipped().stream()
                    .map(Measure::recordedAt)
                    .min(Instant::compareTo)
                    .orElse(Instant.MAX);
            throw new NoLawException("No rule pack was known at " + knownAt + "; the first was recorded at " + first
                    + ". Name a later instant with --known-at.");
        }
        return new Law(measures, measures, edition, knownAt, Map.of());
    }

    /** The law of an edition, as known at an instant. */
    static Law of(Edition edition, Instant knownAt) {
        List<Measure> measures = edition.measures(knownAt);
        return new Law(measures, measures, edition, knownAt, Map.of());
    }

    /** The law that some measures are. */
    public static Law of(List<Measure> measures, Instant knownAt) {
        return new Law(measures, measures, Edition.withoutPacks(), knownAt, Map.of());
    }

    /** The products and vendors that the measures are about. */
    public Catalogue catalogue() {
        return edition.catalogue();
    }

    /**
     * What product names mean.
     *
     * @param memory what people had said of them
     */
    public Recognition recognition(MatchMemory memory) {
        return edition.catalogueShips()
                ? Recognition.of(catalogue(), memory)
                : Recognition.of(catalogue(), edition.content(), memory);
    }

    /**
     * The same law without the measures about which nothing can be said.
     *
     * @param stated facts that some asset states, beside the columns of the template
     * @param units all units
     */
    public Law assessable(Set<String> stated, List<BusinessUnit> units) {
        return assessable(stated, units, PartyLookup.NONE);
    }

    /**
     * The same where parties are looked up: a measure that asks about a list that is loaded is told who is on it.
     *
     * @param parties what parties are looked up in
     */
    public Law assessable(Set<String> stated, List<BusinessUnit> units, PartyLookup parties) {
        List<Measure> assessed = new ArrayList<>();
        Map<String, Set<String>> found = new TreeMap<>(lacking);
        for (Measure measure : measures) {
            Set<String> known = new TreeSet<>(stated);
            if (parties.covers(measure.lists())) {
                known.addAll(PartyFacts.NAMES);
            }
            Set<String> missing = new Interest(measure).lacking(known, units, catalogue());
            if (missing.isEmpty()) {
                assessed.add(measure);
            } else {
                found.put(measure.id(), missing);
            }
        }
        return new Law(assessed, known, edition, knownAt, found);
    }

    /**
     * The same law with the measures back that can be assessed once some more facts are stated.
     *
     * @param stated names of facts that are stated besides those of the inventories
     * @param units the units concerned
     */
    public Law withStated(Set<String> stated, List<BusinessUnit> units) {
        List<Measure> back = known.stream()
                .filter(measure -> lacking.containsKey(measure.id()))
                .toList();
        Law assessed = new Law(back, back, edition, knownAt, Map.of()).assessable(stated, units);
        List<Measure> all = new ArrayList<>(measures);
        all.addAll(assessed.measures());
        return new Law(all, known, edition, knownAt, assessed.lacking());
    }

    /** The measures that are not screened, each with the reason. */
    public List<String> notScreened() {
        List<String> screened = measures.stream().map(Measure::id).toList();
        return Stream.concat(edition.ids().stream(), known.stream().map(Measure::id))
                .distinct()
                .filter(id -> !screened.contains(id))
                .map(id -> {
                    Set<String> missing = lacking.get(id);
                    return missing == null
                            ? id + " (not known at " + knownAt + ")"
                            : id + " (not assessable, for want of " + String.join(", ", missing) + ")";
                })
                .toList();
    }

    /** Id, version and hash of each pack and the hash of the catalogue, as text; equal texts judge alike. */
    public String version() {
        return measures.stream()
                        .map(measure -> measure.id() + " v" + measure.version() + " "
                                + measure.identity().sha256())
                        .collect(Collectors.joining("; "))
                + lacking.entrySet().stream()
                        .map(each -> "; not assessable " + each.getKey() + " " + each.getValue())
                        .collect(Collectors.joining())
                + "; catalogue "
                + edition.catalogueSha256();
    }
}

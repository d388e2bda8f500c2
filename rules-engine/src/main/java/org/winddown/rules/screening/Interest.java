package org.winddown.rules.screening;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.winddown.rules.asset.Asset;
import org.winddown.rules.asset.BusinessUnit;
import org.winddown.rules.asset.Field;
import org.winddown.rules.condition.Condition;
import org.winddown.rules.fact.FactDefinition;
import org.winddown.rules.identification.Catalogue;
import org.winddown.rules.identification.Identification;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.pack.RulePacks;
import org.winddown.rules.pack.SubjectLimb;
import org.winddown.rules.pack.Terms;
import org.winddown.rules.party.lookup.PartyFacts;

/**
 * Which assets a measure can say anything about, and what it lacks to be assessed at all.
 *
 * <p>A measure that names makers looks at their products. One that asks for facts (on a list, of a service type, made
 * somewhere) looks at the assets that state at least one of them; the others it does not assess.
 */
public final class Interest {

    private final Measure measure;
    private final Set<String> makers = new HashSet<>();
    private final Set<String> facts = new TreeSet<>();
    private final Set<String> lists;

    public Interest(Measure measure) {
        this.measure = measure;
        this.lists = measure.lists();
        for (SubjectLimb limb : measure.subject()) {
            makers.addAll(limb.parties());
            if (limb.parties().isEmpty()) {
                facts.addAll(asked(limb.terms(), FactDefinition.Source.ASSET));
            }
        }
    }

    private static Set<String> asked(Terms terms, FactDefinition.Source source) {
        Set<String> asked = new TreeSet<>();
        Condition when = terms.when();
        if (when != null) {
            asked.addAll(when.facts());
            asked.removeAll(when.givenFacts());
        }
        terms.dates().forEach(test -> asked.add(test.fact()));
        if (terms.party() != null) {
            asked.add("listed");
            if (terms.party().ownership() != null) {
                asked.add("owned_by");
            }
        }
        asked.removeIf(name -> Field.ofColumn(name).isPresent());
        asked.removeIf(name -> RulePacks.vocabulary()
                .find(name)
                .filter(fact -> fact.source() == source)
                .isEmpty());
        return asked;
    }

    /** The measure. */
    public Measure measure() {
        return measure;
    }

    /** Whether it looks at assets for the facts they state, and not only at products. */
    public boolean byFacts() {
        return !facts.isEmpty();
    }

    /** Whether assets that state some of these facts may concern it. */
    public boolean concerns(Set<String> stated) {
        return facts.stream().anyMatch(stated::contains);
    }

    /** Names of the lists on which it looks for the other party of an asset. */
    public Set<String> lists() {
        return lists;
    }

    /** Whether it looks at assets because of their parties: it asks who is listed, owned or signs. */
    public boolean byParties() {
        return facts.contains(PartyFacts.LISTED)
                || facts.contains(PartyFacts.OWNED_BY)
                || facts.contains(PartyFacts.SIGNATORY_BLOCKED);
    }

    /** Whether it can say something about an asset. */
    public boolean concerns(Asset asset, Identification identification, Set<String> contains) {
        return (identification.decision() != Identification.Decision.NO_MATCH
                        && (makers.contains(identification.vendorId()) || suspects(identification)))
                || containsMade(contains)
                || statesOne(asset.extras());
    }

    private boolean suspects(Identification identification) {
        for (String maker : identification.also()) {
            if (makers.contains(maker)) {
                return true;
            }
        }
        return false;
    }

    /** The same when the asset's parties were looked up for it: a hit is a reason to look. */
    public boolean concerns(Asset asset, Identification identification, Set<String> contains, PartyFacts parties) {
        return (parties.touched() && byParties()) || concerns(asset, identification, contains);
    }

    private boolean containsMade(Set<String> contains) {
        for (String component : contains) {
            if (makers.contains(component.substring(0, component.indexOf('/')))) {
                return true;
            }
        }
        return false;
    }

    private boolean statesOne(Map<String, String> extras) {
        if (extras.isEmpty() || facts.isEmpty()) {
            return false;
        }
        for (String fact : facts) {
            if (extras.containsKey(fact)) {
                return true;
            }
        }
        return false;
    }

    /**
     * What is lacking before anything can be said about any asset; empty when the measure can be assessed.
     *
     * @param stated facts that some asset states, beside the columns of the template
     * @param units the units that are screened
     */
    public Set<String> lacking(Set<String> stated, Iterable<BusinessUnit> units, Catalogue catalogue) {
        Set<String> lacking = new TreeSet<>();
        boolean makerKnown = makers.stream().anyMatch(catalogue.vendorIds()::contains);
        if (!makerKnown && !concerns(stated)) {
            if (facts.isEmpty()) {
                makers.forEach(maker -> lacking.add(maker + " in the catalogue"));
            } else {
                lacking.addAll(facts);
            }
        }
        for (String fact : asked(measure.reach(), FactDefinition.Source.UNIT)) {
            if (!known(fact, units)) {
                lacking.add(fact);
            }
        }
        return lacking;
    }

    /** Whether a unit is a US person is always a question; the others are not, where no unit states them. */
    private static boolean known(String fact, Iterable<BusinessUnit> units) {
        for (BusinessUnit unit : units) {
            if (!unit.fact(fact).isEmpty()) {
                return true;
            }
        }
        return fact.equals("us_person");
    }
}

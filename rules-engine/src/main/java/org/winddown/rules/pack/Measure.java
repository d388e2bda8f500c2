package org.winddown.rules.pack;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.condition.Condition;

/**
 * One legal measure as data: whom it binds, what it covers, from when, with which reliefs, duties and readings.
 *
 * @param identity what it is and who answers for it
 * @param references citations, readings and facts its parts refer to
 * @param subject classes of things it covers; one is enough
 * @param outside product families of its parties that it is known not to cover
 * @param reach when it reaches an asset
 * @param status changes of its status in order; empty when it binds from its first phase on
 * @param phases its phases in file order
 * @param deprivations what phases take away from acts they do not forbid
 * @param reliefs exemptions, authorisations and non-enforcement
 * @param obligations duties beside the prohibitions
 * @param penalties what a breach may cost, by day
 * @param mitigations what parties offered
 */
public record Measure(
        Identity identity,
        References references,
        List<SubjectLimb> subject,
        Set<String> outside,
        Terms reach,
        List<StatusChange> status,
        List<Phase> phases,
        List<Deprivation> deprivations,
        List<Relief> reliefs,
        List<Obligation> obligations,
        List<Penalty> penalties,
        List<Mitigation> mitigations) {

    public Measure {
        subject = List.copyOf(subject);
        status = List.copyOf(status);
        phases = List.copyOf(phases);
        deprivations = List.copyOf(deprivations);
        reliefs = List.copyOf(reliefs);
        obligations = List.copyOf(obligations);
        penalties = List.copyOf(penalties);
        mitigations = List.copyOf(mitigations);
    }

    /** Canonical id. */
    public String id() {
        return identity.id();
    }

    /** Version of the pack. */
    public String version() {
        return identity.version();
    }

    /** Title for people. */
    public String title() {
        return identity.title();
    }

    /** When this version became known. */
    public Instant recordedAt() {
        return identity.recordedAt();
    }

    /** The readings by id. */
    public Map<String, Reading> readings() {
        return references.readings();
    }

    /** The reading with that id. */
    public Reading reading(String readingId) {
        Reading reading = references.readings().get(readingId);
        if (reading == null) {
            throw new IllegalArgumentException("Measure " + id() + " has no reading " + readingId + ".");
        }
        return reading;
    }

    /** The citation with that id. */
    public Citation citation(String citationId) {
        Citation citation = references.citations().get(citationId);
        if (citation == null) {
            throw new IllegalArgumentException("Measure " + id() + " has no citation " + citationId + ".");
        }
        return citation;
    }

    /** The exemptions among the reliefs. */
    public List<Relief> exemptions() {
        return reliefs.stream()
                .filter(relief -> relief.kind() == Relief.Kind.EXEMPTION)
                .toList();
    }

    /** Copies with one part replaced. */
    public MeasureEdit with() {
        return new MeasureEdit(this);
    }

    /**
     * The measure as far as it was known at an instant: later orders, licences and suspensions are left out; empty when
     * nobody could know of it at all.
     */
    public Optional<Measure> knownAt(Instant knownAt) {
        if (recordedAt().isAfter(knownAt)) {
            return Optional.empty();
        }
        List<Phase> known = known(phases, Phase::recordedAt, knownAt);
        Set<String> ids = known.stream().map(Phase::id).collect(Collectors.toSet());
        return Optional.of(with().status(known(status, StatusChange::recordedAt, knownAt))
                .with()
                .phases(known)
                .with()
                .deprivations(deprivations.stream()
                        .filter(each -> ids.contains(each.phase()))
                        .toList())
                .with()
                .reliefs(known(reliefs, Relief::recordedAt, knownAt))
                .with()
                .obligations(known(obligations, Obligation::recordedAt, knownAt))
                .with()
                .mitigations(known(mitigations, Mitigation::recordedAt, knownAt)));
    }

    private static <T> List<T> known(List<T> parts, Function<T, Instant> recordedAt, Instant knownAt) {
        return parts.stream()
                .filter(part -> !recordedAt.apply(part).isAfter(knownAt))
                .toList();
    }

    /** The same measure with one reading decided otherwise. */
    public Measure withReading(String readingId, String value) {
        Map<String, Reading> changed = new LinkedHashMap<>(references.readings());
        changed.put(readingId, reading(readingId).decided(value));
        return with().references(
                        new References(references.citations(), changed, references.needs(), references.notEncoded()));
    }

    /** The same measure as if what is proposed had been adopted. */
    public Measure asIfAdopted() {
        return with().status(status.stream()
                .filter(change -> change.status() != Status.PROPOSED)
                .toList());
    }

    /** All conditions of the parts that decide verdicts. */
    public List<Condition> conditions() {
        List<Condition> conditions = new ArrayList<>();
        terms().forEach(terms -> add(conditions, terms.when()));
        status.forEach(change -> add(conditions, change.when()));
        phases.forEach(phase -> phase.prohibits().forEach(each -> add(conditions, each.presumed())));
        for (Relief relief : reliefs) {
            Evidence evidence = relief.evidence();
            if (evidence != null) {
                add(conditions, evidence.neededWhen());
                conditions.add(evidence.shownBy());
            }
        }
        return conditions;
    }

    /** Names of all facts that its parts may look at. */
    public Set<String> facts() {
        Set<String> facts = new TreeSet<>(references.needs());
        for (Condition condition : conditions()) {
            facts.addAll(condition.facts());
            facts.addAll(condition.givenFacts());
        }
        obligations.stream()
                .map(each -> each.terms().when())
                .flatMap(Stream::ofNullable)
                .forEach(condition -> facts.addAll(condition.facts()));
        phases.stream().map(Phase::since).filter(since -> !since.isEmpty()).forEach(facts::add);
        for (Terms terms : terms()) {
            terms.dates().forEach(test -> facts.add(test.fact()));
            if (terms.party() != null) {
                facts.addAll(Set.of("listed", "owned_by", "listed_since"));
            }
        }
        return facts;
    }

    /** Names of the lists on which its parts look for the other party or its owners. */
    public Set<String> lists() {
        Set<String> lists = new TreeSet<>();
        for (Terms terms : terms()) {
            if (terms.party() != null) {
                lists.addAll(terms.party().lists());
            }
        }
        return lists;
    }

    /** All terms of the parts that decide verdicts. */
    public List<Terms> terms() {
        List<Terms> terms = new ArrayList<>();
        terms.add(reach);
        subject.forEach(limb -> terms.add(limb.terms()));
        for (Phase phase : phases) {
            terms.add(phase.terms());
            phase.prohibits().forEach(each -> terms.add(each.terms()));
        }
        deprivations.forEach(each -> terms.add(each.terms()));
        reliefs.forEach(relief -> terms.add(relief.terms()));
        return terms;
    }

    private static void add(List<Condition> conditions, @Nullable Condition condition) {
        if (condition != null) {
            conditions.add(condition);
        }
    }
}

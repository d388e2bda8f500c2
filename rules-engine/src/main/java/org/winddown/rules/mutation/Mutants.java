package org.winddown.rules.mutation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.condition.Condition;
import org.winddown.rules.condition.ConditionCompiler;
import org.winddown.rules.condition.ConditionException;
import org.winddown.rules.evaluation.Act;
import org.winddown.rules.pack.DateTest;
import org.winddown.rules.pack.Deprivation;
import org.winddown.rules.pack.Evidence;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.pack.Ownership;
import org.winddown.rules.pack.PartyTest;
import org.winddown.rules.pack.Phase;
import org.winddown.rules.pack.Prohibition;
import org.winddown.rules.pack.Reading;
import org.winddown.rules.pack.Relief;
import org.winddown.rules.pack.RulePacks;
import org.winddown.rules.pack.Status;
import org.winddown.rules.pack.StatusChange;
import org.winddown.rules.pack.SubjectLimb;
import org.winddown.rules.pack.Terms;
import org.winddown.rules.time.LegalTime;

/** Changes a measure in every place that decides a verdict, one place at a time. */
public final class Mutants {

    private final Measure measure;
    private final ConditionCompiler compiler;
    private final List<Mutant> mutants = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    private Mutants(Measure measure) {
        this.measure = measure;
        Map<String, List<String>> options = new LinkedHashMap<>();
        measure.readings().forEach((id, reading) -> options.put(id, reading.options()));
        this.compiler = new ConditionCompiler(RulePacks.vocabulary()).withReadings(options);
    }

    /** All changed versions, in the order of the pack. */
    public static List<Mutant> of(Measure measure) {
        Mutants mutants = new Mutants(measure);
        mutants.readings();
        mutants.subject();
        mutants.outside();
        mutants.terms("reach", measure.reach(), reach -> mutants.measure.with().reach(reach));
        mutants.status();
        mutants.phases();
        mutants.deprivations();
        mutants.reliefs();
        return mutants.mutants;
    }

    /** Changes that would bear the same name are told apart by number, in the order of the pack. */
    private void add(String name, Measure changed) {
        String free = name;
        for (int number = 2; !names.add(free); number++) {
            free = name + " (" + number + ")";
        }
        mutants.add(new Mutant(free, changed));
    }

    private void readings() {
        for (Reading reading : measure.readings().values()) {
            List<String> values = new ArrayList<>(reading.options());
            values.add(Reading.UNDECIDED);
            values.remove(reading.value());
            values.forEach(
                    value -> add("readings/" + reading.id() + " = " + value, measure.withReading(reading.id(), value)));
        }
    }

    private void subject() {
        each(measure.subject(), (index, limb) -> {
            String at = "subject/" + limb.id();
            Function<@Nullable SubjectLimb, Measure> put =
                    changed -> measure.with().subject(replaced(measure.subject(), index, changed));
            add(at + " dropped", put.apply(null));
            without(limb.parties())
                    .forEach((left, parties) -> add(
                            at + "/parties without " + left,
                            put.apply(new SubjectLimb(
                                    limb.id(),
                                    parties,
                                    limb.families(),
                                    limb.embedded(),
                                    limb.terms(),
                                    limb.otherwise()))));
            without(limb.families())
                    .forEach((left, families) -> add(
                            at + "/families without " + left,
                            put.apply(new SubjectLimb(
                                    limb.id(),
                                    limb.parties(),
                                    families,
                                    limb.embedded(),
                                    limb.terms(),
                                    limb.otherwise()))));
            if (!limb.families().isEmpty()) {
                add(
                        at + "/families widened to all",
                        put.apply(new SubjectLimb(
                                limb.id(), limb.parties(), Set.of(), limb.embedded(), limb.terms(), limb.otherwise())));
            }
            for (SubjectLimb.Embedded embedded : SubjectLimb.Embedded.values()) {
                if (embedded != limb.embedded() && !limb.parties().isEmpty()) {
                    add(
                            at + "/embedded = " + embedded,
                            put.apply(new SubjectLimb(
                                    limb.id(),
                                    limb.parties(),
                                    limb.families(),
                                    embedded,
                                    limb.terms(),
                                    limb.otherwise())));
                }
            }
            terms(
                    at,
                    limb.terms(),
                    terms -> put.apply(new SubjectLimb(
                            limb.id(), limb.parties(), limb.families(), limb.embedded(), terms, limb.otherwise())));
        });
    }

    private void outside() {
        without(measure.outside())
                .forEach((left, families) ->
                        add("outside-families without " + left, measure.with().outside(families)));
    }

    private void terms(String at, Terms terms, Function<Terms, Measure> put) {
        if (terms.when() != null) {
            add(at + "/when widened to always", put.apply(new Terms(null, terms.dates(), terms.party())));
        }
        constants(at + "/when", terms.when(), when -> put.apply(new Terms(when, terms.dates(), terms.party())));
        each(terms.dates(), (index, test) -> {
            add(
                    at + "/dates/" + test.fact() + " dropped",
                    put.apply(new Terms(terms.when(), replaced(terms.dates(), index, null), terms.party())));
            time(
                    at + "/dates/" + test.fact(),
                    test.time(),
                    time -> put.apply(new Terms(
                            terms.when(),
                            replaced(terms.dates(), index, new DateTest(test.fact(), test.before(), time)),
                            terms.party())));
        });
        PartyTest party = terms.party();
        if (party != null) {
            Function<@Nullable PartyTest, Measure> changed =
                    other -> put.apply(new Terms(terms.when(), terms.dates(), other));
            add(at + "/counterparty widened to anybody", changed.apply(null));
            add(
                    at + "/counterparty/listed flipped",
                    changed.apply(new PartyTest(party.lists(), !party.listed(), party.ownership())));
            without(party.lists())
                    .forEach((left, lists) -> add(
                            at + "/counterparty/lists without " + left,
                            changed.apply(new PartyTest(lists, party.listed(), party.ownership()))));
            ownership(at, party, changed);
        }
    }

    private void constants(String at, @Nullable Condition condition, Function<Condition, Measure> put) {
        if (condition != null) {
            ConstantChanges.of(condition.text())
                    .forEach(change -> add(at + "/" + change.name(), put.apply(compiled(change.condition()))));
        }
    }

    private Condition compiled(String text) {
        try {
            return compiler.compile(text);
        } catch (ConditionException e) {
            throw new IllegalStateException("A condition with a constant changed, " + text + ", is none.", e);
        }
    }

    private void ownership(String at, PartyTest party, Function<@Nullable PartyTest, Measure> put) {
        Ownership test = party.ownership();
        if (test == null) {
            return;
        }
        Consumer<Ownership> add = changed -> add(
                at + "/ownership = " + changed.threshold() + (changed.inclusive() ? " inclusive" : " exclusive")
                        + (changed.aggregate() ? " aggregate" : " single") + (changed.control() ? " control" : ""),
                put.apply(new PartyTest(party.lists(), party.listed(), changed)));
        add(at + "/ownership dropped", put.apply(new PartyTest(party.lists(), party.listed(), null)));
        add.accept(new Ownership(test.threshold() + 1, test.inclusive(), test.aggregate(), test.control()));
        add.accept(new Ownership(test.threshold() - 1, test.inclusive(), test.aggregate(), test.control()));
        add.accept(new Ownership(test.threshold(), !test.inclusive(), test.aggregate(), test.control()));
        add.accept(new Ownership(test.threshold(), test.inclusive(), !test.aggregate(), test.control()));
        add.accept(new Ownership(test.threshold(), test.inclusive(), test.aggregate(), !test.control()));
    }

    private void time(String at, @Nullable LegalTime time, Function<LegalTime, Measure> put) {
        if (time != null) {
            add(at + " -1s", put.apply(time.plusSeconds(-1)));
            add(at + " +1s", put.apply(time.plusSeconds(1)));
        }
    }

    private void status() {
        each(measure.status(), (index, change) -> {
            String at = "status/" + (index + 1) + " " + change.status();
            add(at + " dropped", measure.with().status(replaced(measure.status(), index, null)));
            if (index == 0 && change.status() == Status.PROPOSED) {
                return;
            }
            time(
                    at + "/from",
                    change.from(),
                    time -> measure.with()
                            .status(replaced(
                                    measure.status(),
                                    index,
                                    new StatusChange(
                                            change.status(),
                                            time,
                                            change.phases(),
                                            change.when(),
                                            change.citation(),
                                            change.recordedAt()))));
        });
    }

    private void phases() {
        each(measure.phases(), (index, phase) -> {
            String at = "phases/" + phase.id();
            Function<Phase, Measure> put = changed -> measure.with().phases(replaced(measure.phases(), index, changed));
            time(at + "/effective", phase.effective(), time -> put.apply(phase.with(time, phase.expires())));
            time(at + "/expires", phase.expires(), time -> put.apply(phase.with(phase.effective(), time)));
            if (!phase.since().isEmpty()) {
                add(at + "/since dropped", put.apply(phase.withoutSince()));
            }
            terms(at, phase.terms(), terms -> put.apply(phase.with(terms)));
            each(phase.prohibits(), (place, prohibition) -> {
                String here = at + "/prohibits/" + (place + 1);
                Function<@Nullable Prohibition, Measure> ban =
                        changed -> put.apply(phase.with(replaced(phase.prohibits(), place, changed)));
                for (Act act : prohibition.acts()) {
                    Set<Act> acts = EnumSet.copyOf(prohibition.acts());
                    acts.remove(act);
                    add(here + "/acts without " + act, ban.apply(acts.isEmpty() ? null : prohibition.with(acts)));
                }
                if (!prohibition.classes().isEmpty()) {
                    add(here + "/classes widened to all", ban.apply(prohibition.withClasses(Set.of())));
                }
                terms(here, prohibition.terms(), terms -> ban.apply(prohibition.with(terms)));
                if (prohibition.presumed() != null) {
                    add(here + "/presumed-when dropped", ban.apply(prohibition.alwaysPresumed()));
                }
                constants(
                        here + "/presumed-when",
                        prohibition.presumed(),
                        presumed -> ban.apply(new Prohibition(
                                prohibition.classes(),
                                prohibition.acts(),
                                prohibition.addressee(),
                                prohibition.terms(),
                                presumed,
                                prohibition.citation())));
            });
        });
    }

    private void deprivations() {
        each(measure.deprivations(), (index, each) -> {
            String at = "deprives/" + each.phase();
            Function<@Nullable Deprivation, Measure> put =
                    changed -> measure.with().deprivations(replaced(measure.deprivations(), index, changed));
            add(at + " dropped", put.apply(null));
            Terms terms = each.terms();
            constants(
                    at + "/when",
                    terms.when(),
                    when -> put.apply(new Deprivation(
                            each.phase(),
                            each.act(),
                            new Terms(when, terms.dates(), terms.party()),
                            each.readings(),
                            each.said(),
                            each.citation())));
        });
    }

    private void reliefs() {
        each(measure.reliefs(), (index, relief) -> {
            String at = relief.kind().name().toLowerCase(Locale.ROOT).replace('_', '-') + "/" + relief.id();
            Function<@Nullable Relief, Measure> put =
                    changed -> measure.with().reliefs(replaced(measure.reliefs(), index, changed));
            add(at + " dropped", put.apply(null));
            without(relief.families())
                    .forEach((left, families) ->
                            add(at + "/families without " + left, put.apply(relief.withFamilies(families))));
            if (!relief.families().isEmpty()) {
                add(at + "/families widened to all", put.apply(relief.withFamilies(Set.of())));
            }
            if (!relief.acts().isEmpty()) {
                add(at + "/acts widened to all", put.apply(relief.withActs(Set.of())));
            }
            if (relief.acts().size() > 1) {
                for (Act act : relief.acts()) {
                    Set<Act> acts = EnumSet.copyOf(relief.acts());
                    acts.remove(act);
                    add(at + "/acts without " + act, put.apply(relief.withActs(acts)));
                }
            }
            terms(at, relief.terms(), terms -> put.apply(relief.withTerms(terms)));
            Evidence evidence = relief.evidence();
            if (evidence != null) {
                add(at + "/evidence dropped", put.apply(relief.withEvidence(null)));
                if (evidence.neededWhen() != null) {
                    add(
                            at + "/evidence/needed-when widened to always",
                            put.apply(relief.withEvidence(new Evidence(null, evidence.shownBy()))));
                }
                constants(
                        at + "/evidence/needed-when",
                        evidence.neededWhen(),
                        needed -> put.apply(relief.withEvidence(new Evidence(needed, evidence.shownBy()))));
                constants(
                        at + "/evidence/shown-by",
                        evidence.shownBy(),
                        shown -> put.apply(relief.withEvidence(new Evidence(evidence.neededWhen(), shown))));
            }
            time(at + "/from", relief.from(), time -> put.apply(relief.withTimes(time, relief.until())));
            time(at + "/until", relief.until(), time -> put.apply(relief.withTimes(relief.from(), time)));
            if (!relief.supersedes().isEmpty()) {
                add(at + "/supersedes dropped", put.apply(relief.withoutSupersession()));
            }
        });
    }

    private static Map<String, Set<String>> without(Set<String> all) {
        Map<String, Set<String>> left = new LinkedHashMap<>();
        if (all.size() > 1) {
            for (String each : all) {
                Set<String> others = new LinkedHashSet<>(all);
                others.remove(each);
                left.put(each, others);
            }
        }
        return left;
    }

    private static <T> List<T> replaced(List<T> all, int index, @Nullable T changed) {
        List<T> copy = new ArrayList<>(all);
        if (changed == null) {
            copy.remove(index);
        } else {
            copy.set(index, changed);
        }
        return copy;
    }

    private interface Visitor<T> {
        void at(int index, T each);
    }

    private static <T> void each(List<T> all, Visitor<T> visitor) {
        for (int index = 0; index < all.size(); index++) {
            visitor.at(index, all.get(index));
        }
    }
}

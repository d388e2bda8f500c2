package org.winddown.rules.lint;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.condition.Condition;
import org.winddown.rules.fact.FactDefinition;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.pack.Obligation;
import org.winddown.rules.pack.Phase;
import org.winddown.rules.pack.Relief;
import org.winddown.rules.pack.RulePacks;
import org.winddown.rules.pack.Status;
import org.winddown.rules.pack.StatusChange;
import org.winddown.rules.pack.Terms;
import org.winddown.rules.time.LegalTime;

/** Looks for parts of a pack that can never matter, contradict each other, or will soon be out of date. */
public final class PackLint {

    /** Zones as American texts print them, and whether they name daylight time. */
    private static final Map<String, Boolean> PRINTED_ZONES = Map.of(
            "EST", false,
            "EDT", true,
            "Eastern Standard Time", false,
            "Eastern Daylight Time", true,
            "CET", false,
            "CEST", true);

    private static final ZoneId ANY = ZoneOffset.UTC;

    private final Measure measure;
    private final List<String> problems = new ArrayList<>();

    private PackLint(Measure measure) {
        this.measure = measure;
    }

    /** What is wrong with a pack, in words; empty when it is clean. */
    public static List<String> problems(Measure measure) {
        PackLint lint = new PackLint(measure);
        lint.deadPhases();
        lint.shadowedReliefs();
        lint.chains();
        lint.printedZones();
        lint.unused();
        lint.statusOrder();
        lint.needs();
        return lint.problems;
    }

    /** What ends within some time after an instant: phases, reliefs and suspensions. */
    public static List<String> expiring(Measure measure, Instant asOf, Duration within) {
        List<String> ending = new ArrayList<>();
        Instant horizon = asOf.plus(within);
        for (Relief relief : measure.reliefs()) {
            LegalTime until = relief.until();
            if (until != null) {
                soon(ending, relief.id(), until.end(ANY), asOf, horizon);
            }
        }
        for (Phase phase : measure.phases()) {
            LegalTime expires = phase.expires();
            if (expires != null) {
                soon(ending, phase.id(), expires.end(ANY), asOf, horizon);
            }
        }
        for (StatusChange change : measure.status()) {
            soon(ending, "status " + change.status(), change.from().start(ANY), asOf, horizon);
        }
        return ending;
    }

    private static void soon(List<String> ending, String what, Instant at, Instant asOf, Instant horizon) {
        if (at.isAfter(asOf) && !at.isAfter(horizon)) {
            ending.add(what + " at " + at);
        }
    }

    private void deadPhases() {
        for (Phase phase : measure.phases()) {
            LegalTime expires = phase.expires();
            if (expires != null && !expires.end(ANY).isAfter(phase.effective().start(ANY))) {
                problems.add("phase " + phase.id() + " ends before it begins");
            }
            boolean deprives = measure.deprivations().stream()
                    .anyMatch(each -> each.phase().equals(phase.id()));
            if (phase.prohibits().isEmpty() && !deprives) {
                problems.add("phase " + phase.id() + " forbids nothing and deprives nothing");
            }
            lapsed(phase);
        }
    }

    private void lapsed(Phase phase) {
        for (StatusChange change : measure.status()) {
            boolean later = measure.status().stream()
                    .anyMatch(other -> concerns(other, phase)
                            && other.status().binds()
                            && other.from().start(ANY).isAfter(change.from().start(ANY)));
            if (concerns(change, phase)
                    && change.status() == Status.LAPSED
                    && !later
                    && !change.from().start(ANY).isAfter(phase.effective().start(ANY))) {
                problems.add("phase " + phase.id() + " takes effect after the measure lapsed");
            }
        }
    }

    private static boolean concerns(StatusChange change, Phase phase) {
        return change.phases().isEmpty() || change.phases().contains(phase.id());
    }

    private void shadowedReliefs() {
        for (Relief relief : measure.reliefs()) {
            for (String family : relief.families()) {
                boolean covered = measure.subject().stream()
                        .anyMatch(limb ->
                                limb.families().isEmpty() || limb.families().contains(family));
                if (!covered) {
                    problems.add("relief " + relief.id() + ": no class of the subject covers family " + family);
                }
            }
            for (Relief other : measure.reliefs()) {
                if (!other.id().equals(relief.id()) && shadows(other, relief)) {
                    problems.add(
                            "relief " + relief.id() + " never matters: " + other.id() + " releases the same and more");
                }
            }
        }
    }

    private static boolean shadows(Relief wide, Relief narrow) {
        return wide.kind().compareTo(narrow.kind()) <= 0
                && within(narrow.families(), wide.families())
                && within(narrow.acts(), wide.acts())
                && within(narrow.phases(), wide.phases())
                && wide.terms().always()
                && wide.evidence() == null
                && !begins(wide).isAfter(begins(narrow))
                && !ends(narrow).isAfter(ends(wide))
                && !wide.recordedAt().isAfter(narrow.recordedAt());
    }

    /** Whether everything in one set is in the other; an empty set stands for everything. */
    private static boolean within(Set<?> narrow, Set<?> wide) {
        return wide.isEmpty() || (!narrow.isEmpty() && wide.containsAll(narrow));
    }

    /** Gaps and overlaps between the versions of an authorisation. */
    private void chains() {
        for (Relief later : measure.reliefs()) {
            for (Relief earlier : measure.reliefs()) {
                if (earlier.key() != null && later.supersedes().contains(earlier.key())) {
                    gap(earlier, later);
                }
            }
        }
        List<Relief> licences = measure.reliefs().stream()
                .filter(relief -> relief.key() != null)
                .toList();
        for (int i = 0; i < licences.size(); i++) {
            for (int j = i + 1; j < licences.size(); j++) {
                overlap(licences.get(i), licences.get(j));
            }
        }
    }

    private void gap(Relief earlier, Relief later) {
        Instant ends = earlier.until() == null ? Instant.MAX : earlier.until().end(ANY);
        Instant begins = later.from() == null ? Instant.MIN : later.from().start(ANY);
        if (begins.isAfter(ends) && later.terms().when() == null) {
            problems.add("gap between " + earlier.id() + " and " + later.id() + ": nothing covers " + ends + " to "
                    + begins + "; if the later one reaches back, say so by a reading");
        }
    }

    private void overlap(Relief one, Relief other) {
        boolean sameLicence = one.key() != null
                && other.key() != null
                && one.key().programme().equals(other.key().programme())
                && one.key().number().equals(other.key().number());
        boolean chained =
                one.supersedes().contains(other.key()) || other.supersedes().contains(one.key());
        boolean apart = ends(one).compareTo(begins(other)) <= 0 || ends(other).compareTo(begins(one)) <= 0;
        boolean readings = one.terms().when() != null && other.terms().when() != null;
        if (sameLicence && !chained && !apart && !readings) {
            problems.add(one.id() + " and " + other.id() + " overlap, and neither supersedes the other");
        }
    }

    private static Instant begins(Relief relief) {
        return relief.from() == null ? Instant.MIN : relief.from().start(ANY);
    }

    private static Instant ends(Relief relief) {
        return relief.until() == null ? Instant.MAX : relief.until().end(ANY);
    }

    /** A text that prints standard time for a day in daylight time can be read in two ways. */
    private void printedZones() {
        for (Phase phase : measure.phases()) {
            printedZone("phase " + phase.id(), phase.effective(), phase.terms().when());
            printedZone("phase " + phase.id(), phase.expires(), phase.terms().when());
        }
        for (Relief relief : measure.reliefs()) {
            printedZone("relief " + relief.id(), relief.from(), relief.terms().when());
            printedZone("relief " + relief.id(), relief.until(), relief.terms().when());
        }
    }

    private void printedZone(String where, @Nullable LegalTime time, @Nullable Condition when) {
        ZoneId zone = time == null ? null : time.zone();
        Boolean daylight = time == null ? null : PRINTED_ZONES.get(time.printedZone());
        if (time == null || zone == null || daylight == null) {
            return;
        }
        LocalDateTime local = time.local();
        boolean really = zone.getRules().isDaylightSavings(local.atZone(zone).toInstant());
        boolean asked = (when != null && !when.readings().isEmpty()) || readLiterally(time.printed());
        if (really != daylight && !zone.getRules().isFixedOffset() && !asked) {
            problems.add(where + ": \"" + time.printed() + "\" prints " + time.printedZone() + ", but "
                    + local.toLocalDate() + " is in " + (really ? "daylight" : "standard") + " time in " + zone
                    + "; make it a reading");
        }
    }

    /** Whether another relief reads the same words by the fixed offset that they print. */
    private boolean readLiterally(String printed) {
        return measure.reliefs().stream()
                .flatMap(relief -> Stream.of(Optional.ofNullable(relief.from()), Optional.ofNullable(relief.until())))
                .flatMap(Optional::stream)
                .anyMatch(time -> time.printed().equals(printed)
                        && time.zone() != null
                        && time.zone().getRules().isFixedOffset());
    }

    private void unused() {
        Set<String> readings = new TreeSet<>(measure.readings().keySet());
        measure.conditions().forEach(condition -> readings.removeAll(condition.readings()));
        measure.deprivations().forEach(each -> readings.removeAll(each.readings()));
        for (Obligation each : measure.obligations()) {
            readings.remove(each.reading());
            Condition when = each.terms().when();
            if (when != null) {
                readings.removeAll(when.readings());
            }
        }
        readings.forEach(each -> problems.add("reading " + each + " decides nothing"));
        Set<String> citations = new TreeSet<>(measure.references().citations().keySet());
        measure.phases().forEach(phase -> phase.prohibits().forEach(each -> citations.remove(each.citation())));
        measure.reliefs().forEach(each -> citations.remove(each.citation()));
        measure.deprivations().forEach(each -> citations.remove(each.citation()));
        measure.obligations().forEach(each -> citations.remove(each.citation()));
        measure.penalties().forEach(each -> citations.remove(each.citation()));
        measure.mitigations().forEach(each -> citations.remove(each.citation()));
        measure.status().forEach(each -> citations.remove(each.citation()));
        citations.removeAll(Set.of("notice", "rules"));
        citations.forEach(each -> problems.add("citation " + each + " is cited by nothing"));
    }

    private void statusOrder() {
        Instant before = Instant.MIN;
        for (Phase phase : measure.phases()) {
            measure.status().stream()
                    .filter(change ->
                            change.phases().isEmpty() || change.phases().contains(phase.id()))
                    .findFirst()
                    .filter(first -> first.status() == Status.PROPOSED
                            && first.recordedAt().isAfter(phase.recordedAt()))
                    .ifPresent(first -> problems.add("phase " + phase.id()
                            + " would bind as known before its first status was recorded; give both the same"
                            + " recorded-at"));
        }
        for (StatusChange change : measure.status()) {
            Instant from = change.from().start(ANY);
            if (from.isBefore(before)) {
                problems.add("status " + change.status().name().toLowerCase(Locale.ROOT) + " stands after a later one");
            }
            before = from;
        }
    }

    /** The facts that conditions ask for stand under needs, so that the template has their columns. */
    private void needs() {
        Set<String> asked = new TreeSet<>();
        measure.conditions().forEach(condition -> asked.addAll(condition.facts()));
        measure.terms().forEach(terms -> asked.addAll(dates(terms)));
        measure.phases().stream()
                .map(Phase::since)
                .filter(since -> !since.isEmpty())
                .forEach(asked::add);
        for (FactDefinition fact : RulePacks.vocabulary().all()) {
            if (fact.source() == FactDefinition.Source.DERIVED) {
                asked.remove(fact.name());
            }
        }
        asked.removeAll(measure.references().needs());
        asked.forEach(each -> problems.add("\"needs\" does not name " + each + ", which a condition asks for"));
    }

    private static Set<String> dates(Terms terms) {
        Set<String> facts = new TreeSet<>();
        terms.dates().forEach(test -> facts.add(test.fact()));
        if (terms.party() != null) {
            facts.add("listed");
        }
        return facts;
    }
}

package org.winddown.rules.screening;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.evaluation.Act;
import org.winddown.rules.fact.FactVocabulary;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.pack.Phase;
import org.winddown.rules.pack.Prohibition;
import org.winddown.rules.time.LegalTime;
import org.winddown.rules.time.Moment;

/** A measure with everything that does not depend on an asset worked out. */
final class PreparedMeasure {

    private static final int USED_KEPT = 256;

    private final Measure measure;
    private final FactVocabulary vocabulary;
    private final Domains domains;
    private final boolean unitDays;
    private final Map<Act, List<Forbidden>> forbidden = new EnumMap<>(Act.class);
    private final Set<Act> acts = EnumSet.noneOf(Act.class);
    private final boolean byClass;
    private final List<String> readingIds;
    private final List<String> phaseIds;
    private final @Nullable Used[] used = new @Nullable Used[USED_KEPT];
    private final Coverages coverages;
    private final Coverages provenCoverages;
    private final Map<ZoneId, ZonedLaw> zoned = new ConcurrentHashMap<>();
    private @Nullable ZonedLaw lastLaw;

    /** A prohibition and the place of its phase in the measure. */
    record Forbidden(int index, Phase phase, Prohibition prohibition) {}

    /** The readings of some bits; a thread that finds those of others makes the list anew. */
    private record Used(long bits, List<String> readings) {}

    PreparedMeasure(Measure measure, FactVocabulary vocabulary) {
        this.measure = measure;
        this.vocabulary = vocabulary;
        this.domains = new Domains(measure);
        this.coverages = new Coverages(measure);
        this.provenCoverages = new Coverages(measure);
        this.phaseIds = measure.phases().stream().map(Phase::id).toList();
        this.readingIds = measure.readings().keySet().stream().sorted().toList();
        List<Prohibition> prohibitions = measure.phases().stream()
                .flatMap(phase -> phase.prohibits().stream())
                .toList();
        for (int index = 0; index < measure.phases().size(); index++) {
            Phase phase = measure.phases().get(index);
            for (Prohibition prohibition : phase.prohibits()) {
                Forbidden each = new Forbidden(index, phase, prohibition);
                prohibition
                        .acts()
                        .forEach(act -> forbidden
                                .computeIfAbsent(act, none -> new ArrayList<>())
                                .add(each));
            }
        }
        acts.addAll(forbidden.keySet());
        measure.deprivations().forEach(each -> acts.add(each.act()));
        this.byClass = prohibitions.stream().anyMatch(each -> !each.classes().isEmpty());
        if (readingIds.size() > Long.SIZE) {
            throw new IllegalArgumentException(
                    "Measure " + measure.id() + " has more than " + Long.SIZE + " readings.");
        }
        this.unitDays = times(measure).anyMatch(LegalTime::ofUnit);
    }

    private static Stream<LegalTime> times(Measure measure) {
        List<@Nullable LegalTime> times = new ArrayList<>();
        measure.phases().forEach(phase -> times.addAll(Arrays.asList(phase.effective(), phase.expires())));
        measure.reliefs().forEach(relief -> times.addAll(Arrays.asList(relief.from(), relief.until())));
        measure.status().forEach(change -> times.add(change.from()));
        measure.terms().forEach(terms -> terms.dates().forEach(test -> times.add(test.time())));
        return times.stream().flatMap(Stream::ofNullable);
    }

    /** The place of a phase in the measure. */
    int phase(String id) {
        return phaseIds.indexOf(id);
    }

    Measure measure() {
        return measure;
    }

    FactVocabulary vocabulary() {
        return vocabulary;
    }

    /** What it is remembered to cover and reach, with or without the steps that prove it. */
    Coverages coverages(boolean proving) {
        return proving ? provenCoverages : coverages;
    }

    Domains domains() {
        return domains;
    }

    /** Acts that the measure says something of. */
    Set<Act> acts() {
        return acts;
    }

    /** The prohibitions of an act, in the order of the measure. */
    List<Forbidden> forbidding(Act act) {
        return forbidden.getOrDefault(act, List.of());
    }

    /** Whether some prohibition is about single classes of the subject. */
    boolean byClass() {
        return byClass;
    }

    /** The bit of a reading. */
    long bit(String reading) {
        return 1L << readingIds.indexOf(reading);
    }

    /** The readings of some bits, sorted. */
    List<String> readings(long bits) {
        if (bits == 0) {
            return List.of();
        }
        int place = Long.hashCode(bits * 0x9E3779B97F4A7C15L) & (USED_KEPT - 1);
        Used known = used[place];
        if (known == null || known.bits() != bits) {
            known = new Used(
                    bits,
                    readingIds.stream().filter(id -> (bits & bit(id)) != 0).toList());
            used[place] = known;
        }
        return known.readings();
    }

    /** The law in a unit's zone; a legal day of a unit whose zone is not known may begin anywhere on Earth. */
    ZonedLaw law(@Nullable ZoneId zone, Unknowns unknowns) {
        ZoneId read = ZoneOffset.UTC;
        if (unitDays) {
            read = zone != null ? zone : unknowns.assume("time_zone") ? Moment.EARLIEST : Moment.LATEST;
        }
        return law(read);
    }

    /** The law in every zone in which it may be read for a unit: two when legal days may begin anywhere on Earth. */
    List<ZonedLaw> laws(@Nullable ZoneId zone) {
        if (!unitDays) {
            return List.of(law(ZoneOffset.UTC));
        }
        return zone == null ? List.of(law(Moment.EARLIEST), law(Moment.LATEST)) : List.of(law(zone));
    }

    private ZonedLaw law(ZoneId zone) {
        ZonedLaw last = lastLaw;
        if (last == null || !last.zone().equals(zone)) {
            last = zoned.computeIfAbsent(zone, each -> new ZonedLaw(measure, each));
            lastLaw = last;
        }
        return last;
    }
}

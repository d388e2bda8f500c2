package org.winddown.rules.screening;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.fact.FactVocabulary;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.pack.Phase;

/** A measure with everything that does not depend on an asset worked out. */
final class PreparedMeasure {

    private final Measure measure;
    private final FactVocabulary vocabulary;
    private final Domains domains;
    private final boolean unitDays;
    private final Map<ZoneId, ZonedLaw> zoned = new ConcurrentHashMap<>();

    PreparedMeasure(Measure measure, FactVocabulary vocabulary) {
        this.measure = measure;
        this.vocabulary = vocabulary;
        this.domains = new Domains(measure);
        this.unitDays = measure.phases().stream().map(Phase::effective).anyMatch(time -> time.ofUnit())
                || measure.reliefs().stream()
                        .anyMatch(relief -> (relief.from() != null
                                        && relief.from().ofUnit())
                                || (relief.until() != null && relief.until().ofUnit()));
    }

    Measure measure() {
        return measure;
    }

    Assumptions assumptions(Facts facts, Unknowns unknowns) {
        return new Assumptions(facts, measure, domains, vocabulary, unknowns);
    }

    /** The law in a unit's zone; a legal day of a unit whose zone is not known may begin anywhere on Earth. */
    ZonedLaw law(@Nullable ZoneId zone, Unknowns unknowns) {
        ZoneId read = ZoneOffset.UTC;
        if (unitDays) {
            read = zone != null ? zone : unknowns.assume("time_zone") ? Dates.EARLIEST : Dates.LATEST;
        }
        return zoned.computeIfAbsent(read, each -> new ZonedLaw(measure, each));
    }
}

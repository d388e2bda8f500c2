package org.winddown.rules.screening;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.evaluation.Duty;
import org.winddown.rules.evaluation.Trigger;
import org.winddown.rules.pack.Citation;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.pack.Obligation;
import org.winddown.rules.pack.Reading;

/** Works out which duties of a measure apply to an asset that it touches, and when they are due. */
final class Duties {

    private final PreparedMeasure prepared;
    private final Measure measure;
    private final ZonedLaw law;
    private final Applicability applicability;
    private final Assumptions assumptions;
    private final LocalDate day;
    private final ZoneId zone;

    Duties(
            PreparedMeasure prepared,
            ZonedLaw law,
            Facts facts,
            Applicability applicability,
            Assumptions assumptions,
            Instant asOf) {
        this.prepared = prepared;
        this.measure = prepared.measure();
        this.law = law;
        this.applicability = applicability;
        this.assumptions = assumptions;
        this.day = asOf.atOffset(ZoneOffset.UTC).toLocalDate();
        this.zone = facts.zone() == null ? ZoneOffset.UTC : facts.zone();
    }

    List<Duty> all() {
        List<Duty> duties = new ArrayList<>();
        for (Obligation obligation : measure.obligations()) {
            assumptions.take();
            if (applicability.holds(obligation.terms())) {
                duties.add(duty(obligation));
            }
        }
        return DutyClock.started(duties, Map.of(), zone);
    }

    private Duty duty(Obligation obligation) {
        Trigger trigger = trigger(obligation);
        long readings = assumptions.take().readings();
        Citation citation = measure.citation(obligation.citation());
        return new Duty(
                obligation.id(),
                obligation.title(),
                obligation.addressee(),
                trigger,
                obligation.of(),
                started(obligation, trigger),
                obligation.days(),
                obligation.businessDays(),
                obligation.calendar(),
                obligation.due() == null ? null : obligation.due().local().toLocalDate(),
                obligation.fields(),
                prepared.readings(readings),
                citation.on(day),
                citation.mark());
    }

    /** An undecided reading starts the clock at the first of the events it may be. */
    private Trigger trigger(Obligation obligation) {
        if (obligation.reading().isEmpty()) {
            return obligation.trigger();
        }
        Reading reading = measure.reading(obligation.reading());
        assumptions.asked(prepared.bit(reading.id()));
        return Trigger.named(reading.value()).orElse(obligation.trigger());
    }

    private @Nullable Instant started(Obligation obligation, Trigger trigger) {
        return switch (trigger) {
            case PHASE -> law.phase(prepared.phase(obligation.of())).from();
            case EXPIRY -> expiry(obligation.of());
            default -> null;
        };
    }

    private @Nullable Instant expiry(String relief) {
        for (int index = 0; index < measure.reliefs().size(); index++) {
            if (measure.reliefs().get(index).id().equals(relief)) {
                Instant until = law.relief(index).until();
                return until.equals(Instant.MAX) ? null : until;
            }
        }
        return null;
    }
}

package org.winddown.rules.screening;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.pack.Phase;
import org.winddown.rules.pack.Status;
import org.winddown.rules.pack.StatusChange;

/**
 * Tells at which instants a phase catches an act: while it is in force, the measure binds, and nothing releases the
 * act. Between the instants at which the law changes nothing changes.
 */
final class CaughtTime {

    private final ZonedLaw law;
    private final Reliefs reliefs;
    private final Applicability applicability;
    private final Dates dates;
    private @Nullable List<Instant> cuts;

    CaughtTime(ZonedLaw law, Reliefs reliefs, Applicability applicability, Dates dates) {
        this.law = law;
        this.reliefs = reliefs;
        this.applicability = applicability;
        this.dates = dates;
    }

    /** Forgets what depends on dates of the asset. */
    void forget() {
        cuts = null;
    }

    /** The first instant of a phase. */
    Instant start(int phase) {
        Instant effective = law.phase(phase).from();
        String since = law.measure().phases().get(phase).since();
        if (since.isEmpty()) {
            return effective;
        }
        Instant from = dates.of(since);
        return from.isAfter(effective) ? from : effective;
    }

    /** Whether a phase is in force and the measure binds. */
    boolean binds(int phase, Instant instant) {
        return law.phase(phase).contains(instant) && !instant.isBefore(start(phase)) && adopted(phase, instant);
    }

    private boolean adopted(int phase, Instant instant) {
        Measure measure = law.measure();
        if (measure.status().isEmpty()) {
            return true;
        }
        String id = measure.phases().get(phase).id();
        boolean binds = true;
        boolean first = true;
        Instant latest = Instant.MIN;
        for (int index = 0; index < measure.status().size(); index++) {
            StatusChange change = measure.status().get(index);
            if (!change.phases().isEmpty() && !change.phases().contains(id)) {
                continue;
            }
            if (first) {
                first = false;
                binds = change.status() != Status.PROPOSED && change.status() != Status.ADOPTED;
            }
            Instant from = law.change(index);
            if (!from.isAfter(instant) && !from.isBefore(latest) && applicability.holds(change.when())) {
                binds = change.status().binds();
                latest = from;
            }
        }
        return binds;
    }

    /** What releases an act at an instant; null when nothing does. */
    @Nullable Release release(int phase, Occasion occasion, Instant instant) {
        Phase of = law.measure().phases().get(phase);
        return reliefs.at(of.id(), occasion, instant);
    }

    private boolean caught(int phase, Occasion occasion, Instant instant) {
        return binds(phase, instant) && release(phase, occasion, instant) == null;
    }

    /** The first instant from {@code from} on and before {@code until} at which the act is caught; null when none. */
    @Nullable Instant firstCaught(int phase, Occasion occasion, Instant from, Instant until) {
        if (caught(phase, occasion, from)) {
            return from;
        }
        for (Instant cut : cuts()) {
            if (cut.isAfter(from) && cut.isBefore(until) && caught(phase, occasion, cut)) {
                return cut;
            }
        }
        return null;
    }

    /** The first instant from {@code from} on and before {@code until} at which the phase binds; null when none. */
    @Nullable Instant firstBinding(int phase, Instant from, Instant until) {
        if (binds(phase, from)) {
            return from;
        }
        for (Instant cut : cuts()) {
            if (cut.isAfter(from) && cut.isBefore(until) && binds(phase, cut)) {
                return cut;
            }
        }
        return null;
    }

    /** Since when an act that is caught at an instant has been caught without a break. */
    Instant caughtSince(int phase, Occasion occasion, Instant instant) {
        Instant since = instant;
        for (int index = cuts().size() - 1; index >= 0; index--) {
            Instant cut = cuts().get(index);
            if (cut.isAfter(instant)) {
                continue;
            }
            if (!caught(phase, occasion, cut)) {
                return since;
            }
            since = cut;
        }
        return since;
    }

    /** Every instant at which something changes for this asset, in order. */
    private List<Instant> cuts() {
        List<Instant> known = cuts;
        if (known == null) {
            known = law.cuts();
            if (!law.startingFacts().isEmpty()) {
                TreeSet<Instant> all = new TreeSet<>(known);
                for (int phase = 0; phase < law.measure().phases().size(); phase++) {
                    all.add(start(phase));
                }
                known = List.copyOf(all);
            }
            cuts = known;
        }
        return known;
    }
}

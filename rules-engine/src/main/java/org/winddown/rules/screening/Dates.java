package org.winddown.rules.screening;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.time.Interval;
import org.winddown.rules.time.Moment;

/**
 * The dates of an asset as instants. A date that leaves open on which side of a legal instant it lies is an unknown:
 * every side is tried.
 */
final class Dates {

    private final Facts facts;
    private final Unknowns unknowns;
    private final List<Instant> cuts;
    private final Set<String> starts;
    private @Nullable List<Instant> allCuts;
    private final Instant asOf;
    private final Found resolved = new Found();
    private final Found ends = new Found();

    /** The few instants found so far, by name of the fact. */
    private static final class Found {

        private String[] facts = new String[4];
        private Instant[] instants = new Instant[4];
        private int size;

        @Nullable Instant get(String fact) {
            for (int index = 0; index < size; index++) {
                if (facts[index].equals(fact)) {
                    return instants[index];
                }
            }
            return null;
        }

        void put(String fact, Instant instant) {
            if (size == facts.length) {
                facts = Arrays.copyOf(facts, size * 2);
                instants = Arrays.copyOf(instants, size * 2);
            }
            facts[size] = fact;
            instants[size] = instant;
            size++;
        }
    }

    /** How much was found by some point of a judgement. */
    record Mark(int resolved, int ends) {}

    Mark mark() {
        return new Mark(resolved.size, ends.size);
    }

    /** Forgets what was found since a mark. */
    void back(Mark mark) {
        allCuts = null;
        resolved.size = mark.resolved();
        ends.size = mark.ends();
    }

    /**
     * The dates of an asset.
     *
     * @param cuts the instants at which the law changes, in order
     * @param starts the dates on which the law begins to change for the asset itself
     * @param asOf the instant to judge for
     */
    Dates(Facts facts, List<Instant> cuts, Set<String> starts, Instant asOf, Unknowns unknowns) {
        this.facts = facts;
        this.cuts = cuts;
        this.starts = starts;
        this.asOf = asOf;
        this.unknowns = unknowns;
    }

    /** When something dated happens: a day that straddles a legal instant may lie on either side. */
    Instant at(String fact, Moment moment) {
        Interval span = moment.interval(facts.zone());
        return resolve(fact, span.from(), span.until().minusNanos(1), false);
    }

    /** The last instant at which a thing that is there can have been put there: it was seen, and before it ended. */
    private Instant seen() {
        Instant end = end("end_date");
        return end.isBefore(asOf) ? end : asOf;
    }

    /**
     * When something happened that a date fact tells. An agreement without a date of signature was signed not later
     * than it starts; any other missing date is unknown.
     */
    Instant of(String fact) {
        Optional<Moment> moment = facts.moment(fact);
        if (moment.isPresent() && !moment.get().isPerpetual()) {
            return at(fact, moment.get());
        }
        Optional<Moment> latest = fact.equals("signed_at") ? facts.moment("start_date") : Optional.empty();
        Instant last = latest.map(known -> known.interval(facts.zone()).until().minusNanos(1))
                .orElseGet(() -> fact.equals("start_date") && openEnded() ? seen() : Instant.MAX);
        return resolve(fact, Instant.MIN, last, false);
    }

    /** The first instant that a last day no longer covers; {@link Instant#MAX} when it never ends. */
    Instant end(String fact) {
        Instant known = ends.get(fact);
        if (known == null) {
            known = ended(fact);
            ends.put(fact, known);
        }
        return known;
    }

    private Instant ended(String fact) {
        Optional<Moment> moment = facts.moment(fact);
        if (moment.isEmpty()) {
            return openEnded() ? Instant.MAX : resolve("end_date", Instant.MIN, Instant.MAX, true);
        }
        if (moment.get().isPerpetual()) {
            return Instant.MAX;
        }
        Interval span = moment.get().interval(facts.zone());
        Optional<Instant> earliest = moment.get().earliestEnd();
        return facts.zone() == null && earliest.isPresent()
                ? resolve(fact, earliest.get(), span.until(), true)
                : span.until();
    }

    /** A thing that is there goes on until somebody says that it ended; an agreement without an end is unknown. */
    boolean openEnded() {
        return facts.kind() == AssetKind.INSTALLATION
                || facts.kind() == AssetKind.DEVICE
                || facts.kind() == AssetKind.COMPONENT;
    }

    /** The instants at which the law changes for the asset; a date that starts a change knows the law's own only. */
    private List<Instant> cuts(String fact) {
        if (starts.isEmpty() || starts.contains(fact)) {
            return cuts;
        }
        List<Instant> known = allCuts;
        if (known == null) {
            TreeSet<Instant> all = new TreeSet<>(cuts);
            starts.forEach(start -> all.add(of(start)));
            all.remove(Instant.MIN);
            all.remove(Instant.MAX);
            known = List.copyOf(all);
            allCuts = known;
        }
        return known;
    }

    /** Whether some of these instants is after the first and not after the last of two. */
    private static boolean between(List<Instant> cuts, Instant first, Instant last) {
        for (Instant cut : cuts) {
            if (cut.isAfter(first)) {
                return !cut.isAfter(last);
            }
        }
        return false;
    }

    /**
     * An instant between two bounds, both included: the first, or any that matters; for an end {@code asOf} matters.
     */
    private Instant resolve(String fact, Instant first, Instant last, boolean end) {
        Instant known = resolved.get(fact);
        if (known != null) {
            return known;
        }
        boolean around = end && !asOf.isBefore(first) && !asOf.isAfter(last);
        boolean anywhere = starts.contains(fact) && facts.zone() == null && !first.equals(last);
        List<Instant> changes = cuts(fact);
        if (!around && !anywhere && !last.equals(Instant.MAX) && !between(changes, first, last)) {
            resolved.put(fact, first);
            return first;
        }
        List<Instant> tried = new ArrayList<>();
        tried.add(first);
        for (Instant cut : changes) {
            if (cut.isAfter(first) && !cut.isAfter(last)) {
                tried.add(cut);
            }
        }
        if (around && !tried.contains(asOf)) {
            tried.add(asOf);
        }
        if (last.equals(Instant.MAX) && !first.equals(last)) {
            tried.add(last);
        } else if ((around || anywhere || tried.size() > 1) && !tried.contains(last)) {
            tried.add(last);
        }
        Instant chosen = tried.size() == 1 ? first : tried.get(unknowns.choose(fact, tried.size()));
        resolved.put(fact, chosen);
        return chosen;
    }
}

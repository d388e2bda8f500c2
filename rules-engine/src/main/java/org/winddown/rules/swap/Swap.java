package org.winddown.rules.swap;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One remediation event: a maker disappeared from a place and a successor appeared there. Days are calendar days in
 * UTC, as inventories are dated.
 *
 * @param steps what took the place of what, in order; more than one when the successor was swapped in its turn
 */
public record Swap(List<Step> steps) {

    /** How near the two products are. */
    public enum Scope {
        /** The same row of the inventory names the other product, and no computer. */
        ASSET,
        /** Both are on the computer of this name. */
        HOST,
        /** Both are in the unit, of the same kind, and at least one names no computer. */
        UNIT
    }

    /** Who says that the second product can take the place of the first. */
    public enum Basis {
        /** The catalogue names it as the successor. */
        DECLARED,
        /** Both families are of one class of the catalogue. */
        REPLACEMENT
    }

    /**
     * One product in the place of another.
     *
     * @param removed the maker's products that disappeared, not empty, in the order of their keys
     * @param added the successor where it first appeared, not empty, in the order of their keys
     * @param because the basis in words
     * @param gapDays fewest days that can lie between the two: from the first inventory without the removed to the
     *     first with the added one; 0 when the added one appeared between the last inventory with the removed and the
     *     first without; negative when both were there at once
     * @param undoneAt when the removed maker appeared again at the place; null while it has not
     */
    public record Step(
            List<Sighting> removed,
            List<Sighting> added,
            Scope scope,
            Basis basis,
            String because,
            long gapDays,
            @Nullable Instant undoneAt) {

        public Step {
            removed = List.copyOf(removed);
            added = List.copyOf(added);
            boolean gone = removed.stream().noneMatch(each -> each.retiredAt() == null);
            if (removed.isEmpty() || added.isEmpty() || !gone) {
                throw new IllegalArgumentException("A swap needs something that is gone and something added.");
            }
        }

        /** Date of the last inventory that shows anything removed. */
        public Instant lastSeen() {
            return removed.stream()
                    .map(Sighting::lastSeen)
                    .max(Instant::compareTo)
                    .orElseThrow();
        }

        /** Date of the first inventory that shows nothing of the removed any more. */
        public Instant retiredAt() {
            return removed.stream()
                    .map(Sighting::retiredAt)
                    .filter(Objects::nonNull)
                    .max(Instant::compareTo)
                    .orElseThrow();
        }

        /** Date of the first inventory that shows the successor. */
        public Instant firstSeen() {
            return added.stream()
                    .map(Sighting::firstSeen)
                    .min(Instant::compareTo)
                    .orElseThrow();
        }

        /** Days from the last sight of the removed to the first of the added; negative when both were there at once. */
        public long daysBetween() {
            return days(lastSeen(), firstSeen());
        }
    }

    public Swap {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("A swap needs a step.");
        }
    }

    /** What disappeared first. */
    public List<Sighting> removed() {
        return steps.get(0).removed();
    }

    /** What is there at the end. */
    public List<Sighting> added() {
        return steps.get(steps.size() - 1).added();
    }

    /** Code of the unit. */
    public String unit() {
        return removed().get(0).asset().unit();
    }

    /** The computer as the inventory of the removed product names it, else as that of the added; empty for none. */
    public String host() {
        String host = removed().get(0).host();
        return host.isEmpty() ? added().get(0).host() : host;
    }

    /** The widest scope of its steps. */
    public Scope scope() {
        return steps.stream().map(Step::scope).max(Scope::compareTo).orElseThrow();
    }

    /** {@code DECLARED} when every step is. */
    public Basis basis() {
        return steps.stream().map(Step::basis).max(Basis::compareTo).orElseThrow();
    }

    /** The first instant at which a maker that was gone appeared again; null while the swap stands. */
    public @Nullable Instant undoneAt() {
        Instant first = null;
        for (Step step : steps) {
            Instant at = step.undoneAt();
            if (at != null && (first == null || at.isBefore(first))) {
                first = at;
            }
        }
        return first;
    }

    /** Whether nothing that was removed has come back. */
    public boolean stands() {
        return undoneAt() == null;
    }

    /**
     * The way it went, for example {@code Kaspersky Total Security on HOST1 last seen 2024-09-10 -> UltraAV first seen
     * 2024-09-19}.
     */
    public String path() {
        StringBuilder path = new StringBuilder(labels(removed()));
        if (!host().isEmpty()) {
            path.append(" on ").append(host());
        }
        for (Step step : steps) {
            path.append(" last seen ")
                    .append(day(step.lastSeen()))
                    .append(" -> ")
                    .append(labels(step.added()))
                    .append(" first seen ")
                    .append(day(step.firstSeen()));
        }
        return path.toString();
    }

    private static String labels(List<Sighting> sightings) {
        return sightings.stream().map(Sighting::label).distinct().collect(Collectors.joining(" + "));
    }

    static LocalDate day(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    static long days(Instant from, Instant to) {
        return ChronoUnit.DAYS.between(day(from), day(to));
    }
}

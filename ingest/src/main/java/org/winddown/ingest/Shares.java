package org.winddown.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.winddown.ingest.absence.AbsenceCounts;
import org.winddown.ingest.job.InventoryFile;
import org.winddown.ingest.job.Share;
import org.winddown.ingest.job.Tables;
import org.winddown.ingest.mapping.UnitOfRow;
import org.winddown.ingest.mapping.UnitRule;
import org.winddown.ingest.plan.Fingerprint;
import org.winddown.ingest.plan.PlanChangedException;
import org.winddown.ingest.plan.PlanId;
import org.winddown.ingest.rows.RawRow;
import org.winddown.ingest.rows.RefusedFileException;
import org.winddown.ingest.rows.RowSource;
import org.winddown.ingest.store.SnapshotTable;

/**
 * Imports a file whose rows name the units that hold them: one import for each unit, all of the same bytes, each with
 * its own state, guard and undo. Every row is in exactly one of them.
 */
final class Shares {

    /** The import of one share. */
    interface One {

        ImportResult run(ImportRequest request, Share share);

        /** What it did; empty unless it is done. */
        Optional<ImportResult> done(ImportRequest request, Share share);

        /** What it would do now. */
        ImportResult would(ImportRequest request, Share share);
    }

    private final Tables tables;
    private final Units units;

    Shares(Tables tables, Units units) {
        this.tables = tables;
        this.units = units;
    }

    /**
     * Imports the shares, that of the unit of the file first.
     *
     * @param at date of the inventory, the same for all
     * @param corrections whether the file adds corrected rows
     * @throws RefusedFileException when its rows cannot be told apart
     * @throws PlanChangedException when they would do something else than was planned; then nothing was stored
     */
    ImportResult run(
            ImportRequest request,
            InventoryFile file,
            ReadingPlan reading,
            UnitRule rule,
            Instant at,
            boolean corrections,
            One one) {
        UnitOfRow rows = new UnitOfRow(file.name(), reading.columns(), rule, units.all());
        Set<String> codes = new LinkedHashSet<>(List.of(request.unit()));
        long read = look(file, rows, codes);
        if (!corrections && !request.terms().partial()) {
            codes.addAll(former(request, at));
        }
        Map<ImportRequest, Share> shares = new LinkedHashMap<>();
        codes.forEach(code -> shares.put(request.of(code, at), new Share(rows, code, code.equals(request.unit()))));
        Optional<PlanId> planned = request.terms().plan().filter(plan -> !request.dryRun());
        List<Optional<PlanId>> plans = planned.map(plan -> confirmed(file.name(), plan, shares, one))
                .orElseGet(() -> Collections.nCopies(shares.size(), Optional.empty()));
        return sum(carriedOut(shares, plans, one), read);
    }

    /** Carries out one share after the other; of a plan that does not hold any more, nothing further. */
    private static List<ImportResult> carriedOut(
            Map<ImportRequest, Share> shares, List<Optional<PlanId>> plans, One one) {
        List<ImportResult> results = new ArrayList<>();
        List<String> left =
                new ArrayList<>(shares.values().stream().map(Share::unit).toList());
        for (Map.Entry<ImportRequest, Share> each : shares.entrySet()) {
            Optional<PlanId> plan = plans.get(results.size());
            ImportRequest request = each.getKey();
            ImportResult result;
            try {
                result = one.run(request.on(request.terms().withPlan(plan)), each.getValue());
            } catch (ImportRunningException e) {
                throw results.isEmpty() || request.dryRun() ? e : e.after(parted(results, left));
            }
            results.add(result);
            left.remove(result.unit());
            if (plan.isPresent() && result.refused().isPresent()) {
                break;
            }
        }
        if (shares.keySet().iterator().next().dryRun()) {
            return results;
        }
        String parted = parted(results, left);
        return results.stream().map(result -> told(result, parted)).toList();
    }

    /** Adds to a refusal what became of the units beside. */
    private static ImportResult told(ImportResult result, String parted) {
        return result.refused()
                .filter(why -> !parted.isEmpty())
                .map(why -> result.refused(why + " " + parted))
                .orElse(result);
    }

    /** Which units are imported and which are not, in words; empty when none is, or none is not. */
    private static String parted(List<ImportResult> results, List<String> left) {
        List<String> imported = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        results.forEach(result -> (result.refused().isPresent() ? missing : imported).add(result.unit()));
        missing.addAll(left);
        return imported.isEmpty() || missing.isEmpty()
                ? ""
                : "Imported of the file are the rows of " + units(imported) + "; not imported are those of "
                        + units(missing) + ".";
    }

    private static String units(List<String> codes) {
        return (codes.size() == 1 ? "unit " : "units ") + String.join(", ", codes);
    }

    /**
     * The plan of each share, when together they are the one to be carried out.
     *
     * <p>A share that is imported already counts as what it did, so that a plan can be carried out twice or be brought
     * to its end; and as what it would do now, which is what a later dry run told.
     *
     * @throws PlanChangedException when they are not
     */
    private static List<Optional<PlanId>> confirmed(
            String file, PlanId planned, Map<ImportRequest, Share> shares, One one) {
        List<Optional<ImportResult>> done = new ArrayList<>();
        List<ImportResult> told = new ArrayList<>();
        shares.forEach((request, share) -> {
            Optional<ImportResult> before = one.done(request, share);
            done.add(before);
            told.add(before.orElseGet(() -> one.would(request, share)));
        });
        requireTaken(file, told);
        Optional<PlanId> now = plan(told);
        if (!now.equals(Optional.of(planned)) && done.stream().anyMatch(Optional::isPresent)) {
            told.clear();
            shares.forEach((request, share) -> told.add(one.would(request, share)));
            requireTaken(file, told);
            now = plan(told);
        }
        now.filter(other -> !other.equals(planned)).ifPresent(other -> {
            throw new PlanChangedException(file, planned, other);
        });
        return told.stream().map(part -> PlanId.parse(part.effect().plan())).toList();
    }

    private static void requireTaken(String file, List<ImportResult> told) {
        told.forEach(part -> part.refused().ifPresent(why -> {
            throw PlanChangedException.ofRefused(file, part.unit(), why);
        }));
    }

    private static Optional<PlanId> plan(List<ImportResult> told) {
        return PlanId.parse(effect(told).plan());
    }

    /** Which units the rows name; gives the number of rows. */
    private static long look(InventoryFile file, UnitOfRow rows, Set<String> codes) {
        Set<String> named = new TreeSet<>();
        long read = 0;
        try (RowSource source = file.open()) {
            for (RawRow row = source.next(); row != null; row = source.next()) {
                read++;
                if (!row.isBlank()) {
                    rows.of(row).ifPresent(named::add);
                }
            }
        }
        codes.addAll(named);
        return read;
    }

    /** Units whose whole inventory came from the file before: what they have no row for now is missed. */
    private List<String> former(ImportRequest request, Instant at) {
        SnapshotTable snapshots = tables.snapshots();
        return tables.shares().units(request.unit(), request.source()).stream()
                .filter(code -> snapshots
                        .latest(code, request.source(), at)
                        .filter(last -> tables.shares().isOf(last.snapshotId(), request.unit()))
                        .filter(last -> !snapshots.manifest(last.snapshotId()).isEmpty()
                                || !snapshots.absent(last.snapshotId()).isEmpty())
                        .isPresent())
                .toList();
    }

    private static ImportResult sum(List<ImportResult> parts, long read) {
        ImportResult own = parts.get(0);
        Optional<String> refused =
                parts.stream().flatMap(part -> part.refused().stream()).findFirst();
        boolean conserved = parts.stream().allMatch(ImportResult::conserved)
                && (refused.isPresent() || total(parts, ImportResult::read) == read);
        return new ImportResult(
                own.file(),
                own.sha256(),
                own.unit(),
                own.source(),
                joined(parts, part -> List.of(part.kind().split(",")), ","),
                own.encoding(),
                own.dialect(),
                own.sheet(),
                parts.stream()
                        .flatMap(part -> part.remarks().stream())
                        .distinct()
                        .toList(),
                total(parts, ImportResult::read),
                total(parts, ImportResult::accepted),
                total(parts, ImportResult::rejected),
                total(parts, ImportResult::duplicate),
                total(parts, ImportResult::blank),
                total(parts, ImportResult::added),
                total(parts, ImportResult::changed),
                total(parts, ImportResult::unchanged),
                total(parts, ImportResult::retired),
                refused,
                parts.stream()
                        .map(ImportResult::resumedAtRow)
                        .filter(OptionalLong::isPresent)
                        .findFirst()
                        .orElse(OptionalLong.empty()),
                conserved,
                own.snapshotId(),
                own.importId(),
                effect(parts),
                parts);
    }

    private static long total(List<ImportResult> parts, ToLongFunction<ImportResult> count) {
        return parts.stream().mapToLong(count).sum();
    }

    private static String joined(
            List<ImportResult> parts, Function<ImportResult, List<String>> texts, String separator) {
        return parts.stream()
                .flatMap(part -> texts.apply(part).stream())
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining(separator));
    }

    private static ImportEffect effect(List<ImportResult> parts) {
        if (parts.stream().anyMatch(part -> part.effect().plan().isEmpty())) {
            return ImportEffect.NONE;
        }
        String before = hash(parts, part -> part.effect().stateBefore());
        String after = hash(parts, part -> part.effect().stateAfter());
        return new ImportEffect(
                PlanId.of(before, after, hash(parts, part -> part.effect().plan()))
                        .toString(),
                before,
                after,
                told(parts, part -> part.effect().held()),
                told(parts, part -> part.effect().undone()),
                parts.stream().map(part -> part.effect().absences()).reduce(AbsenceCounts.NONE, AbsenceCounts::plus));
    }

    private static String hash(List<ImportResult> parts, Function<ImportResult, String> of) {
        return Fingerprint.of(
                parts.stream().map(part -> part.unit() + " " + of.apply(part)).toArray(String[]::new));
    }

    private static Optional<String> told(List<ImportResult> parts, Function<ImportResult, Optional<String>> of) {
        String all = joined(
                parts,
                part -> of.apply(part).map(why -> "unit " + part.unit() + ": " + why).stream()
                        .toList(),
                " ");
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }
}

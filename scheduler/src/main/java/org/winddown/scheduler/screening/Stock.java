package org.winddown.scheduler.screening;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.AssetInventory;
import org.winddown.ingest.SnapshotRef;
import org.winddown.ingest.Units;
import org.winddown.rules.asset.BusinessUnit;
import org.winddown.rules.fact.FactDefinition;
import org.winddown.rules.pack.RulePacks;

/**
 * What of the stored inventories and units a screening sees: what is in force today, or what a recorded run saw. Each
 * is read once, when it is first asked for. Thread-safe.
 */
public final class Stock {

    /** Later than any time of recording. */
    static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    private final Instant recordedBy;
    private final Supplier<List<SnapshotRef>> snapshots;
    private final Supplier<List<BusinessUnit>> units;
    private final Supplier<List<BusinessUnit>> allUnits;
    private final Supplier<Set<String>> stated;

    private Stock(
            Instant recordedBy,
            Supplier<List<SnapshotRef>> snapshots,
            Supplier<List<BusinessUnit>> units,
            Supplier<List<BusinessUnit>> allUnits,
            Supplier<Set<String>> stated) {
        this.recordedBy = recordedBy;
        this.snapshots = new Once<>(snapshots);
        this.units = new Once<>(units);
        this.allUnits = new Once<>(allUnits);
        this.stated = new Once<>(stated);
    }

    /** What is in force as of an instant by all that is on record. */
    static Stock today(AssetInventory inventory, Units units, Instant asOf) {
        Supplier<List<SnapshotRef>> snapshots = new Once<>(() -> inventory.snapshots(asOf));
        return new Stock(END, snapshots, () -> units.asOf(asOf), units::all, () -> stated(inventory, snapshots.get()));
    }

    /**
     * What a recorded run saw.
     *
     * @param recordedBy when it was recorded
     * @param snapshots the inventories it read, in their order
     * @param stated the facts that some inventory stated, also one that it did not read
     */
    static Stock recorded(
            Units units, Instant asOf, Instant recordedBy, List<SnapshotRef> snapshots, Set<String> stated) {
        return new Stock(
                recordedBy,
                () -> snapshots,
                () -> units.asOf(asOf, recordedBy),
                () -> units.knownAt(recordedBy),
                () -> stated);
    }

    private static Set<String> stated(AssetInventory inventory, List<SnapshotRef> snapshots) {
        Set<String> stated = new TreeSet<>();
        for (SnapshotRef snapshot : snapshots) {
            stated.addAll(inventory.facts(snapshot).orElseGet(Stock::anything));
        }
        return stated;
    }

    private static Set<String> anything() {
        return RulePacks.vocabulary().all().stream().map(FactDefinition::name).collect(Collectors.toSet());
    }

    private static final class Once<T> implements Supplier<T> {

        private final Supplier<T> made;
        private @Nullable T value;

        Once(Supplier<T> made) {
            this.made = made;
        }

        @Override
        public synchronized T get() {
            T known = value;
            if (known == null) {
                known = made.get();
                value = known;
            }
            return known;
        }
    }

    /** What was told to registers later than this does not count; the end of time for what is in force today. */
    public Instant recordedBy() {
        return recordedBy;
    }

    /** The inventories in force. */
    List<SnapshotRef> snapshots() {
        return snapshots.get();
    }

    /** The facts that some stored asset states, beside the columns of the template. */
    Set<String> stated() {
        return stated.get();
    }

    /** The units as they are at the instant that is judged for. */
    List<BusinessUnit> units() {
        return units.get();
    }

    /** The units, whatever the day, ordered by code. */
    public List<BusinessUnit> allUnits() {
        return allUnits.get();
    }
}

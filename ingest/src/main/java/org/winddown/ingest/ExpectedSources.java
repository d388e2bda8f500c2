package org.winddown.ingest;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.winddown.ingest.expected.ExpectedSource;
import org.winddown.ingest.expected.ExpectedSourceRow;
import org.winddown.ingest.expected.SourceStatus;
import org.winddown.ingest.register.RegisterFile;
import org.winddown.ingest.register.RegisterResult;
import org.winddown.ingest.rows.RefusedFileException;
import org.winddown.ingest.store.ExpectedSourceTable;
import org.winddown.ingest.store.SnapshotTable;
import org.winddown.rules.asset.BusinessUnit;

/** The register of inventories that are to arrive; a change is a new dated row, nothing is overwritten. */
public final class ExpectedSources {

    private static final Comparator<SourceStatus> PLACE =
            Comparator.comparing(SourceStatus::unit).thenComparing(SourceStatus::source);

    private final ExpectedSourceTable table;
    private final Units units;
    private final AssetInventory inventory;

    public ExpectedSources(DataSource dataSource, Units units, AssetInventory inventory) {
        this.table = new ExpectedSourceTable(dataSource);
        this.units = units;
        this.inventory = inventory;
    }

    /**
     * Loads {@code sources.csv}; sources that it does not name stay as they are, and a row on the same unit and source
     * as one loaded before replaces it.
     *
     * @param now when it is recorded
     * @throws RefusedFileException when it is not a text file with the columns of a register of sources
     */
    public RegisterResult load(Path csv, Instant now) {
        Instant recordedAt = now.truncatedTo(ChronoUnit.MICROS);
        Set<String> codes = units.all().stream().map(BusinessUnit::code).collect(Collectors.toSet());
        Map<String, ExpectedSource> known = recorded(recordedAt);
        RegisterFile<ExpectedSource> file = RegisterFile.read(
                csv,
                "sources",
                (name, header) -> new ExpectedSourceRow(name, header, codes),
                source -> !source.equals(known.get(ExpectedSourceRow.key(source))));
        table.append(file.news(), recordedAt);
        return file.result();
    }

    private Map<String, ExpectedSource> recorded(Instant at) {
        Map<String, ExpectedSource> sources = new TreeMap<>();
        table.until(at).forEach(source -> sources.put(ExpectedSourceRow.key(source), source));
        return sources;
    }

    /** The register as recorded at an instant, ordered by unit and source; what was recorded later is absent. */
    public List<ExpectedSource> knownAt(Instant at) {
        return List.copyOf(recorded(at).values());
    }

    /**
     * How the sources stand as of an instant, ordered by unit and source: those that the register, as last recorded,
     * expects then, and of the units it names those that send inventories without being expected. Empty without a
     * register. A day ends at midnight in the unit's zone.
     *
     * @param asOf inventories dated later do not count
     */
    public List<SourceStatus> statuses(Instant asOf) {
        return statuses(asOf, SnapshotTable.END, inventory.snapshots(asOf));
    }

    /**
     * The same as another instant found it.
     *
     * @param recordedBy what the registers of sources and of units were told later does not count
     * @param inventories the inventories in force
     */
    public List<SourceStatus> statuses(Instant asOf, Instant recordedBy, List<SnapshotRef> inventories) {
        Map<String, ExpectedSource> register = recorded(recordedBy);
        if (register.isEmpty()) {
            return List.of();
        }
        Map<String, ZoneId> zones = new HashMap<>();
        units.knownAt(recordedBy)
                .forEach(unit -> zones.put(unit.code(), unit.zone().orElse(ZoneOffset.UTC)));
        Map<String, List<SnapshotRef>> arrived = inventories.stream()
                .filter(snapshot -> !snapshot.later() && snapshot.listed())
                .collect(Collectors.groupingBy(snapshot -> snapshot.unit() + "\n" + snapshot.source()));
        List<SourceStatus> statuses = new ArrayList<>();
        Set<String> told = new HashSet<>();
        Set<String> named = new HashSet<>();
        register.forEach((key, source) -> {
            ZoneId zone = zones.getOrDefault(source.unit(), ZoneOffset.UTC);
            LocalDate today = asOf.atZone(zone).toLocalDate();
            named.add(source.unit());
            boolean over =
                    source.until().filter(until -> !today.isBefore(until)).isPresent();
            List<SnapshotRef> snapshots = arrived.getOrDefault(key, List.of());
            if (!over) {
                Instant last = snapshots.isEmpty() ? null : snapshots.get(0).snapshotAt();
                statuses.add(SourceStatus.of(source, last, assets(snapshots), asOf, zone));
                told.add(key);
            } else if (snapshots.stream().allMatch(each -> before(each, source, zone))) {
                told.add(key);
            }
        });
        arrived.forEach((key, snapshots) -> {
            SnapshotRef full = snapshots.get(0);
            if (named.contains(full.unit()) && !told.contains(key)) {
                ZoneId zone = zones.getOrDefault(full.unit(), ZoneOffset.UTC);
                statuses.add(SourceStatus.unexpected(
                        full.unit(), full.source(), full.snapshotAt(), assets(snapshots), zone));
            }
        });
        return statuses.stream().sorted(PLACE).toList();
    }

    private static boolean before(SnapshotRef snapshot, ExpectedSource source, ZoneId zone) {
        LocalDate day = snapshot.snapshotAt().atZone(zone).toLocalDate();
        return source.until().filter(until -> !day.isBefore(until)).isEmpty();
    }

    private static long assets(List<SnapshotRef> snapshots) {
        return snapshots.stream().mapToLong(SnapshotRef::assets).sum();
    }
}

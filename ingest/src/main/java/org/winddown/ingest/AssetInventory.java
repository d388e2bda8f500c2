package org.winddown.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.winddown.ingest.block.BlockRows;
import org.winddown.ingest.block.Body;
import org.winddown.ingest.block.PackedRow;
import org.winddown.ingest.csv.CsvLine;
import org.winddown.ingest.rows.Parts;
import org.winddown.ingest.store.ProductTable;
import org.winddown.ingest.store.SnapshotRow;
import org.winddown.ingest.store.SnapshotTable;
import org.winddown.rules.asset.Asset;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.asset.AssetOrigin;
import org.winddown.rules.asset.Field;
import org.winddown.rules.asset.ProductName;

/** The assets of all units, by snapshot. Safe for use by several threads. */
public final class AssetInventory {

    private final SnapshotTable snapshots;
    private final ProductTable products;
    private final Map<Long, ProductName> names = new ConcurrentHashMap<>();

    public AssetInventory(DataSource dataSource) {
        this.snapshots = new SnapshotTable(dataSource);
        this.products = new ProductTable(dataSource);
    }

    /**
     * One full snapshot per unit and source: the newest dated at or before {@code asOf}, else the earliest, flagged.
     * The snapshots of its corrected rows follow it, then those of assets that it no longer lists, which are screened
     * as they were listed last; no asset of a source is in two of them.
     */
    public List<SnapshotRef> snapshots(Instant asOf) {
        Map<List<String>, SnapshotRow> chosen = new LinkedHashMap<>();
        Map<String, List<SnapshotRow>> corrections = new HashMap<>();
        for (SnapshotRow row : snapshots.all()) {
            List<String> scope = List.of(row.unit(), row.source());
            if (!row.full()) {
                corrections
                        .computeIfAbsent(row.baseId(), base -> new ArrayList<>())
                        .add(row);
            } else if (!row.snapshotAt().isAfter(asOf) || !chosen.containsKey(scope)) {
                chosen.put(scope, row);
            }
        }
        return chosen.values().stream()
                .flatMap(full -> Stream.of(
                                List.of(full),
                                corrections.getOrDefault(full.snapshotId(), List.of()),
                                snapshots.absent(full.snapshotId()))
                        .flatMap(List::stream))
                .map(row -> ref(row, row.snapshotAt().isAfter(asOf)))
                .toList();
    }

    /** Those of some snapshots that are still on record, ordered as {@link #snapshots(Instant)} orders them. */
    public List<SnapshotRef> named(Set<String> snapshotIds) {
        return snapshots.all().stream()
                .filter(row -> snapshotIds.contains(row.snapshotId()))
                .flatMap(row -> row.full()
                        ? Stream.concat(Stream.of(row), snapshots.absent(row.snapshotId()).stream())
                        : Stream.of(row))
                .filter(row -> snapshotIds.contains(row.snapshotId()))
                .map(row -> ref(row, false))
                .toList();
    }

    /**
     * A snapshot by its id, whether it is in force or not.
     *
     * @param asOf whether it is dated later is told against this instant
     * @return empty when there is none
     */
    public Optional<SnapshotRef> snapshot(String snapshotId, Instant asOf) {
        return snapshots.find(snapshotId).map(row -> ref(row, row.snapshotAt().isAfter(asOf)));
    }

    static SnapshotRef ref(SnapshotRow row, boolean later) {
        return new SnapshotRef(
                row.snapshotId(),
                row.importId(),
                row.unit(),
                row.source(),
                row.kinds(),
                row.snapshotAt(),
                row.recordedAt(),
                row.sha256(),
                row.file(),
                row.sheet(),
                row.assets(),
                later,
                row.absence());
    }

    /** Gives the wanted assets of a snapshot in key order and counts all of them. */
    public ScanCounts scan(SnapshotRef snapshot, AssetFilter filter, Consumer<StoredAsset> assets) {
        Map<AssetKind, Long> all = new EnumMap<>(AssetKind.class);
        long[] delivered = new long[1];
        for (SnapshotTable.Line line : snapshots.manifest(snapshot.snapshotId())) {
            Set<String> facts = line.facts();
            boolean whole = facts == null || filter.wantsAllWith(facts);
            snapshots.open(snapshot.snapshotId(), line.ordinal(), rows -> {
                while (rows.next()) {
                    all.merge(rows.kind(), 1L, Long::sum);
                    if (filter.wants(rows.productKey(), rows.kind(), rows.assetId()) || whole) {
                        delivered[0]++;
                        assets.accept(stored(snapshot, rows));
                    }
                }
            });
        }
        return new ScanCounts(all, delivered[0]);
    }

    /**
     * The facts that some asset of a snapshot states, beside the columns of the template; empty when a part of it was
     * stored before anybody looked.
     */
    public Optional<Set<String>> facts(SnapshotRef snapshot) {
        Set<String> stated = new TreeSet<>();
        for (SnapshotTable.Line line : snapshots.manifest(snapshot.snapshotId())) {
            Set<String> facts = line.facts();
            if (facts == null) {
                return Optional.empty();
            }
            stated.addAll(facts);
        }
        return Optional.of(stated);
    }

    StoredAsset stored(SnapshotRef snapshot, BlockRows rows) {
        PackedRow row = rows.row();
        Body body = Body.unpack(row);
        Asset asset = new Asset(
                new AssetKey(snapshot.unit(), snapshot.source(), row.kind(), row.assetId()),
                name(row.productKey()),
                body.fields(),
                body.extras(),
                new AssetOrigin(
                        snapshot.sha256(),
                        snapshot.file(),
                        Parts.name(snapshot.sheet(), row.rowNumber()),
                        Parts.row(row.rowNumber())));
        return new StoredAsset(asset, row.productKey(), snapshot.absence());
    }

    private ProductName name(long key) {
        ProductName known = names.get(key);
        if (known != null) {
            return known;
        }
        products.forEach(names::put);
        ProductName loaded = names.get(key);
        if (loaded == null) {
            throw new IllegalStateException("There is no product name with key " + key + ".");
        }
        return loaded;
    }

    /** The dictionary of product names by key, in the order of the keys. */
    public Map<Long, ProductName> productNames() {
        Map<Long, ProductName> all = new LinkedHashMap<>();
        products.forEach(all::put);
        return all;
    }

    /**
     * Writes the listed assets of a unit's newest snapshots as canonical CSV in key order (corrected rows after the
     * inventory to which they add), without row numbers and hashes: the columns {@code source}, those of the template,
     * and {@code extras} as {@code name=text} lines.
     */
    public void exportCanonical(Appendable out, String unit) {
        List<String> header = new ArrayList<>(List.of("source"));
        Arrays.stream(Field.values()).map(Field::column).forEach(header::add);
        header.add("extras");
        line(out, header);
        for (SnapshotRef snapshot : snapshots(Instant.MAX)) {
            if (snapshot.unit().equals(unit) && snapshot.listed()) {
                scan(snapshot, AssetFilter.ALL, stored -> line(out, cells(stored.asset())));
            }
        }
    }

    private static List<String> cells(Asset asset) {
        List<String> cells = new ArrayList<>(List.of(asset.key().source()));
        for (Field field : Field.values()) {
            cells.add(cell(asset, field));
        }
        cells.add(asset.extras().entrySet().stream()
                .map(extra -> extra.getKey() + "=" + extra.getValue())
                .collect(Collectors.joining("\n")));
        return cells;
    }

    private static String cell(Asset asset, Field field) {
        return switch (field) {
            case ASSET_ID -> asset.key().assetId();
            case KIND -> asset.key().kind().name();
            case VENDOR -> asset.name().vendor();
            case PRODUCT -> asset.name().product();
            case VERSION -> asset.name().version();
            case SKU -> asset.name().sku();
            case FILE -> asset.name().file();
            case CPE -> asset.name().cpe();
            case PURL -> asset.name().purl();
            default -> asset.text(field);
        };
    }

    private static void line(Appendable out, List<String> cells) {
        try {
            out.append(CsvLine.of(cells)).append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

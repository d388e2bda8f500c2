package org.winddown.ingest.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.winddown.ingest.job.Tables;
import org.winddown.ingest.plan.ChangeReader;
import org.winddown.ingest.store.AssetPlaces;
import org.winddown.ingest.store.MappingTable;
import org.winddown.ingest.store.ProductTable;
import org.winddown.ingest.store.SnapshotRow;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.asset.Field;

/** Tells where the cells of an asset come from, and what it was before. Safe for use by several threads. */
public final class Traces {

    private final Tables tables;
    private final ProductTable products;
    private final AssetPlaces places;
    private final OriginalRow rows;

    public Traces(DataSource dataSource, Originals originals) {
        this.tables = Tables.of(dataSource);
        this.products = new ProductTable(dataSource);
        this.places = new AssetPlaces(dataSource);
        this.rows = new OriginalRow(originals, new MappingTable(dataSource));
    }

    /** Traces the assets of an identifier, by unit, source and kind; empty when no inventory ever had one. */
    public List<AssetTrace> find(Question question) {
        Map<List<String>, List<SnapshotRow>> scopes = new TreeMap<>(
                Comparator.comparing((List<String> scope) -> scope.get(0)).thenComparing(scope -> scope.get(1)));
        for (SnapshotRow row : tables.snapshots().all()) {
            boolean wanted = (question.unit().isEmpty() || question.unit().equals(row.unit()))
                    && (question.source().isEmpty() || question.source().equals(row.source()));
            if (wanted
                    && !row.snapshotAt().isAfter(question.asOf())
                    && !row.recordedAt().isAfter(question.knownAt())) {
                scopes.computeIfAbsent(List.of(row.unit(), row.source()), scope -> new ArrayList<>())
                        .add(row);
            }
        }
        List<AssetTrace> traces = new ArrayList<>();
        scopes.values().forEach(snapshots -> trace(question, snapshots, traces));
        return traces;
    }

    private void trace(Question question, List<SnapshotRow> snapshots, List<AssetTrace> traces) {
        Set<AssetKind> kinds = EnumSet.noneOf(AssetKind.class);
        snapshots.forEach(row -> kinds.addAll(places.kinds(row.snapshotId(), question.assetId())));
        SourceStates states = new SourceStates(tables, snapshots);
        for (AssetKind kind : kinds) {
            AssetKey key =
                    new AssetKey(snapshots.get(0).unit(), snapshots.get(0).source(), kind, question.assetId());
            Versions versions = new Versions(states, places, new ChangeReader(products), kind, question.assetId());
            traces.add(new AssetTrace(
                    key,
                    versions.inLast(),
                    cells(question, key, versions),
                    versions.versions(),
                    versions.superseded()));
        }
    }

    /** Of the latest version at its latest sighting; of one field that of each version where it was seen first. */
    private List<CellHistory> cells(Question question, AssetKey key, Versions versions) {
        List<CellHistory> cells = new ArrayList<>();
        List<AssetVersion> all = versions.versions();
        for (int i = question.field().isEmpty() ? Math.max(0, all.size() - 1) : 0; i < all.size(); i++) {
            List<Origin> sightings = all.get(i).sightings();
            Origin origin = sightings.get(question.field().isEmpty() ? sightings.size() - 1 : 0);
            cells.add(rows.trace(origin, wanted(question, key, versions.texts().get(i))));
        }
        return cells;
    }

    /** The filled texts; of a field that is asked for by name the empty one too. */
    private static Map<String, String> wanted(Question question, AssetKey key, Map<String, String> texts) {
        Map<String, String> wanted = new LinkedHashMap<>();
        texts.forEach((name, text) -> {
            String value = name.equals(Field.ASSET_ID.column())
                    ? key.assetId()
                    : name.equals(Field.KIND.column()) ? key.kind().name() : text;
            if (question.field().isEmpty() ? !value.isEmpty() : name.equals(question.field())) {
                wanted.put(name, value);
            }
        });
        return wanted;
    }
}

package org.winddown.ingest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.winddown.ingest.absence.RemovedAsset;
import org.winddown.ingest.job.Standing;
import org.winddown.ingest.job.Tables;
import org.winddown.ingest.rows.Parts;
import org.winddown.ingest.store.ImportAct;
import org.winddown.ingest.store.ImportAct.Act;
import org.winddown.ingest.store.RunRow;
import org.winddown.ingest.store.RunRow.State;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.asset.AssetOrigin;

/** Assets that are no longer in the inventory, because a rule or a person took them out when they were absent. */
public final class RemovedAssets {

    private final Tables tables;

    public RemovedAssets(DataSource dataSource) {
        this.tables = Tables.of(dataSource);
    }

    /**
     * A removal that is in effect.
     *
     * @param origin where it was listed last
     * @param lastListed date of the inventory that listed it last
     * @param since date of the first inventory that did not
     * @param times inventories that did not
     * @param removedAt date of the inventory from which on it is no longer there
     * @param act the act that removed it, which can be undone; of a rule the import
     * @param by who removed it; empty for the rule of its source
     * @param evidence by what evidence; empty for a rule
     */
    public record Removal(
            AssetKey asset,
            AssetOrigin origin,
            Instant lastListed,
            Instant since,
            int times,
            Instant removedAt,
            String act,
            String by,
            String evidence) {}

    /**
     * The removals of assets with an identifier, one after the other.
     *
     * @param asOf removals of later inventories are left out
     */
    public List<Removal> of(String assetId, Instant asOf) {
        return tables.removed().ofAsset(assetId).stream()
                .flatMap(removed -> inEffect(removed).stream())
                .filter(removal -> !removal.removedAt().isAfter(asOf))
                .toList();
    }

    private Optional<Removal> inEffect(RemovedAsset removed) {
        String unit = removed.asset().unit();
        String source = removed.asset().source();
        RunRow run = tables.runs().find(removed.importId()).orElseThrow();
        RunRow listed = tables.runs().find(removed.listedIn()).orElseThrow();
        boolean undone =
                Standing.of(tables, unit, source).undone(removed.importId()).isPresent();
        if (run.state() != State.SEALED || undone) {
            return Optional.empty();
        }
        Optional<ImportAct> act = tables.acts().ofScope(unit, source).stream()
                .filter(each -> each.act() == Act.REMOVE && each.resultId().equals(removed.importId()))
                .findFirst();
        return Optional.of(new Removal(
                removed.asset(),
                new AssetOrigin(
                        listed.sha256(),
                        listed.file(),
                        Parts.name(listed.reading().sheet(), removed.listedRow()),
                        Parts.row(removed.listedRow())),
                listed.snapshotAt(),
                removed.since(),
                removed.times(),
                run.snapshotAt(),
                removed.importId(),
                act.map(ImportAct::by).orElse(""),
                act.map(ImportAct::because).orElse("")));
    }
}

package org.winddown.scheduler.sample;

import java.util.List;
import org.winddown.ingest.SnapshotRef;
import org.winddown.ingest.StoredAsset;
import org.winddown.rules.asset.BusinessUnit;
import org.winddown.rules.screening.Finding;

/**
 * An asset that was drawn, with what every measure says of it.
 *
 * @param snapshot the snapshot it stands in
 * @param row the asset as stored
 * @param findings under every measure, clear ones too; empty when none says anything
 */
public record DrawnAsset(BusinessUnit unit, SnapshotRef snapshot, StoredAsset row, List<Finding> findings) {

    public DrawnAsset {
        findings = List.copyOf(findings);
    }
}
